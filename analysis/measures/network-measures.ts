import type { Network } from '../types.ts';
import { attributeAssortativity } from './attribute-assortativity.ts';
import { averagePathLength } from './average-path-length.ts';
import { betweennessCentralization } from './betweenness-centralization.ts';
import { closenessCentralization } from './closeness-centralization.ts';
import { components } from './components.ts';
import type { MeasureOptions, MeasureResults, Shared } from './compute.ts';
import { degreeAssortativity } from './degree-assortativity.ts';
import { degreeCentralization, degreeCentralizationIn, degreeCentralizationOut } from './degree-centralization.ts';
import { density } from './density.ts';
import { diameter } from './diameter.ts';
import { distanceWeightedFragmentation } from './distance-weighted-fragmentation.ts';
import { eiZ } from './ei-exact.ts';
import { finite } from './finite.ts';
import { fragmentation } from './fragmentation.ts';
import { krackhardtHierarchy } from './krackhardt-hierarchy.ts';
import { modularity } from './modularity.ts';
import { reciprocity } from './reciprocity.ts';
import { spectralGap } from './spectral-gap.ts';
import { transitivity } from './transitivity.ts';
import { twoModeClustering } from './two-mode-clustering.ts';
import { twoModeDensity } from './two-mode-density.ts';

/** The figures of the whole network that were asked for, by the field names of the result document. */
export function networkMeasures(
  network: Network,
  { weights, groups, detected = false, secondMode = null, approximate = null }: MeasureOptions,
  { asked, pairs, symmetricPairs, eiTest }: Shared,
): MeasureResults['network'] {
  const figures: MeasureResults['network'] = {};
  const figure = (field: string, value: () => number | null): void => {
    if (asked(field)) figures[field] = finite(value());
  };
  figure('density', () => (secondMode ? twoModeDensity(network, secondMode) : density(network)));
  figure('average_path_length', () => averagePathLength(network, pairs!));
  figure('diameter', () => diameter(network, pairs!));
  figure('transitivity', () => (secondMode ? null : transitivity(network)));
  figure('two_mode_clustering', () => (secondMode ? twoModeClustering(network) : null));
  figure('degree_centralization', () => degreeCentralization(network));
  figure('degree_centralization_in', () => degreeCentralizationIn(network));
  figure('degree_centralization_out', () => degreeCentralizationOut(network));
  figure('betweenness_centralization', () =>
    approximate === null ? betweennessCentralization(network, pairs!) : null,
  );
  figure('closeness_centralization', () => (secondMode ? null : closenessCentralization(network, pairs!)));
  figure('reciprocity', () => reciprocity(network));
  figure('krackhardt_hierarchy', () => krackhardtHierarchy(network, pairs!));
  figure('eigenvector_gap', () => spectralGap(network)?.gap ?? null);
  if (asked('components', 'largest_component', 'fragmentation')) {
    const { sizes } = components(network);
    figure('components', () => sizes.length);
    figure('largest_component', () => sizes.reduce((a, b) => Math.max(a, b), 0));
    figure('fragmentation', () => fragmentation(network, sizes));
  }
  figure('distance_weighted_fragmentation', () => distanceWeightedFragmentation(network, symmetricPairs!));
  figure('modularity', () => (groups ? modularity(network, groups, { weighted: weights }) : null));
  figure('degree_assortativity', () => degreeAssortativity(network));
  figure('attribute_assortativity', () => (groups ? attributeAssortativity(network, groups) : null));
  const tested = detected ? null : eiTest;
  figure('ei_index', () => eiTest?.network.index ?? null);
  figure('ei_expected', () => tested?.network.expected ?? null);
  figure('ei_z', () => (groups && !detected ? eiZ(network, groups) : null));
  figure('ei_p_low', () => tested?.network.pLow ?? null);
  figure('ei_p_high', () => tested?.network.pHigh ?? null);
  return figures;
}
