import { describe, expect, it } from 'vitest';
import { reciprocity } from '../../../analysis/measures/reciprocity.ts';
import { networkOf } from '../../support/networks.ts';

describe('reciprocity', () => {
  it('is the share of arcs that are returned', () => {
    expect(reciprocity(networkOf('a-b b-a a-c c-d', { directed: true }))).toBe(0.5);
    expect(reciprocity(networkOf('a-b b-a', { directed: true }))).toBe(1);
  });

  it('is undefined without direction or without a tie', () => {
    expect(reciprocity(networkOf('a-b'))).toBeNull();
    expect(reciprocity(networkOf('a b', { directed: true }))).toBeNull();
  });
});
