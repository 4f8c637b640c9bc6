import { describe, expect, it } from 'vitest';
import { twoModeDensity } from '../../../analysis/measures/two-mode-density.ts';
import { networkOf } from '../../support/networks.ts';

describe('twoModeDensity', () => {
  it('is the share of the seats that could exist', () => {
    expect(twoModeDensity(networkOf('a-p a-q b-p'), [false, false, true, true])).toBe(0.75);
    expect(twoModeDensity(networkOf('a b'), [false, false])).toBeNull();
  });
});
