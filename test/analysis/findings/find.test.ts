import { describe, expect, it } from 'vitest';
import type { AnalysisDocument, AnalysisOrganization } from '../../../analysis/document.ts';
import { findFindings } from '../../../analysis/findings/find.ts';
import { gapsAreTheRule } from '../../../analysis/findings/finding.ts';
import { addMonths } from '../../../analysis/findings/months.ts';
import type { Agreement, AnalyzeOptions } from '../../../analysis/types.ts';
import { documentOf, gapRow, groupRow, organizationRow, tieRow } from '../../support/document-parts.ts';
import { smallProjection } from '../../support/small-network.ts';

const SECTORS = { A: 'a1 a2 a3', B: 'b1 b2 b3', C: 'c1 c2 c3', '-': 'x' };
const ALL = Object.values(SECTORS).flatMap((ids) => ids.split(' '));
const GROUPS = (['A', 'B', 'C'] as const).map((sector) => groupRow(sector, SECTORS[sector].split(' ')));

function agreement(id: string, changes: Partial<Agreement> = {}): Agreement {
  return {
    id,
    title: `Entente ${id}`,
    form: 'service_agreement',
    participants: [],
    period: { from: null, to: null },
    status: null,
    lastActivityOn: null,
    lastReviewOn: null,
    nextReviewOn: null,
    levelIntended: null,
    levelActual: null,
    attributes: {},
    source: [],
    ...changes,
  };
}

interface Case {
  changes?: Parameters<typeof documentOf>[2];
  organizations?: Record<string, Partial<AnalysisOrganization>>;
  agreements?: Agreement[];
  boundary?: AnalyzeOptions['boundary'];
  vertices?: Parameters<typeof smallProjection>[0]['vertices'];
}

function findingsOf({ changes = {}, organizations = {}, agreements = [], boundary = 'unknown', vertices = {} }: Case) {
  const rows = ALL.map((id) => organizationRow(id, organizations[id]));
  const document = documentOf(rows, [tieRow('a1', 'a2')], {
    groups: GROUPS,
    coverage: coverage([]),
    ...changes,
    network: { as_of: '2026-06-30', ...changes.network },
  });
  return findFindings({
    document,
    projection: smallProjection({ sectors: SECTORS, ties: 'a1-a2', vertices }),
    agreements,
    boundary,
  });
}

function coverage(missing: string[]): AnalysisDocument['coverage'] {
  return {
    ...documentOf([], []).coverage,
    received: { organizations: ALL.length - missing.length, total: ALL.length, missing },
  };
}

const codes = (input: Case) => findingsOf(input).map(({ code }) => code);
const one = (code: string, input: Case) => findingsOf(input).filter((finding) => finding.code === code);

describe('the reading', () => {
  it('is always there, first', () => {
    expect(codes({})).toEqual(['reading']);
    expect(
      codes({ changes: { gaps: [gapRow('A', 'B', { status: 'broker_free', rank: 1, expected: true })] } }),
    ).toEqual(['reading', 'missing_bridge']);
  });

  it('is solid when all was received and the list declared complete', () => {
    expect(one('reading', {})[0]!.confidence).toBe('indicative');
    expect(one('reading', { boundary: 'complete' })[0]!.confidence).toBe('solid');
    expect(one('reading', { boundary: 'complete', changes: { coverage: coverage(['x']) } })[0]!.confidence).toBe(
      'indicative',
    );
  });
});

describe('missing bridges', () => {
  const free = (a: string, b: string, rank: number | null, more = {}) =>
    gapRow(a, b, { status: 'broker_free', routes: 0, distance: 3, rank, ...more });

  it('are those that are spoken of, in their order; high when declared', () => {
    const gaps = [free('A', 'B', 2), free('A', 'C', 1, { expected: true, relay: 'B' }), free('B', 'C', null)];
    const found = one('missing_bridge', { changes: { gaps } });
    expect(found.map(({ severity, evidence }) => [severity, evidence.a, evidence.b, evidence.relay])).toEqual([
      ['high', 'A', 'C', 'B'],
      ['medium', 'A', 'B', null],
    ]);
    expect(found[0]).toMatchObject({ confidence: 'indicative', evidence: { members: 6, first_page: true } });
  });

  it('give way to the few bridges where they are the rule, but within a territory', () => {
    const gaps_summary: AnalysisDocument['gaps_summary'] = [
      { status: 'broker_free', speakable: true, reason: null, count: 3 },
      { status: 'linked', speakable: true, reason: null, count: 3 },
    ];
    const gaps = [free('A', 'B', 1), free('A', 'C', 2), gapRow('B', 'C')];
    const vertices = Object.fromEntries(
      [...'123'].flatMap((i) => [
        [`a${i}`, { attributes: { territory: 'N' } }],
        [`b${i}`, { attributes: { territory: 'N' } }],
        [`c${i}`, { attributes: { territory: 'S' } }],
      ]),
    );
    const input = { changes: { gaps, gaps_summary }, vertices };
    expect(one('missing_bridge', input).map(({ evidence }) => [evidence.a, evidence.b])).toEqual([['A', 'B']]);
    expect(one('reading', input)[0]!.evidence).toMatchObject({
      gaps_are_the_rule: true,
      speakable: 6,
      joined: ['B', 'C'],
    });
  });

  it('are the rule from more than a third of six speakable pairs', () => {
    const rule = (free: number, linked: number) =>
      gapsAreTheRule([
        { status: 'broker_free', speakable: true, reason: null, count: free },
        { status: 'linked', speakable: true, reason: null, count: linked },
        { status: 'broker_free', speakable: false, reason: 'separate', count: 50 },
      ]);
    expect(rule(3, 3)).toBe(true);
    expect(rule(2, 4)).toBe(false);
    expect(rule(5, 0)).toBe(false);
  });
});

