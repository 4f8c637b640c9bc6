import { describe, expect, it } from 'vitest';
import { coreNumber } from '../../../analysis/measures/core-number.ts';
import { networkOf } from '../../support/networks.ts';

describe('coreNumber', () => {
  it('peels a tail and a ring off a clique of four', () => {
    const network = networkOf('a-b a-c a-d b-c b-d c-d d-e e-f p-q q-r r-p z');
    expect(coreNumber(network)).toEqual([3, 3, 3, 3, 1, 1, 2, 2, 2, 0]);
  });

  it('counts a mutual tie once', () => {
    expect(coreNumber(networkOf('a-b b-a', { directed: true }))).toEqual([1, 1]);
  });
});
