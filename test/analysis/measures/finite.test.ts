import { describe, expect, it } from 'vitest';
import { finite } from '../../../analysis/measures/finite.ts';

describe('finite', () => {
  it('lets finite numbers, booleans and null through, nothing else', () => {
    const values = [0, -1.5, true, false, null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(values.map(finite)).toEqual([0, -1.5, true, false, null, null, null, null]);
  });
});
