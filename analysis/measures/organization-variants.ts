import { tieLengths } from '../graph/tie-length.ts';
import { allPairs } from '../kernels/all-pairs.ts';
import type { DistanceSums } from '../kernels/weighted-distances.ts';
import { weightedDistances } from '../kernels/weighted-distances.ts';
import type { Network } from '../types.ts';
import { betweennessWeighted } from './betweenness-weighted.ts';
import { blockCounts } from './biconnected-components.ts';
import { type ClosenessForm, closeness, closenessIn } from './closeness.ts';
import { clustering } from './clustering.ts';
import { clusteringDirected } from './clustering-directed.ts';
import { clusteringTwoMode } from './clustering-two-mode.ts';
import { clusteringWeighted } from './clustering-weighted.ts';
import { constraintOverAll } from './constraint.ts';
import { type CoreTies, coreNumber } from './core-number.ts';
import { degree, inDegree, outDegree, totalDegree } from './degree.ts';
import { dyadicPairs } from './dyadic-constraint.ts';
import { dyadicRedundancy, investmentShares } from './dyadic-redundancy.ts';
import { effectiveSizeBorgatti } from './effective-size.ts';
import { efficiency } from './efficiency.ts';
import { egoBetweenness } from './ego-betweenness.ts';
import { egoConstraint, egoEffectiveSize, egoHierarchy } from './ego-model.ts';
import { type EigenvectorOptions, eigenvector } from './eigenvector.ts';
import { eigenvectorDirected } from './eigenvector-directed.ts';
import { type HarmonicForm, harmonic, harmonicIn } from './harmonic.ts';
import { strength } from './strength.ts';
import type { Variant, VariantContext } from './variant.ts';

/** A form that replaces the measure's own column. */
function column(
  measure: string,
  name: string,
  peers: readonly string[],
  values: (context: VariantContext) => readonly (number | null)[],
): Variant {
  return { measure, name, peers, compute: (context) => ({ organizations: { [measure]: values(context) } }) };
}

/** Distances in ties, or in lengths 1 / strength. */
export function distanceSums(network: Network, weighted: boolean): DistanceSums {
  return weighted ? weightedDistances(network.out, tieLengths(network.out)) : allPairs(network.out);
}

function closenessVariant(name: string, form: ClosenessForm, peers: readonly string[], weighted = false): Variant {
  const compute = ({ network }: VariantContext) => {
    const sums = distanceSums(network, weighted);
    const organizations = {
      closeness: closeness(network, sums, form),
      closeness_in: closenessIn(network, sums, form),
    };
    return { organizations };
  };
  return { measure: 'closeness', name, peers, compute };
}

function harmonicVariant(name: string, form: HarmonicForm, peers: readonly string[], weighted = false): Variant {
  const compute = ({ network }: VariantContext) => {
    const sums = distanceSums(network, weighted);
    return { organizations: { harmonic: harmonic(network, sums, form), harmonic_in: harmonicIn(network, sums, form) } };
  };
  return { measure: 'harmonic', name, peers, compute };
}

function directedVector(name: string, direction: 'in' | 'out', options: EigenvectorOptions, peers: readonly string[]) {
  return column('eigenvector', name, peers, ({ network }) => eigenvectorDirected(network, direction, options).scores);
}

function core(ties: CoreTies, peers: readonly string[]): Variant {
  return column('core_number', ties, peers, ({ network }) => coreNumber(network, ties));
}

/** Another column of a tie in place of the constraint that each end puts on the other. */
function dyadicVariant(name: string, values: (context: VariantContext) => Float64Array): Variant {
  const compute = (context: VariantContext) => ({ dyadic: dyadicPairs(context.network, values(context)) });
  return { measure: 'dyadic_constraint', name, peers: ['UCINET'], compute };
}

/** Out of all others: an organization tied to everybody has 1, whatever the size of the network. */
function normalizedDegrees({ network }: VariantContext) {
  const others = network.ids.length - 1;
  const share = (counts: readonly (number | null)[]) =>
    counts.map((count) => (count === null || others < 1 ? null : count / others));
  const organizations = {
    degree: share(degree(network)),
    in_degree: share(inDegree(network)),
    out_degree: share(outDegree(network)),
  };
  return { organizations };
}

const euclidean: EigenvectorOptions = { scale: 'euclidean' };

