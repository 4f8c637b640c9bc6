import { describe, expect, it } from 'vitest';
import { modeSizes, twoModeDegree } from '../../../analysis/measures/two-mode-degree.ts';
import { networkOf } from '../../support/networks.ts';

describe('twoModeDegree', () => {
  it('is out of the other mode', () => {
    // Boards a b, people p q r.
    const second = [false, false, true, true, true];
    expect(twoModeDegree(networkOf('a-p a-q a-r b-p'), second)).toEqual([1, expect.closeTo(1 / 3, 12), 1, 0.5, 0.5]);
    expect(modeSizes(second)).toEqual({ first: 2, second: 3 });
  });

  it('is undefined where the other mode is empty', () => {
    expect(twoModeDegree(networkOf('a b'), [false, false])).toEqual([null, null]);
  });
});
