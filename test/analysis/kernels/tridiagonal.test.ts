import { describe, expect, it } from 'vitest';
import { largestTridiagonal } from '../../../analysis/kernels/tridiagonal.ts';

describe('largestTridiagonal', () => {
  it.each([1, 2, 7, 60])('zeros with ones beside, %i rows: 2 cos(pi / (k + 1)) and sines', (k) => {
    const { value, vector } = largestTridiagonal(new Array(k).fill(0), new Array(k - 1).fill(1));
    expect(value).toBeCloseTo(2 * Math.cos(Math.PI / (k + 1)), 13);
    vector.forEach((x, i) => {
      expect(x).toBeCloseTo(Math.sqrt(2 / (k + 1)) * Math.sin((Math.PI * (i + 1)) / (k + 1)), 10);
    });
  });

  it('takes the largest, not the largest in size', () => {
    const { value, vector } = largestTridiagonal([-5, 1], [2]);
    expect(value).toBeCloseTo(-2 + Math.sqrt(13), 12);
    expect(vector[1]! / vector[0]!).toBeCloseTo((value + 5) / 2, 12);
  });
});
