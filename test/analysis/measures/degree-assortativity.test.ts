import { describe, expect, it } from 'vitest';
import { degreeAssortativity } from '../../../analysis/measures/degree-assortativity.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('degreeAssortativity', () => {
  it('is -1 on a star: the well tied have partners with one tie', () => {
    expect(degreeAssortativity(networkOf('a-b a-c a-d'))).toBe(-1);
  });

  it('is that of networkx 2.8.8 on the Florentine marriages', () => {
    expect(degreeAssortativity(florentineMarriage())).toBeCloseTo(-0.3748378728923477, 12);
  });

  it('reads out against in when directed, unless asked otherwise', () => {
    const network = networkOf('a-b a-c b-c c-d', { directed: true });
    expect(degreeAssortativity(network)).not.toBe(degreeAssortativity(network, 'symmetric'));
    expect(degreeAssortativity(network, 'symmetric')).toBe(degreeAssortativity(networkOf('a-b a-c b-c c-d')));
  });

  it('is undefined where all ends are alike, or without a tie', () => {
    expect(degreeAssortativity(networkOf('a-b b-c c-a'))).toBeNull();
    expect(degreeAssortativity(networkOf('a b'))).toBeNull();
  });
});
