import { queueOptionsSymbol } from 'piscina';
import { expect, it } from 'vitest';
import { createTaskPool } from '../../../server/jobs/task-pool.ts';
import { URGENT, UrgentFirst } from '../../../server/jobs/urgent-first.ts';

const task = (urgent: boolean) => ({ [queueOptionsSymbol]: urgent ? URGENT[queueOptionsSymbol] : null });

it('hands out what is urgent first, the rest as it came', () => {
  const queue = new UrgentFirst();
  const [a, b, c, d] = [task(false), task(true), task(false), task(true)] as const;
  for (const each of [a, b, c, d]) queue.push(each);
  expect(queue.size).toBe(4);
  queue.remove(d);
  expect(queue.shift()).toBe(b);
  expect(queue.shift()).toBe(a);
  queue.unshift(a);
  expect([queue.shift(), queue.shift(), queue.shift()]).toEqual([a, c, null]);
});

it('overtakes in a pool what was asked for before', async () => {
  const pool = createTaskPool(2);
  try {
    const ended: string[] = [];
    // Long enough, and more than both threads have at hand.
    const edges = { n: 400, ...ring(400), weights: null };
    const later = Array.from({ length: 40 }, () => ({
      name: 'silos.rewire',
      payload: { edges, seeds: [1, 2], rival: 0 },
    }));
    const asked = pool.run(later).then(() => ended.push('later'));
    const urgent = [1, 2].map((seed) => ({
      name: 'silos.rewire',
      payload: { edges, seeds: [seed], rival: 0 },
      urgent: true,
    }));
    await Promise.all([asked, pool.run(urgent).then(() => ended.push('urgent'))]);
    expect(ended).toEqual(['urgent', 'later']);
  } finally {
    await pool.close();
  }
});

function ring(n: number) {
  const sources = Uint32Array.from({ length: n }, (_, i) => i);
  return { sources, targets: sources.map((i) => (i + 1) % n) };
}
