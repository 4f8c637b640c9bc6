import { describe, expect, it } from 'vitest';
import { largestComponent } from '../../../analysis/measures/largest-component.ts';
import { networkOf } from '../../support/networks.ts';

describe('largestComponent', () => {
  it('keeps the main piece with its strengths, without direction', () => {
    const piece = largestComponent(networkOf('a-b:2 b-a:1 b-c:1 d-e f', { directed: true }));
    expect(piece.ids).toEqual(['a', 'b', 'c']);
    expect(piece.directed).toBe(false);
    expect([...piece.symmetric.weights]).toEqual([3, 3, 1, 1]);
  });

  it('takes the first of equals', () => {
    expect(largestComponent(networkOf('a-b c-d')).ids).toEqual(['a', 'b']);
  });
});
