import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { analyze, readRoster } from '../../analysis/index.ts';
import { DEFAULT_OPTIONS, type Roster } from '../../analysis/types.ts';
import { readingSentence } from '../../data/messages/sentences.ts';
import { readInputs } from '../../server/files/read-inputs.ts';
import { createTaskPool } from '../../server/jobs/task-pool.ts';
import { sampleDocument } from '../support/sample-document.ts';

const options = { ...DEFAULT_OPTIONS, draws: 200 };

describe('an analysis in two stages', () => {
  let roster: Roster;
  let first: AnalysisDocument;
  let last: AnalysisDocument;
  const stages: string[] = [];

  beforeAll(async () => {
    roster = readRoster(await readInputs([path.resolve('data', 'demo', 'region')]), {});
    last = await analyze(roster, options, {
      onDocument: (document, stage) => {
        first = document;
        stages.push(stage);
      },
    });
  });

  it('gives everything first, with chance by formula and ranks without intervals', () => {
    expect(stages).toEqual(['first']);
    expect(first.method).toMatchObject({ null_model: 'configuration_formula', draws: 0, resamples: 0 });
    expect(first.gaps.every((gap) => gap.as_few_in === null && gap.chance_reason === 'not_drawn')).toBe(true);
    expect(first.organizations.every((row) => row.rank_interval === null)).toBe(true);
    expect(first.ties.every((row) => row.more_than_chance === null)).toBe(true);
    expect(first.gaps.map(({ status, rank }) => [status, rank])).toEqual(
      last.gaps.map(({ status, rank }) => [status, rank]),
    );
  });

  it('then refines it: frequencies, marks on shared directors, intervals that hold their rank', () => {
    expect(last.method).toMatchObject({ null_model: 'curveball_and_rewiring', draws: 200, resamples: 500 });
    expect(last.gaps.every((gap) => gap.as_few_in![1] === 200 && gap.chance_reason === null)).toBe(true);
    expect(last.ties.every((row) => (row.more_than_chance === null) === (row.relations.interlock === undefined))).toBe(
      true,
    );
    const ranked = last.organizations.filter((row) => row.broker_rank !== null);
    expect(ranked.length).toBeGreaterThan(10);
    for (const { broker_rank: rank, rank_interval: interval } of ranked) {
      expect(interval![0]).toBeLessThanOrEqual(rank!);
      expect(interval![1]).toBeGreaterThanOrEqual(rank!);
    }
    const gap = last.gaps.find(({ a, b }) => a === 'sector:education' && b === 'sector:housing')!;
    expect(gap.as_few_in![0]).toBeLessThanOrEqual(2);
    expect(gap.shortfall_z).toBeGreaterThan(2);
  });

  it('says of detected groups that chance has nothing to say of their pairs', async () => {
    const early: AnalysisDocument[] = [];
    const { gaps, method, network, ties } = await analyze(
      roster,
      { ...options, groupBy: 'detected' },
      { onDocument: (document) => void early.push(document) },
    );
    // Whether boards alone would divide as much is told with the other draws; the reading does not wait for it.
    expect(early.map((document) => document.network)).toEqual([{ ...network, division: null }]);
    expect(network.division!.drawn).toBeGreaterThan(0);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) {
      const { expected_ties, shortfall_z, as_few_in, few_for_chance, chance_reason } = gap;
      expect([expected_ties, shortfall_z, as_few_in, few_for_chance]).toEqual([null, null, null, null]);
      expect(chance_reason).toBe('detected_on_same_ties');
    }
    expect(method.draws).toBe(200);
    expect(ties.some((row) => row.more_than_chance !== null)).toBe(true);
  });

  it('is the same to the byte in threads, and draws nothing for measures alone', async () => {
    const pool = createTaskPool(2);
    try {
      expect(JSON.stringify(await analyze(roster, options, { run: pool.run }))).toBe(JSON.stringify(last));
    } finally {
      await pool.close();
    }
    expect((await analyze(roster, { ...options, measures: ['degree'] })).method.draws).toBe(0);
  });
});

it('says when boards alone would divide the network as much', () => {
  const document = sampleDocument();
  const words = (above: boolean) => {
    const network = { ...document.network, division: { above, exceeded: 40, drawn: 46 } };
    return readingSentence({ ...document, network }, 'en').detail;
  };
  expect(words(false)).toContain('of 46 rosters drawn at random, 6 gave networks as divided as this one');
  expect(words(true)).not.toContain('drawn at random');
});
