import { describe, expect, it } from 'vitest';
import { twoModeClustering } from '../../../analysis/measures/two-mode-clustering.ts';
import { networkOf } from '../../support/networks.ts';

describe('twoModeClustering', () => {
  it('is 1 when all who meet once meet twice, 0 when nobody does', () => {
    expect(twoModeClustering(networkOf('a-p a-q b-p b-q'))).toBe(1);
    expect(twoModeClustering(networkOf('a-p p-b b-q'))).toBe(0);
  });

  it('is four times the four-cycles over the three-paths', () => {
    // One cycle; ties a-p a-q b-p b-q c-p: three-paths 2 + 1 + 2 + 1 + 0.
    expect(twoModeClustering(networkOf('a-p a-q b-p b-q c-p'))).toBeCloseTo(4 / 6, 12);
  });

  it('is undefined without a path of three ties', () => {
    expect(twoModeClustering(networkOf('a-p a-q'))).toBeNull();
  });
});
