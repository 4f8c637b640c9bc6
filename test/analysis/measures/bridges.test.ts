import { describe, expect, it } from 'vitest';
import { bridges } from '../../../analysis/measures/bridges.ts';
import { networkOf } from '../../support/networks.ts';

describe('bridges', () => {
  it('are the ties that nothing doubles, in order', () => {
    expect(bridges(networkOf('d-e a-b b-c a-c c-d'))).toEqual([
      [2, 3],
      [3, 4],
    ]);
  });

  it('take a mutual pair of arcs for one tie', () => {
    expect(bridges(networkOf('a-b b-a', { directed: true }))).toEqual([[0, 1]]);
  });
});
