import type { UnverifiedRows } from '../graph/unverified-rows.ts';
import type { RunTasks } from '../types.ts';
import type { BrokersResult } from './brokers.ts';
import { brokerScores, type Ranks, type ResampleTask, ranksOf } from './resample.ts';
import { scoreModel } from './score-model.ts';

/** Resamples of the roster (domain, section 2.4), and the percentiles that make an interval. */
export const RESAMPLES = 500;
const LOW = 0.05;
const HIGH = 0.95;
/** Fewer would leave too little outside the percentiles. */
const FEWEST_RESAMPLES = 100;
/** Steps added up in one analysis at most: some two seconds of one processor. */
const MOST_STEPS = 400_000_000;
const PER_TASK = 50;
/** Whoever stays among so many may have a ring (findings, section 7). */
const FIRST = 10;

export interface RankIntervals {
  /** Resamples drawn; 0 when no row is unverified. */
  resamples: number;
  /** By id, for organizations with a score: [best, worst] rank; empty when no row is unverified. */
  intervals: ReadonlyMap<string, [number, number]>;
  /** Organizations that stay among the first ten, on confirmed ties as well. */
  staysFirst: ReadonlySet<string>;
}

/**
 * How far the ranks of brokers hang on rows that nobody has vouched for: ranks are taken again without a random tenth of
 * those rows, 500 times (fewer, never under 100, in a very large network), with groups and pairs as they are; the
 * interval runs from the 5th to the 95th percentile and holds the rank itself. With equal scores the best and the worst
 * place count. When no row is unverified a rank is certain: no interval.
 */
export async function rankIntervals(
  found: BrokersResult,
  rows: UnverifiedRows,
  seed: number,
  run: RunTasks,
  signal?: AbortSignal,
): Promise<RankIntervals> {
  const { graph, steps } = found.evidence;
  const ids = [...found.ranks.keys()];
  const none: RankIntervals = { resamples: 0, intervals: new Map(), staysFirst: new Set() };
  if (ids.length === 0) return none;
  const model = scoreModel(graph, steps, rows);
  const scored = Uint32Array.from(ids, (id) => graph.index.get(id)!);
  const certain = ranksOf(brokerScores(model, new Uint8Array(model.links)), scored);
  const confirmed = ranksOf(brokerScores(model, model.probable), scored);
  const first = (worst: (i: number) => number) =>
    new Set(ids.filter((_, i) => worst(i) <= FIRST && confirmed.worst[i]! <= FIRST));
  if (rows.count === 0) return { ...none, staysFirst: first((i) => certain.worst[i]!) };
  const size = model.steps.length + model.direct.length + model.links;
  const resamples = Math.min(RESAMPLES, Math.max(FEWEST_RESAMPLES, Math.floor(MOST_STEPS / size)));
  const tasks: { name: string; payload: ResampleTask }[] = [];
  for (let done = 0; done < resamples; done += PER_TASK) {
    const payload = {
      model,
      scored,
      seed: seedOf(seed, tasks.length),
      resamples: Math.min(PER_TASK, resamples - done),
    };
    tasks.push({ name: 'gaps.resample', payload });
  }
  const blocks = (await run(tasks, signal)) as Ranks[];
  const room = new Uint32Array(resamples);
  const intervals = new Map(
    ids.map((id, i): [string, [number, number]] => {
      const rank = found.ranks.get(id)!;
      const low = percentile(column(blocks, 'best', i, ids.length, room), LOW);
      const high = percentile(column(blocks, 'worst', i, ids.length, room), HIGH);
      return [id, [Math.min(low, rank), Math.max(high, rank)]];
    }),
  );
  return { resamples, intervals, staysFirst: first((i) => intervals.get(ids[i]!)![1]) };
}

/** What one organization comes to in all resamples, ascending, in `room`. */
function column(blocks: readonly Ranks[], key: keyof Ranks, i: number, width: number, room: Uint32Array): Uint32Array {
  let resample = 0;
  for (const { [key]: ranks } of blocks) for (let at = i; at < ranks.length; at += width) room[resample++] = ranks[at]!;
  return room.sort();
}

/** The smallest value that so large a share of the sorted values does not exceed. */
function percentile(sorted: Uint32Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** A seed per task: neighbouring seeds must not share a stream. */
function seedOf(seed: number, task: number): number {
  return Math.imul(seed, 0x9e3779b1) ^ Math.imul(task + 1, 0x165667b1);
}
