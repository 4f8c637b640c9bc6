import { type DetectTask, detectedDivisions } from './detect.ts';
import { type RewireTask, rewiredModularities } from './rewiring-test.ts';

/** The steps of this layer that may run in another thread, by the names that `AnalyzeContext.run` is given. */
export const SILO_TASKS: Record<string, (payload: unknown) => unknown> = {
  'silos.detect': (payload) => detectedDivisions(payload as DetectTask),
  'silos.rewire': (payload) => rewiredModularities(payload as RewireTask),
};
