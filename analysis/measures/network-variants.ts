import { withoutDirection } from '../graph/network.ts';
import { allPairs } from '../kernels/all-pairs.ts';
import { averagePathLength } from './average-path-length.ts';
import { biconnectedComponents } from './biconnected-components.ts';
import { degreeAssortativity } from './degree-assortativity.ts';
import {
  type CentralizationForm,
  degreeCentralization,
  degreeCentralizationIn,
  degreeCentralizationOut,
  degreeCentralizationSymmetric,
} from './degree-centralization.ts';
import { diameter } from './diameter.ts';
import { distanceWeightedFragmentation } from './distance-weighted-fragmentation.ts';
import { fragmentationDirected } from './fragmentation.ts';
import { largestComponent } from './largest-component.ts';
import { meanClustering } from './mean-clustering.ts';
import { modularity } from './modularity.ts';
import { distanceSums } from './organization-variants.ts';
import { reciprocity } from './reciprocity.ts';
import { strongComponents } from './strong-components.ts';
import { transitivityDirected } from './transitivity-directed.ts';
import type { Variant, VariantContext } from './variant.ts';

/** A form that replaces one figure of the network. */
function figure(
  measure: string,
  name: string,
  peers: readonly string[],
  value: (context: VariantContext) => number | null,
): Variant {
  return { measure, name, peers, compute: (context) => ({ network: { [measure]: value(context) } }) };
}

function centralization(form: CentralizationForm, peers: readonly string[]): Variant {
  const compute = ({ network }: VariantContext) => ({
    network: {
      degree_centralization: degreeCentralization(network, form),
      degree_centralization_in: degreeCentralizationIn(network, form),
      degree_centralization_out: degreeCentralizationOut(network, form),
    },
  });
  return { measure: 'degree_centralization', name: form, peers, compute };
}

/** Alternative forms of the figures of the whole network. */
export const NETWORK_VARIANTS: readonly Variant[] = [
  figure('components', 'strong', ['UCINET'], ({ network }) => strongComponents(network).sizes.length),
  figure(
    'components',
    'biconnected',
    ['networkx', 'igraph', 'UCINET'],
    ({ network }) => biconnectedComponents(network).length,
  ),
  figure('average_path_length', 'weighted', ['igraph'], ({ network }) =>
    averagePathLength(network, distanceSums(network, true)),
  ),
  figure('average_path_length', 'largest-component', ['networkx'], ({ network }) =>
    averagePathLength(largestComponent(network)),
  ),
  figure('diameter', 'weighted', ['igraph'], ({ network }) => diameter(network, distanceSums(network, true))),
  figure('diameter', 'largest-component', ['networkx'], ({ network }) => diameter(largestComponent(network))),
  figure('transitivity', 'directed', ['sna', 'UCINET'], ({ network }) => transitivityDirected(network)),
  figure('transitivity', 'mean', ['igraph'], ({ network }) => meanClustering(network, 'defined')),
  figure('transitivity', 'mean-zeros', ['networkx', 'ORA'], ({ network }) => meanClustering(network, 'zeros')),
  centralization('loops', ['igraph']),
  centralization('ucinet-old', ['UCINET']),
  figure('degree_centralization', 'symmetric', [], ({ network }) => degreeCentralizationSymmetric(network)),
  figure('reciprocity', 'dyadic', ['igraph', 'sna', 'UCINET', 'ORA'], ({ network }) => reciprocity(network, 'dyadic')),
  figure('reciprocity', 'dyadic-null', ['sna'], ({ network }) => reciprocity(network, 'dyadic-null')),
  figure('fragmentation', 'directed', ['UCINET'], ({ network }) =>
    fragmentationDirected(network, allPairs(network.out).reachedFrom),
  ),
  figure('distance_weighted_fragmentation', 'directed', ['UCINET'], ({ network }) =>
    distanceWeightedFragmentation(network, allPairs(network.out)),
  ),
  figure('degree_assortativity', 'symmetric', ['networkx', 'igraph'], ({ network }) =>
    degreeAssortativity(network, 'symmetric'),
  ),
  figure('modularity', 'symmetric', ['networkx', 'igraph'], ({ network, groups, weights }) =>
    groups ? modularity(withoutDirection(network), groups, { weighted: weights }) : null,
  ),
];
