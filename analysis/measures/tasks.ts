import type { SweepTask } from '../kernels/all-pairs.ts';
import { runSweep } from '../kernels/all-pairs.ts';
import type { PathSamplingTask } from '../kernels/path-sampling.ts';
import { samplePaths } from '../kernels/path-sampling.ts';
import type { WeightedSweepTask } from '../kernels/weighted-sweep.ts';
import { weightedSweep } from '../kernels/weighted-sweep.ts';
import type { Network, RunTasks } from '../types.ts';
import type { EiTestTask } from './ei-test.ts';
import { eiTest } from './ei-test.ts';
import { keyPlayersReach, keyPlayersRemoval } from './key-players.ts';

/**
 * The heavy parts of the measures, by the name under which a worker runs them: plain payload in, plain result out, the
 * same bits wherever they run.
 */
export const MEASURE_TASKS: Record<string, (payload: never) => unknown> = {
  'measures.sweep': (payload: SweepTask) => runSweep(payload),
  'measures.weighted-sweep': (payload: WeightedSweepTask) => weightedSweep(payload),
  'measures.path-sampling': (payload: PathSamplingTask) => samplePaths(payload),
  'measures.ei-test': (payload: EiTestTask) => eiTest(payload),
  'measures.key-players': (payload: { network: Network }) => ({
    removal: keyPlayersRemoval(payload.network),
    reach: keyPlayersReach(payload.network),
  }),
};

/** Runs measure tasks where they are asked for, one after the other: the default of `RunTasks`. */
export const runMeasuresInPlace: RunTasks = async (tasks) =>
  tasks.map(({ name, payload }) => {
    const task = MEASURE_TASKS[name];
    if (!task) throw new RangeError(`no such task: ${name}`);
    return task(payload as never);
  });
