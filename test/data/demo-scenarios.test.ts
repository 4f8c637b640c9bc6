import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { analyze, readRoster, whatIf } from '../../analysis/index.ts';
import type { ScenarioStep } from '../../analysis/scenario.ts';
import { DEFAULT_OPTIONS, type Roster } from '../../analysis/types.ts';
import { introductionSentences } from '../../data/messages/sentences.ts';
import { whatIfSentences } from '../../data/messages/what-if.ts';
import { readInputs } from '../../server/files/read-inputs.ts';

// Scenarios on the region of the Méandres: what data/demo/README.md plants, put to the question.

const EDUCATION_EMPLOYMENT = ['sector:education', 'sector:employment'];
const EDUCATION_HOUSING = ['sector:education', 'sector:housing'];

describe('scenarios in the region of the Méandres', () => {
  let roster: Roster;
  let document: AnalysisDocument;
  const asked = (...steps: ScenarioStep[]) => whatIf(roster, DEFAULT_OPTIONS, steps);

  beforeAll(async () => {
    roster = readRoster(await readInputs([path.resolve('data', 'demo', 'region')]), {});
    document = await analyze(roster, DEFAULT_OPTIONS);
  });

  it('without the carrefour jeunesse-emploi nobody bridges education and employment', async () => {
    const result = await asked({ leave: { kind: 'organization', id: 'cje-meandres' } });
    expect(result.opened).toContainEqual(EDUCATION_EMPLOYMENT);
    expect(result.closed).toEqual([]);
    const pair = result.pairs.find(({ a, b }) => [a, b].join() === EDUCATION_EMPLOYMENT.join())!;
    expect(pair).toMatchObject({ routes_before: 1, before: 'fragile', routes_after: 0, after: 'broker_free' });
    expect(pair.lost.ties).toHaveLength(5);
    expect(whatIfSentences(result, document, 'fr')[0]).toMatch(
      /^1 pont manquant s’ouvrirait\u00a0: «\u00a0éducation.*» – «\u00a0emploi/,
    );
    expect(whatIfSentences(result, document, 'en')[0]).toMatch(
      /^One missing bridge would open: education – “employment/,
    );
  });

  it('each introduction proposed for education and housing closes it, and says so', async () => {
    const gap = document.gaps.find(({ rank }) => rank === 1)!;
    expect([gap.a, gap.b]).toEqual(EDUCATION_HOUSING);
    for (const introduction of gap.introductions) {
      const { from, to, helps } = introduction;
      const { closed, opened } = await asked({ introduce: { a: from, b: to } });
      expect(closed).toContainEqual(EDUCATION_HOUSING);
      expect(opened).toEqual([]);
      expect(helps!.closes).toEqual(closed);
      const french = introductionSentences(introduction, document, 'fr').helps;
      expect(french[0]).toContain('» – logement');
    }
  });

  it('no introduction is proposed that leaves its own pair as it is', async () => {
    const ranked = document.gaps.filter(({ rank }) => rank !== null);
    expect(ranked).toHaveLength(4);
    for (const { a, b, introductions } of ranked) {
      expect(introductions.length).toBeGreaterThanOrEqual(3);
      for (const { helps } of introductions) {
        expect([...helps!.closes, ...helps!.strengthens].map((ends) => ends.join())).toContain([a, b].join());
      }
    }
  });

  it('the agreement that ends takes the only route between housing and primary care with it', async () => {
    const gap = document.gaps.find(({ a, b }) => a === 'sector:housing' && b === 'sector:primary_care')!;
    const { id } = gap.failure_points.find(({ kind }) => kind === 'agreement')!;
    const { opened } = await asked({ leave: { kind: 'agreement', id } });
    expect(opened).toEqual([['sector:housing', 'sector:primary_care']]);
  });

  it('what the document holds is what is asked for alone; the rest of the document does not change', async () => {
    const steps: ScenarioStep[] = [{ leave: { kind: 'organization', id: 'brunante' } }];
    const { what_if, ...rest } = await analyze(roster, DEFAULT_OPTIONS, {}, steps);
    expect(what_if).toEqual(await asked(...steps));
    expect(rest).toEqual(document);
    const few = await analyze(roster, { ...DEFAULT_OPTIONS, measures: ['degree'] }, {}, steps);
    expect(few.what_if).toEqual(what_if);
    expect(few).not.toHaveProperty('gaps');
  });

  it('a person of the roster leaves under the id of the result, masked or keyed', async () => {
    const shared = document.ties.find(({ shared_directors }) => shared_directors.length > 0)!;
    const { steps } = await asked({ leave: { kind: 'person', id: shared.shared_directors[0]! } });
    expect(steps[0]).toHaveProperty('effect');
  });

  it.each([
    [
      { leave: { kind: 'organization', id: 'cje-meandre' } },
      { kind: 'organization', nearest: expect.stringContaining('cje-meandres') },
    ],
    [{ leave: { kind: 'person', id: 'nobody' } }, { kind: 'person', count: 400 }],
    [{ leave: { kind: 'agreement', id: 'none' } }, { kind: 'agreement', count: 130 }],
    [{ introduce: { a: 'brunante', b: 'none' } }, { kind: 'organization', id: 'none' }],
  ] as [ScenarioStep, object][])('%j is refused with what it was looked for among', async (step, params) => {
    await expect(asked(step)).rejects.toMatchObject({ code: 'scenario_unknown', params });
  });

  it('refuses an organization that meets itself, and networks of people', async () => {
    await expect(asked({ introduce: { a: 'brunante', b: 'brunante' } })).rejects.toMatchObject({
      code: 'scenario_same',
    });
    const people = whatIf(roster, { ...DEFAULT_OPTIONS, network: 'people' }, [
      { introduce: { a: 'brunante', b: 'embellie' } },
    ]);
    await expect(people).rejects.toMatchObject({ code: 'scenario_network' });
  });
});
