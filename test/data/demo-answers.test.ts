import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisDocument, AnalysisGap } from '../../analysis/document.ts';
import { analyze, readRoster } from '../../analysis/index.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS, type Roster } from '../../analysis/types.ts';
import { readInputs } from '../../server/files/read-inputs.ts';

// The answers of data/demo/README.md, by the pipeline that everybody uses.

const FOLDER = path.resolve('data', 'demo');
const YEAR_BEFORE_LAST_DAY = '2025-09-30';

async function rosterOf(folder: string): Promise<Roster> {
  return readRoster(await readInputs([path.join(FOLDER, folder)]), {});
}

function pairsOf(gaps: readonly { a: string; b: string; status: string; speakable: boolean }[], status: string) {
  return gaps
    .filter((gap) => gap.speakable && gap.status === status)
    .map(({ a, b }) => `${a.replace('sector:', '')} ${b.replace('sector:', '')}`)
    .sort();
}

describe('the region of the Méandres', () => {
  let roster: Roster;
  let result: AnalysisDocument;
  let withoutMandated: AnalysisDocument;
  const analyzed = (options: Partial<AnalyzeOptions>) =>
    analyze(roster, { ...DEFAULT_OPTIONS, boundary: 'complete', ...options });
  const gapOf = (a: string, b: string): AnalysisGap =>
    result.gaps.find((gap) => gap.a === `sector:${a}` && gap.b === `sector:${b}`)!;

  beforeAll(async () => {
    roster = await rosterOf('region');
    result = await analyzed({});
    withoutMandated = await analyzed({ withoutMandated: true });
  });

  it('is read without a row set aside', () => {
    // One table is as Excel in French writes it, which is said.
    expect(
      roster.problems.filter((problem) => problem.severity !== 'info').map(({ code, file }) => [code, file]),
    ).toEqual([['encoding_assumed', 'board_memberships.csv']]);
    expect(roster.tables.map((table) => table.kind).sort()).toEqual([
      'agreements',
      'assessments',
      'board_memberships',
      'events',
      'expected_links',
      'organizations',
      'people',
      'ties',
    ]);
    expect([roster.seats.length, roster.agreements.length]).toEqual([480, 130]);
  });

  it('is a structured network of 110 organizations on 30 September 2026, a quarter of them apart', () => {
    const { network } = result;
    expect(network.reading).toBe('structured');
    expect(network.as_of).toBe('2026-09-30');
    expect(network.people).toBe(400);
    expect(network.isolates).toEqual({ received: 12, no_data: 6 });
    // 83 of the list and the three stubs; then four small sets.
    expect(network.component_sizes).toEqual([86, 3, 2, 2, 2]);
    expect(result.groups.filter((group) => group.usable)).toHaveLength(8);
    expect(result.gaps_summary.reduce((sum, row) => sum + (row.speakable ? row.count : 0), 0)).toBe(28);
  });

  it('misses two bridges, one with a relay', () => {
    expect(pairsOf(result.gaps, 'broker_free')).toEqual(['education housing', 'employment private']);
    expect(gapOf('education', 'housing')).toMatchObject({
      relay: 'sector:community',
      expected: true,
      rank: 1,
      confidence: 'indicative',
      not_received: ['logis-rive'],
    });
    expect(gapOf('employment', 'private')).toMatchObject({ relay: null, confidence: 'solid' });
    for (const pair of [gapOf('education', 'housing'), gapOf('employment', 'private')]) {
      expect(pair.introductions.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('misses a third that the mandated connectors hide', () => {
    expect(gapOf('education', 'primary_care')).toMatchObject({
      status: 'bridged',
      brokers: ['cisss-meandres', 'table-enfance'],
      status_without_mandated: 'broker_free',
    });
    expect(pairsOf(withoutMandated.gaps, 'broker_free')).toEqual([
      'education housing',
      'education primary_care',
      'employment private',
    ]);
    expect(pairsOf(result.gaps_without_mandated, 'broker_free')).toEqual(pairsOf(withoutMandated.gaps, 'broker_free'));
  });

  it('had a tie between primary care and education until June 2025', async () => {
    const before = await analyzed({ asOf: '2025-06-01' });
    const gap = before.gaps.find((g) => g.a === 'sector:education' && g.b === 'sector:primary_care')!;
    expect(gap.ties).toBe(1);
    expect(gapOf('education', 'primary_care').ties).toBe(0);
  });

  it('hangs by a thread twice: an agreement that ends, an organization with five ties', () => {
    expect(pairsOf(result.gaps, 'fragile')).toEqual(['education employment', 'housing primary_care']);
    expect(pairsOf(withoutMandated.gaps, 'fragile')).toEqual(['education employment', 'housing primary_care']);
    const ending = gapOf('housing', 'primary_care').failure_points.find((point) => point.kind === 'agreement')!;
    const agreement = roster.agreements.find(({ id }) => id === ending.id)!;
    expect(agreement.title).toBe('Soins de proximité dans les HLM de Port-Méandre');
    expect(agreement.period.to).toBe('2027-03-31');
    expect(gapOf('education', 'employment')).toMatchObject({
      routes: 1,
      ties: 5,
      failure_points: [{ kind: 'organization', id: 'cje-meandres' }],
    });
  });

  it('has two first bridge organizations that nobody designated, and one designated broker without a bridge', () => {
    for (const document of [result, withoutMandated]) {
      expect(document.brokers.stands_out).toBe(true);
      expect(document.brokers.not_mandated.slice(0, 2).map(({ id }) => id)).toEqual(['brunante', 'embellie']);
      expect(document.brokers.designated_without_bridge).toEqual(['quatre-temps']);
    }
    const ringed = result.organizations.filter((organization) => organization.ring).map(({ id }) => id);
    expect(ringed).toEqual(expect.arrayContaining(['brunante', 'embellie']));
    expect(result.brokers.mandated[0]!.id).toBe('cisss-meandres');
  });

  it('has ten agreements announced or active that sleep', () => {
    const asleep = roster.agreements.filter(
      ({ status, lastActivityOn }) =>
        (status === 'announced' || status === 'active') &&
        lastActivityOn !== null &&
        lastActivityOn < YEAR_BEFORE_LAST_DAY,
    );
    expect(asleep).toHaveLength(10);
    const finding = result.findings.find(({ code }) => code === 'dormant_agreements')!;
    const subjects = finding.subjects.filter(({ kind }) => kind === 'agreement').map(({ id }) => id);
    expect(subjects.sort()).toEqual(asleep.map(({ id }) => id).sort());
  });

  it('says in findings what is planted, the reading first', () => {
    expect(result.findings[0]!.code).toBe('reading');
    const pairs = (code: string) =>
      result.findings
        .filter((finding) => finding.code === code)
        .map(({ subjects }) =>
          subjects
            .filter(({ kind }) => kind === 'group')
            .map(({ id }) => id.replace('sector:', ''))
            .sort()
            .join(' '),
        )
        .sort();
    expect(pairs('missing_bridge')).toEqual(['education housing', 'employment private']);
    expect(pairs('fragile_bridge')).toEqual(['education employment', 'housing primary_care']);
    const ending = result.findings.find(
      ({ code, subjects }) => code === 'fragile_bridge' && subjects.some(({ id }) => id === 'sector:housing'),
    )!;
    expect(ending.severity).toBe('high');
  });

  it('keeps homonyms apart: nobody of the same name ties two boards', () => {
    const tied = (a: string, b: string) =>
      result.ties.some(({ source, target }) => [a, b].includes(source) && [a, b].includes(target));
    expect(tied('cap-travail', 'chateau-aulnay')).toBe(false);
    expect(tied('cpe-petits-galets', 'oh-port-meandre')).toBe(false);
  });

  it('reads two of five spellings as the office, and keeps three as organizations outside the list', () => {
    const stubs = roster.organizations.filter((organization) => !organization.inScope).map(({ name }) => name);
    expect(stubs.sort()).toEqual([
      'O.H. Port-Méandre',
      'OMH de Port-Méandre',
      'Office municipal d’habitation de Port-Méandre',
    ]);
    expect(roster.problems.filter(({ code }) => code === 'stub_organization')).toHaveLength(3);
  });

  it('proposes the sister bodies as families', () => {
    const families = result.families.map(({ members }) => members);
    expect(families).toContainEqual(['adultes-val-cendre', 'secondaire-anse']);
    expect(families.some((members) => members.includes('clsc-grand-aulnay') && members.length === 6)).toBe(true);
  });
});

describe('the Haut-Courlis', () => {
  it('is an archipelago: 45 organizations, small sets, no group, gap or bridge spoken of', async () => {
    const roster = await rosterOf('archipelago');
    const result = await analyze(roster, DEFAULT_OPTIONS);
    expect(roster.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(result.network).toMatchObject({ reading: 'archipelago', organizations: 45, ties: 16, isolates_total: 19 });
    expect(result.network.component_sizes).toEqual([6, 4, 3, 2, 2, 2, 2, 2, 2]);
    expect(result.gaps.filter((gap) => gap.speakable)).toEqual([]);
    expect(result.brokers.stands_out).toBe(false);
    expect(result.brokers.not_mandated).toEqual([]);
  });
});
