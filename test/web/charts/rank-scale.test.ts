import { describe, expect, it } from 'vitest';
import { rankMarks } from '../../../web/charts/rank-scale.ts';

const SCORES = [4, 3, 2, 1];

describe('rankMarks', () => {
  it('gives the first the whole length and the others their share', () => {
    expect(SCORES.map((score) => rankMarks({ score, interval: null }, SCORES).bar)).toEqual([100, 75, 50, 25]);
  });

  it('draws the doubt from the score of the lowest possible place to that of the highest', () => {
    expect(rankMarks({ score: 3, interval: [1, 3] }, SCORES).whisker).toEqual([50, 100]);
    expect(rankMarks({ score: 1, interval: [2, 9] }, SCORES).whisker).toEqual([25, 75]);
  });

  it('hides it when there is no interval or when it is one place', () => {
    expect(rankMarks({ score: 3, interval: null }, SCORES).whisker).toBeNull();
    expect(rankMarks({ score: 3, interval: [2, 2] }, SCORES).whisker).toBeNull();
  });

  it('stays finite when every score is 0 or there is none', () => {
    expect(rankMarks({ score: 0, interval: null }, [0, 0]).bar).toBe(0);
    expect(rankMarks({ score: 0, interval: [1, 2] }, []).whisker).toEqual([0, 0]);
  });
});
