import { describe, expect, it } from 'vitest';
import { planSweeps, runSweep } from '../../../analysis/kernels/all-pairs.ts';
import { MEASURE_TASKS, runMeasuresInPlace } from '../../../analysis/measures/tasks.ts';
import { networkOf } from '../../support/networks.ts';

describe('runMeasuresInPlace', () => {
  it('answers in the order of the tasks', async () => {
    const network = networkOf('a-b b-c');
    const payload = planSweeps(network.out, { paths: true }).tasks[0]!;
    const results = await runMeasuresInPlace([
      { name: 'measures.ei-test', payload: { network, groups: ['x', 'x', 'y'], permutations: 0, seed: 1 } },
      { name: 'measures.sweep', payload },
    ]);
    expect(results[0]).toMatchObject({ network: { index: 0 } });
    expect(results[1]).toEqual(runSweep(payload));
  });

  it('refuses a task that nobody declared', async () => {
    await expect(runMeasuresInPlace([{ name: 'measures.unknown', payload: null }])).rejects.toThrow(RangeError);
  });

  it('names every task after this layer', () => {
    expect(Object.keys(MEASURE_TASKS).filter((name) => !name.startsWith('measures.'))).toEqual([]);
  });
});
