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
}

export const UNREFINED: Refinement = { division: null, chance: null, ranks: null };

/** Where in the progress of an analysis the draws begin, then the resamples, and where these end. */
export const CHANCE_FROM = 0.85;
const RANKS_FROM = 0.92;
export const RANKS_TO = 0.95;

/**
 * Holds the network of organizations against chance (findings, section 5). Pairs of groups are held against chance only
 * when the groups are given, detected groups only as a whole; shared directors always.
 */
export async function holdAgainstChance(
  { roster, options, projection, identities, groups: all, detected }: RefineInput,
  context: AnalyzeContext,
): Promise<Omit<Refinement, 'ranks'>> {
  // Side by side: whoever runs tasks need not wait for one kind to end before another begins.
  const dividing = detected ? divisionTest(roster, options, projection, identities, context) : null;
  const groups = all.filter((group) => group.kind === 'given');
  const drawing = telling(context, 'chance', CHANCE_FROM, RANKS_FROM);
  const chancing = drawChance({ roster, options, projection, identities, groups }, drawing, context.signal);
  const [division, chance] = await Promise.all([dividing, chancing]);
  context.signal?.throwIfAborted();
  return { division, chance };
}

/** Holds the ranks of brokers against missing rows (findings, section 6). */
export async function holdAgainstMissing(
  { roster, options, projection, identities }: RefineInput,
  found: BrokersResult,
  context: AnalyzeContext,
): Promise<RankIntervals> {
  const rows = unverifiedRows(roster, options, projection, identities);
  const ranking = telling(context, 'ranks', RANKS_FROM, RANKS_TO);
  return rankIntervals(found, rows, options.seed, ranking, context.signal);
}

/** The progress of things that go on side by side, told once `answered`, and never back. */
export function toldAfter(answered: () => boolean, { onProgress, ...context }: AnalyzeContext): AnalyzeContext {
  let reached = 0;
  if (!onProgress) return context;
  return {
    ...context,
    onProgress: (fraction, step) => {
      if (!answered() || fraction < reached) return;
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
