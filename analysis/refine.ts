import { type Chance, drawChance } from './chance/chance.ts';
import type { AnalysisGroup } from './document.ts';
import type { BrokersResult } from './gaps/brokers.ts';
import { type RankIntervals, rankIntervals } from './gaps/rank-intervals.ts';
import type { Identities } from './graph/identities.ts';
import { unverifiedRows } from './graph/unverified-rows.ts';
import { runTasksInPlace } from './tasks.ts';
import type { AnalyzeContext, AnalyzeOptions, Projection, Roster } from './types.ts';

/** What random draws and resamples add to an analysis; `null` where there is nothing to draw or to rank. */
export interface Refinement {
  chance: Chance | null;
  ranks: RankIntervals | null;
}

export interface RefineInput {
  roster: Roster;
  options: AnalyzeOptions;
  projection: Projection;
  identities: Identities;
  groups: readonly AnalysisGroup[];
  found: BrokersResult;
}

export const UNREFINED: Refinement = { chance: null, ranks: null };

/**
 * Holds the network against chance, and its ranks against missing rows (findings, sections 5 and 6). Pairs of groups are
 * held against chance only when the groups are given; shared directors always. Only organization networks are refined.
 */
export async function refine(input: RefineInput, context: AnalyzeContext): Promise<Refinement> {
  const { roster, options, projection, identities, found } = input;
  if (projection.mode !== 'organizations') return UNREFINED;
  const run = context.run ?? runTasksInPlace;
  context.onProgress?.(0.85, 'chance');
  const groups = input.groups.filter((group) => group.kind === 'given');
  const chance = await drawChance({ roster, options, projection, identities, groups }, run, context.signal);
  context.signal?.throwIfAborted();
  context.onProgress?.(0.92, 'ranks');
  const rows = unverifiedRows(roster, options, projection, identities);
  const ranks = await rankIntervals(found, rows, options.seed, run, context.signal);
  return { chance, ranks };
}
