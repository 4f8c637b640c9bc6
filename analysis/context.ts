// What surrounds an analysis: threads, progress, a way to stop it, and what is known or wanted before it ends.

import type { AnalysisDocument } from './document.ts';
import type { ReadGroups } from './groups.ts';
import type { KnownGroup } from './types.ts';

/**
 * Runs named tasks of the pure layer elsewhere (a worker pool); the default runs them in place. Results keep the order.
 * Rejects with the signal's reason when aborted, without waiting for the tasks that are left.
 */
export type RunTasks = (
  /** `urgent`: the rest of the analysis waits for it, so that it goes before what was asked for earlier. */
  tasks: readonly { name: string; payload: unknown; urgent?: boolean }[],
  signal?: AbortSignal,
  /** Told after each task how many are done. */
  onDone?: (done: number) => void,
) => Promise<unknown[]>;

export interface AnalyzeContext {
  run?: RunTasks;
  /** A fraction 0..1 and the step's code (`progress.<step>` in the catalogue). */
  onProgress?: (fraction: number, step: string) => void;
  signal?: AbortSignal;
  /**
   * Gets the document before random draws and resamples are in (stage `first`): measures, groups, gaps and brokers are all
   * there, chance by its formula, ranks without intervals; `method.refined` is false. What `analyze` returns replaces it.
   * Not called where nothing is left to refine.
   */
  onDocument?: (document: AnalysisDocument, stage: 'first') => void;
  /** The groups of this kind that are known from before, asked for when there are groups to name; without it: none. */
  knownGroups?: (kind: KnownGroup['kind']) => Promise<readonly KnownGroup[]>;
  /** The groups that an analysis of the same roster by the same options found: taken as they are, not looked for again. */
  groups?: ReadGroups;
  /** Gets the groups, for `groups` of whoever asks more of the same network. */
  onGroups?: (groups: ReadGroups) => void;
}
