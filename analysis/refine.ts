import { type Chance, drawChance } from './chance/chance.ts';
import { divisionTest } from './chance/division.ts';
import type { AnalysisDocument, AnalysisGroup } from './document.ts';
import type { BrokersResult } from './gaps/brokers.ts';
import { type RankIntervals, rankIntervals } from './gaps/rank-intervals.ts';
import type { Identities } from './graph/identities.ts';
import { unverifiedRows } from './graph/unverified-rows.ts';
import { runTasksInPlace } from './tasks.ts';
import type { AnalyzeContext, AnalyzeOptions, Projection, Roster, RunTasks } from './types.ts';

/** What random draws and resamples add to an analysis; `null` where there is nothing to draw or to rank. */
export interface Refinement {
  /** Detected groups against networks drawn from the roster; `null` for given groups as well. */
  division: AnalysisDocument['network']['division'];
  chance: Chance | null;
  ranks: RankIntervals | null;
}

export interface RefineInput {
  roster: Roster;
  options: AnalyzeOptions;
  projection: Projection;
  identities: Identities;
  groups: readonly AnalysisGroup[];
  /** Were the groups found in the ties themselves? */
  detected: boolean;
  found: BrokersResult;
}

export const UNREFINED: Refinement = { division: null, chance: null, ranks: null };

/** Where in the progress of an analysis the draws begin, then the resamples, and where these end. */
export const CHANCE_FROM = 0.85;
const RANKS_FROM = 0.92;
const RANKS_TO = 0.95;

/**
 * Holds the network of organizations against chance, and its ranks against missing rows (findings, sections 5 and 6).
 * Pairs of groups are held against chance only when the groups are given, detected groups only as a whole; shared
 * directors always.
 */
export async function refine(input: RefineInput, context: AnalyzeContext): Promise<Refinement> {
  const { roster, options, projection, identities, found } = input;
  const { signal } = context;
  const told = forwards(context);
  // All at once: whoever runs tasks need not wait for one kind to end before another begins.
  const dividing = input.detected ? divisionTest(roster, options, projection, identities, context) : null;
  const groups = input.groups.filter((group) => group.kind === 'given');
  const drawing = telling(told, 'chance', CHANCE_FROM, RANKS_FROM);
  const chancing = drawChance({ roster, options, projection, identities, groups }, drawing, signal);
  const rows = unverifiedRows(roster, options, projection, identities);
  const ranking = rankIntervals(found, rows, options.seed, telling(told, 'ranks', RANKS_FROM, RANKS_TO), signal);
  const [division, chance, ranks] = await Promise.all([dividing, chancing, ranking]);
  signal?.throwIfAborted();
  told.onProgress?.(RANKS_TO, 'ranks');
  return { division, chance, ranks };
}

/** Progress of things that go on side by side: never back. */
function forwards({ onProgress, ...context }: AnalyzeContext): AnalyzeContext {
  let reached = 0;
  if (!onProgress) return context;
  return {
    ...context,
    onProgress: (fraction, step) => {
      if (fraction < reached) return;
      reached = fraction;
      onProgress(fraction, step);
    },
  };
}

/** Runs tasks as the caller does, and says after each how far the step has come. */
function telling(
  { run = runTasksInPlace, onProgress }: AnalyzeContext,
  step: string,
  from: number,
  to: number,
): RunTasks {
  return (tasks, signal) =>
    run(tasks, signal, (done) => onProgress?.(from + ((to - from) * done) / tasks.length, step));
}
