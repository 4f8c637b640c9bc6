import { type DivideTask, drawnModularities } from './division.ts';
import { type DrawTask, drawBlock } from './draw-block.ts';

/** The steps of this layer that may run in another thread, by the names that `AnalyzeContext.run` is given. */
export const CHANCE_TASKS: Record<string, (payload: unknown) => unknown> = {
  'chance.divide': (payload) => drawnModularities(payload as DivideTask),
  'chance.draw': (payload) => drawBlock(payload as DrawTask),
};
