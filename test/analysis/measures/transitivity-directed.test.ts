import { describe, expect, it } from 'vitest';
import { transitivityDirected } from '../../../analysis/measures/transitivity-directed.ts';
import { networkOf } from '../../support/networks.ts';

describe('transitivityDirected', () => {
  it('is the share of two-paths that have a shortcut', () => {
    // Two-paths a-b-c and b-c-d; a-c exists, b-d does not. a-c-d is a third one, open.
    expect(transitivityDirected(networkOf('a-b b-c a-c c-d', { directed: true }))).toBeCloseTo(1 / 3, 12);
    expect(transitivityDirected(networkOf('a-b b-c c-a', { directed: true }))).toBe(0);
  });

  it('is undefined without a two-path; there and back is none', () => {
    expect(transitivityDirected(networkOf('a-b b-a', { directed: true }))).toBeNull();
  });
});