describe('fragile bridges', () => {
  const fragile = (
    points: { kind: 'organization' | 'agreement' | 'person' | 'tie' | 'venue'; id: string }[],
    more = {},
  ) =>
    one('fragile_bridge', {
      changes: {
        gaps: [gapRow('A', 'B', { status: 'fragile', routes: 1, ties: 1, rank: 1, failure_points: points })],
        ...more,
      },
      agreements: [
        agreement('soon', { period: { from: null, to: '2027-06-30' } }),
        agreement('later', { period: { from: null, to: '2027-07-01' } }),
      ],
    });
  const ends = [
    { kind: 'organization', id: 'a1' },
    { kind: 'organization', id: 'b1' },
  ] as const;

  it('are high when their agreement ends within twelve months', () => {
    expect(fragile([...ends, { kind: 'agreement', id: 'soon' }])[0]).toMatchObject({
      severity: 'high',
      evidence: { kind: 'agreement', point: 'soon', title: 'Entente soon', ends_on: '2027-06-30' },
    });
    expect(fragile([...ends, { kind: 'agreement', id: 'later' }])[0]).toMatchObject({
      severity: 'medium',
      evidence: { kind: 'agreement', point: 'later', ends_on: null },
    });
  });

  it('name a third party before an end, and one end of many ties before the tie', () => {
    expect(fragile([{ kind: 'organization', id: 'x' }, ...ends])[0]!.evidence).toMatchObject({ point: 'x' });
    expect(fragile([...ends, { kind: 'tie', id: 'a1|b1' }])[0]!.evidence).toMatchObject({
      kind: 'tie',
      point: 'a1|b1',
    });
  });

  it('never name a person', () => {
    const [found] = fragile([...ends, { kind: 'person', id: 'p1' }, { kind: 'tie', id: 'a1|b1' }]);
    expect(found!.evidence).toMatchObject({ kind: 'person', point: null });
    expect(JSON.stringify(found)).not.toContain('p1');
  });

  it('are no headline between sister bodies, nor without a confirmed point', () => {
    const families: AnalysisDocument['families'] = [{ members: ['a1', 'b1'], reason: 'parent' }];
    expect(fragile([...ends, { kind: 'tie', id: 'a1|b1' }], { families })).toEqual([]);
    expect(fragile([])).toEqual([]);
  });
});