/** Alternative forms of the measures of an organization. */
export const ORGANIZATION_VARIANTS: readonly Variant[] = [
  column('degree', 'total', ['sna', 'igraph'], ({ network }) => totalDegree(network)),
  { measure: 'degree', name: 'normalized', peers: ['networkx', 'igraph', 'UCINET'], compute: normalizedDegrees },
  column('strength', 'out', ['igraph'], ({ network }) => strength(network, 'out')),
  column('strength', 'in', ['igraph'], ({ network }) => strength(network, 'in')),
  column('betweenness_normalized', 'weighted', ['igraph'], ({ network }) => {
    const n = network.ids.length;
    const most = ((n - 1) * (n - 2)) / (network.directed ? 1 : 2);
    return betweennessWeighted(network).map((value) => (n < 3 ? null : value / most));
  }),
  column('betweenness', 'ego', ['UCINET'], ({ network }) => egoBetweenness(network)),
  closenessVariant('classical', 'classical', ['UCINET', 'sna', 'igraph']),
  closenessVariant('component', 'component', ['igraph', 'graph-tool']),
  closenessVariant('ucinet', 'ucinet', ['UCINET']),
  closenessVariant('ora', 'ora', ['ORA']),
  closenessVariant('sna', 'sna', ['sna']),
  closenessVariant('weighted', 'wasserman-faust', ['networkx'], true),
  closenessVariant('classical-weighted', 'classical', ['igraph'], true),
  closenessVariant('component-weighted', 'component', ['igraph'], true),
  harmonicVariant('sum', 'sum', ['networkx', 'igraph']),
  harmonicVariant('weighted', 'mean', ['igraph'], true),
  harmonicVariant('sum-weighted', 'sum', ['networkx', 'igraph'], true),
  column('eigenvector', 'euclidean', ['networkx', 'sna', 'UCINET'], ({ network }) => eigenvector(network, euclidean)),
  column('eigenvector', 'weighted', ['igraph'], ({ network }) => eigenvector(network, { weighted: true })),
  column('eigenvector', 'weighted-euclidean', ['networkx'], ({ network }) =>
    eigenvector(network, { ...euclidean, weighted: true }),
  ),
  column('eigenvector', 'ora', ['ORA'], ({ network }) => eigenvector(network, { scale: 'ora' })),
  directedVector('in', 'in', {}, ['igraph']),
  directedVector('in-euclidean', 'in', euclidean, ['networkx']),
  directedVector('in-weighted', 'in', { weighted: true }, ['igraph']),
  directedVector('in-weighted-euclidean', 'in', { ...euclidean, weighted: true }, ['networkx']),
  directedVector('out-euclidean', 'out', euclidean, ['sna']),
  core('total', ['networkx', 'igraph']),
  core('in', ['igraph']),
  core('out', ['igraph']),
  column('clustering', 'zeros', ['networkx', 'ORA'], ({ network }) => clustering(network).map((value) => value ?? 0)),
  column('clustering', 'barrat', ['igraph'], ({ network }) => clusteringWeighted(network, 'barrat')),
  column('clustering', 'onnela', ['networkx'], ({ network }) => clusteringWeighted(network, 'onnela')),
  column('clustering', 'directed', ['networkx'], ({ network }) => clusteringDirected(network)),
  column('clustering', 'two-mode', ['networkx'], ({ network, secondMode }) =>
    secondMode ? clusteringTwoMode(network) : network.ids.map(() => null),
  ),
  column('constraint', 'ego', ['UCINET'], ({ network, weights }) => egoConstraint(network, { weighted: weights })),
  column('constraint', 'all', [], ({ network, weights }) => constraintOverAll(network, { weighted: weights })),
  column('effective_size', 'ego', ['UCINET'], ({ network, weights }) =>
    egoEffectiveSize(network, { weighted: weights }),
  ),
  column('effective_size', 'borgatti', ['networkx', 'UCINET'], ({ network }) => effectiveSizeBorgatti(network)),
  column('efficiency', 'ego', ['UCINET'], ({ network, weights }) =>
    efficiency(network, { weighted: weights }, egoEffectiveSize(network, { weighted: weights })),
  ),
  column('hierarchy', 'ego', ['UCINET'], ({ network, weights }) => egoHierarchy(network, { weighted: weights })),
  column('cut_off', 'blocks', ['UCINET'], ({ network }) => blockCounts(network)),
  dyadicVariant('redundancy', (context) => dyadicRedundancy(context.network, { weighted: context.weights })),
  dyadicVariant('share', (context) => investmentShares(context.network, { weighted: context.weights })),
];
