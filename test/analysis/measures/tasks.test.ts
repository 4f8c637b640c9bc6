import { describe, expect, it } from 'vitest';
import { allPairs, sweepTasks } from '../../../analysis/kernels/all-pairs.ts';
import { MEASURE_TASKS, runMeasuresInPlace } from '../../../analysis/measures/tasks.ts';
import { networkOf } from '../../support/networks.ts';

describe('runMeasuresInPlace', () => {
  it('answers in the order of the tasks', async () => {
    const network = networkOf('a-b b-c');
    const results = await runMeasuresInPlace([
      { name: 'measures.ei-test', payload: { network, groups: ['x', 'x', 'y'], permutations: 0, seed: 1 } },
      { name: 'measures.sweep', payload: sweepTasks(network.out)[0] },
    ]);
    expect(results[0]).toMatchObject({ network: { index: 0 } });
    expect(results[1]).toEqual(allPairs(network.out));
  });

  it('refuses a task that nobody declared', async () => {
    await expect(runMeasuresInPlace([{ name: 'measures.unknown', payload: null }])).rejects.toThrow(RangeError);
  });

  it('names every task after this layer', () => {
    expect(Object.keys(MEASURE_TASKS).filter((name) => !name.startsWith('measures.'))).toEqual([]);
  });
});