describe('organizations', () => {
  it('bridge when they have a ring: solid only when the rank hardly moves, or hangs on no unverified row', () => {
    const entry = (id: string, rank: number) => ({
      id,
      score: 1,
      rank,
      groups: ['A', 'B'],
      lose_only_path: 2,
      pairs_lowered: [['A', 'B'] as [string, string]],
    });
    const brokers = {
      stands_out: true,
      not_mandated: [entry('x', 1), entry('a1', 2)],
      mandated: [],
      designated_without_bridge: ['c1'],
    };
    const input: Case = { changes: { brokers }, organizations: { x: { ring: true } }, boundary: 'complete' };
    expect(one('bridge_organization', input)).toMatchObject([
      { severity: 'medium', confidence: 'solid', subjects: [{ id: 'x' }, { id: 'A' }, { id: 'B' }] },
    ]);
    const withInterval = (rank_interval: [number, number] | null) =>
      one('bridge_organization', {
        changes: { brokers, coverage: { ...coverage([]), unverified_rows: 7 } },
        organizations: { x: { ring: true, rank_interval } },
        boundary: 'complete',
      }).map(({ confidence }) => confidence);
    expect([withInterval(null), withInterval([1, 4]), withInterval([1, 3])].flat()).toEqual([
      'indicative',
      'indicative',
      'solid',
    ]);
    expect(one('designated_without_bridge', input)).toMatchObject([{ severity: 'low', subjects: [{ id: 'c1' }] }]);
  });

  it('cut others off from three on, high from a tenth of the linked', () => {
    const cut = (cut_off: number, isolates_total = 0) =>
      one('cutpoint', {
        organizations: { x: { cutpoint: true, cut_off } },
        changes: { network: { organizations: 60, isolates_total } },
      }).map(({ severity }) => severity);
    expect(cut(2)).toEqual([]);
    expect(cut(3)).toEqual(['medium']);
    expect(cut(6)).toEqual(['high']);
    expect(cut(5, 10)).toEqual(['high']);
  });

  it('are two counted parts when isolated, medium from a fifth', () => {
    const network = (received: number, no_data: number) => ({
      organizations: 10,
      isolates: { received, no_data },
      isolates_total: received + no_data,
    });
    expect(one('isolates', { changes: { network: network(1, 1) } })).toMatchObject([
      { severity: 'medium', evidence: { received: 1, no_data: 1, isolates: 2, organizations: 10 } },
    ]);
    expect(one('isolates', { changes: { network: network(1, 0) } })).toMatchObject([{ severity: 'low' }]);
    expect(one('isolates', { changes: { network: network(0, 0) } })).toEqual([]);
  });

  it('over-centralize with half the centralization and a quarter of the ties', () => {
    const held = (degree: number, degree_centralization: number) =>
      one('over_centralization', {
        organizations: { x: { degree } },
        changes: { network: { ties: 20, degree_centralization } },
      }).length;
    expect(held(6, 0.51)).toBe(1);
    expect(held(5, 0.51)).toBe(0);
    expect(held(6, 0.5)).toBe(0);
  });

  it('make a silo only where the group is one, with its share of outward ties and that of chance', () => {
    const groups = GROUPS.map((group) => ({ ...group, is_silo: group.id === 'A', ei_index: -1 }));
    // The one tie is a1-a2: K_A = 2m, nothing could leave.
    expect(one('silo', { changes: { groups } })).toMatchObject([
      { subjects: [{ kind: 'group', id: 'A' }], evidence: { external_share: 0, chance_share: 0 } },
    ]);
  });
});

describe('dormant agreements', () => {
  it('are announced or active, and quiet for twelve months of the roster', () => {
    const agreements = [
      agreement('quiet', { status: 'active', lastActivityOn: '2025-06-30' }),
      agreement('older', { status: 'announced', lastActivityOn: '2024-01-01' }),
      agreement('lively', { status: 'active', lastActivityOn: '2025-07-01' }),
      agreement('unknown', { status: 'active' }),
      agreement('ended', { status: 'ended', lastActivityOn: '2020-01-01' }),
      agreement('over', { status: 'active', lastActivityOn: '2020-01-01', period: { from: null, to: '2021-01-01' } }),
    ];
    expect(one('dormant_agreements', { agreements })).toMatchObject([
      {
        confidence: 'to_verify',
        subjects: [{ id: 'older' }, { id: 'quiet' }],
        evidence: { agreements: 2, oldest: '2024-01-01', first_page: false },
      },
    ]);
  });

  it('count months by the calendar', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2023-02-28', 12)).toBe('2024-02-28');
    expect(addMonths('2026-01-31', -11)).toBe('2025-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29');
  });
});

describe('the order to be shown', () => {
  it('is the reading, the first page by severity, then what is to verify', () => {
    const found = findingsOf({
      changes: {
        gaps: [gapRow('A', 'B', { status: 'broker_free', rank: 1 })],
        network: { organizations: 10, isolates: { received: 1, no_data: 0 }, isolates_total: 1 },
      },
      organizations: { x: { cut_off: 5 } },
      agreements: [agreement('quiet', { status: 'active', lastActivityOn: '2020-01-01' })],
    });
    expect(found.map(({ code }) => code)).toEqual([
      'reading',
      'cutpoint',
      'missing_bridge',
      'isolates',
      'dormant_agreements',
    ]);
  });

  it('keeps what cannot be claimed off the first page', () => {
    const changes = { coverage: coverage(['a1', 'b1', 'c1']) };
    const [found] = one('cutpoint', { changes, organizations: { x: { cut_off: 5 } } });
    expect(found).toMatchObject({
      confidence: 'to_verify',
      evidence: { first_page: false, not_received: ['a1', 'b1', 'c1'] },
    });
  });

  it('says little of an archipelago', () => {
    const gaps = [gapRow('A', 'B', { status: 'broker_free' })];
    expect(
      codes({ changes: { gaps, network: { reading: 'archipelago' } }, organizations: { x: { cut_off: 5 } } }),
    ).toEqual(['reading']);
  });
});
