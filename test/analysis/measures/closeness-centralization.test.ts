import { describe, expect, it } from 'vitest';
import { closenessCentralization } from '../../../analysis/measures/closeness-centralization.ts';
import { chain, networkOf } from '../../support/networks.ts';

describe('closenessCentralization', () => {
  it('is 1 on a star, 0 where all are equally near', () => {
    expect(closenessCentralization(networkOf('a-b a-c a-d a-e'))).toBeCloseTo(1, 12);
    expect(closenessCentralization(networkOf('a-b b-c c-a'))).toBe(0);
  });

  it('is undefined unless connected, undirected and of three or more', () => {
    expect(closenessCentralization(networkOf('a-b b-c d'))).toBeNull();
    expect(closenessCentralization(networkOf('a-b b-c c-a', { directed: true }))).toBeNull();
    expect(closenessCentralization(chain(2))).toBeNull();
  });
});
