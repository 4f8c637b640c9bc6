import { runTask } from '../../analysis/index.ts';

/** One task of the analysis in a thread of its own. */
export default function task({ name, payload }: { name: string; payload: unknown }): unknown {
  return runTask(name, payload);
}
