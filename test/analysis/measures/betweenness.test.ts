import { describe, expect, it } from 'vitest';
import { betweenness, betweennessNormalized } from '../../../analysis/measures/betweenness.ts';
import { florentineMarriage, kite, networkOf } from '../../support/networks.ts';

describe('betweenness', () => {
  // ORA (casos.cs.cmu.edu, PADGM): largest 47.5 raw, .452 normalized with Pucci counted.
  it('has the published values of the Florentine marriages', () => {
    const network = florentineMarriage();
    const medici = network.ids.indexOf('Medici');
    expect(betweenness(network)[medici]).toBeCloseTo(47.5, 10);
    expect(betweennessNormalized(network)[medici]).toBeCloseTo(0.452, 3);
    expect(betweenness(network)[network.ids.indexOf('Pucci')]).toBe(0);
  });

  // networkx 2.8 gallery: .023 .023 0 .102 0 .231 .231 .389 .222 0.
  it('has the published values of the kite', () => {
    const published = [0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0];
    expect(betweennessNormalized(kite())).toEqual(published.map((value) => expect.closeTo(value, 3)));
  });

  it('counts ordered pairs when ties have a direction, and is not normalized below three', () => {
    expect(betweenness(networkOf('a-b b-c', { directed: true }))).toEqual([0, 1, 0]);
    expect(betweennessNormalized(networkOf('a-b b-c', { directed: true }))).toEqual([0, 0.5, 0]);
    expect(betweennessNormalized(networkOf('a-b'))).toEqual([null, null]);
  });
});
