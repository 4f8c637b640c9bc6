import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { planSweeps } from '../../../analysis/kernels/all-pairs.ts';
import { runSweeps } from '../../../analysis/kernels/run-sweeps.ts';
import { runTasksInPlace } from '../../../analysis/tasks.ts';
import { createTaskPool, threadsFor, threadsForFiles } from '../../../server/jobs/task-pool.ts';
import { chain } from '../../support/networks.ts';
import { watchThreads } from './watch-threads.ts';

const pool = createTaskPool(2);
afterAll(() => pool.close());

describe('createTaskPool', () => {
  it('gives the same bits as one thread, in the order of the tasks', async () => {
    const { out } = chain(6_000);
    expect(planSweeps(out, { paths: true }).tasks.length).toBeGreaterThan(1);
    const there = await runSweeps(out, { paths: true }, pool.run);
    expect(there).toEqual(await runSweeps(out, { paths: true }, runTasksInPlace));
  });

  it('ends within 200 ms when aborted, with the reason given, and serves on', async () => {
    const controller = new AbortController();
    const sweeps = runSweeps(chain(12_000).out, { paths: true }, pool.run, controller.signal);
    let aborted = 0;
    setTimeout(() => {
      aborted = performance.now();
      controller.abort(new Error('enough'));
    }, 200);
    await expect(sweeps).rejects.toThrow('enough');
    expect(aborted).toBeGreaterThan(0);
    expect(performance.now() - aborted).toBeLessThan(200);
    const { out } = chain(1_000);
    expect((await runSweeps(out, { paths: true }, pool.run)).diameter).toBe(999);
  });

  it('passes on what a task throws', async () => {
    const tasks = [1, 2].map(() => ({ name: 'measures.unknown', payload: null }));
    await expect(pool.run(tasks)).rejects.toThrow('no such task');
  });
});

describe('a thread of the pool that dies', () => {
  it('fails what it was at, and another takes its place', async () => {
    const threads = watchThreads();
    const frail = createTaskPool(2);
    onTestFinished(() => frail.close());
    const sweeps = runSweeps(chain(12_000).out, { paths: true }, frail.run);
    setTimeout(() => {
      expect(threads.size).toBe(2);
      const [first] = threads;
      void first?.terminate();
    }, 200);
    await expect(sweeps).rejects.toThrow('exited');
    expect((await runSweeps(chain(6_000).out, { paths: true }, frail.run)).diameter).toBe(5_999);
  });
});

describe('threadsFor', () => {
  const roster = (n: number) => ({ organizations: new Array(n) as never });

  it('starts none for a small roster, and never more than the machine can spare', () => {
    expect(threadsFor(roster(999), 8)).toBe(1);
    expect(threadsFor(roster(1_000), 2)).toBe(2);
    expect(threadsFor(roster(1_000), 64)).toBe(4);
    expect(threadsFor(roster(1_000), 0)).toBe(1);
  });

  it('tells by the files as well, texts and sheets alike', () => {
    expect(threadsForFiles([{ text: 'x'.repeat(10_000) }], 2)).toBe(1);
    expect(threadsForFiles([{ text: 'x'.repeat(200_000) }, { text: 'x'.repeat(100_000) }], 2)).toBe(2);
    expect(threadsForFiles([{ text: '', records: new Array(10_000) }], 2)).toBe(2);
  });
});
