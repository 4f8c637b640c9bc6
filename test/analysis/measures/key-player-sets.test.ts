import { describe, expect, it } from 'vitest';
import { fragmentationWithout, reachSets, removalSets, subsets } from '../../../analysis/measures/key-player-sets.ts';
import { chain, networkOf } from '../../support/networks.ts';

describe('removalSets', () => {
  it('lists every set that is as good', () => {
    // Whoever of the two inside leaves a chain of four, three are left in pieces of two and one.
    const best = removalSets(chain(4), 1, 'components')!;
    expect(best.best).toBeCloseTo(1 - 2 / 6, 12);
    expect(best.sets).toEqual([[1], [2]]);
    expect(best).toMatchObject({ ties: 2, evaluated: 4 });
  });

  it('cannot tell sets apart by components in a ring, but can by distance', () => {
    const network = networkOf('a-b b-c c-d d-e e-a a-c');
    expect(removalSets(network, 1, 'components')!.ties).toBe(5);
    expect(removalSets(network, 1, 'distance')!.ties).toBeLessThan(5);
  });

  it('lists no more than asked, and counts them all', () => {
    const best = removalSets(networkOf('a b c d'), 1, 'components', 2)!;
    expect(best.sets).toHaveLength(2);
    expect(best.ties).toBe(4);
  });

  it('is undefined when fewer than two remain', () => {
    expect(removalSets(chain(3), 2, 'distance')).toBeNull();
    expect(fragmentationWithout(chain(2), [0], 'distance')).toBeNull();
  });
});

describe('reachSets', () => {
  it('is a share of all, members included', () => {
    expect(reachSets(chain(5), 1, 1)).toMatchObject({ best: 0.6, sets: [[1], [2], [3]] });
    expect(reachSets(chain(5), 1, 2)).toMatchObject({ best: 1, sets: [[2]] });
    // 1 for itself and for each neighbour, a half at two ties.
    expect(reachSets(chain(5), 1, 'distance')!.best).toBeCloseTo((1 + 1 + 1 + 0.5 + 0.5) / 5, 12);
    expect(reachSets(chain(2), 3, 1)).toBeNull();
  });
});

describe('subsets', () => {
  it('are all there, in order', () => {
    expect([...subsets(4, 2)]).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });
});
