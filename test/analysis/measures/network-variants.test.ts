import { describe, expect, it } from 'vitest';
import { NETWORK_VARIANTS } from '../../../analysis/measures/network-variants.ts';
import { networkOf } from '../../support/networks.ts';

const form = (measure: string, name: string, network: ReturnType<typeof networkOf>) => {
  const variant = NETWORK_VARIANTS.find((one) => one.measure === measure && one.name === name)!;
  const context = { network, weights: false, groups: null, detected: false, secondMode: null, seed: 1 };
  return variant.compute(context).network!;
};

describe('forms of the figures of the network', () => {
  it('take the main piece alone, or lengths', () => {
    const network = networkOf('a-b:2 b-c:2 d-e');
    expect(form('average_path_length', 'largest-component', network)).toEqual({ average_path_length: 4 / 3 });
    expect(form('diameter', 'weighted', network)).toEqual({ diameter: 1 });
  });

  it('divide centralization as igraph and older UCINET do', () => {
    const star = networkOf('a-b a-c a-d');
    expect(form('degree_centralization', 'loops', star).degree_centralization).toBe(0.5);
    const out = networkOf('a-b a-c a-d', { directed: true });
    expect(form('degree_centralization', 'ucinet-old', out).degree_centralization_out).toBe(1.5);
    expect(form('degree_centralization', 'symmetric', out).degree_centralization).toBe(1);
  });

  it('count reachable pairs and components along the direction of ties', () => {
    const network = networkOf('a-b b-c', { directed: true });
    expect(form('components', 'strong', network)).toEqual({ components: 3 });
    expect(form('components', 'biconnected', networkOf('a-b b-c c-a c-d e'))).toEqual({ components: 2 });
    expect(form('fragmentation', 'directed', network)).toEqual({ fragmentation: 0.5 });
    expect(form('distance_weighted_fragmentation', 'directed', network).distance_weighted_fragmentation).toBeCloseTo(
      1 - 2.5 / 6,
      12,
    );
    expect(form('modularity', 'symmetric', network)).toEqual({ modularity: null });
  });
});
