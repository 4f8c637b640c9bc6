import { describe, expect, it } from 'vitest';
import { allPairs } from '../../../analysis/kernels/all-pairs.ts';
import { runSweeps } from '../../../analysis/kernels/run-sweeps.ts';
import { runTasksInPlace } from '../../../analysis/tasks.ts';
import type { RunTasks } from '../../../analysis/types.ts';
import { chain } from '../../support/networks.ts';

/** Long chains are the worst case of a search: every step finds one vertex. */
const LONG = chain(4_000).out;

describe('runSweeps', () => {
  it('hands out few tasks at a time and adds up all of them', async () => {
    const waves: number[] = [];
    const counted: RunTasks = (tasks, signal) => {
      waves.push(tasks.length);
      return runTasksInPlace(tasks, signal);
    };
    const { out } = chain(900);
    expect(await runSweeps(out, { paths: true }, counted)).toEqual(allPairs(out));
    expect(Math.max(...waves)).toBeLessThanOrEqual(64);
  });

  it('stops within 200 ms when it is aborted', async () => {
    const controller = new AbortController();
    const sweeps = runSweeps(LONG, { paths: true }, runTasksInPlace, controller.signal);
    let aborted = 0;
    setTimeout(() => {
      aborted = performance.now();
      controller.abort(new Error('enough'));
    }, 30);
    await expect(sweeps).rejects.toThrow('enough');
    expect(aborted).toBeGreaterThan(0);
    expect(performance.now() - aborted).toBeLessThan(200);
  });
});
