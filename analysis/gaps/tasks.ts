import { type ResampleTask, resampleRanks } from './resample.ts';

/** The steps of this layer that may run in another thread, by the names that `AnalyzeContext.run` is given. */
export const GAP_TASKS: Record<string, (payload: unknown) => unknown> = {
  'gaps.resample': (payload) => resampleRanks(payload as ResampleTask),
};
