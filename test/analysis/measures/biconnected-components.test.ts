import { describe, expect, it } from 'vitest';
import { biconnectedComponents } from '../../../analysis/measures/biconnected-components.ts';
import { networkOf } from '../../support/networks.ts';

describe('biconnectedComponents', () => {
  it('splits two triangles at the organization that they share', () => {
    expect(biconnectedComponents(networkOf('a-b b-c c-a c-d d-e e-c'))).toEqual([
      [0, 1, 2],
      [2, 3, 4],
    ]);
  });

  it('takes a bridge as a block of two, and an isolate as none', () => {
    expect(biconnectedComponents(networkOf('a-b b-c d'))).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
