import { describe, expect, it } from 'vitest';
import { strength } from '../../../analysis/measures/strength.ts';
import { networkOf } from '../../support/networks.ts';

describe('strength', () => {
  it('sums the strengths of ties, parallel ones merged', () => {
    expect(strength(networkOf('a-b:2 a-b:3 a-c:1 d'))).toEqual([6, 5, 1, 0]);
  });

  it('takes both directions together', () => {
    expect(strength(networkOf('a-b:2 b-a:3 b-c:1', { directed: true }))).toEqual([5, 6, 1]);
  });
});
