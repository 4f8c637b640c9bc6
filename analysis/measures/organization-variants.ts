import { tieLengths } from '../graph/tie-length.ts';
import { allPairs } from '../kernels/all-pairs.ts';
import type { DistanceSums } from '../kernels/weighted-distances.ts';
import { weightedDistances } from '../kernels/weighted-distances.ts';
import type { Network } from '../types.ts';
import { betweennessWeighted } from './betweenness-weighted.ts';
import { type ClosenessForm, closeness, closenessIn } from './closeness.ts';
import { clustering } from './clustering.ts';
import { clusteringDirected } from './clustering-directed.ts';
import { clusteringTwoMode } from './clustering-two-mode.ts';
import { clusteringWeighted } from './clustering-weighted.ts';
import { constraintOverAll } from './constraint.ts';
import { type CoreTies, coreNumber } from './core-number.ts';
import { totalDegree } from './degree.ts';
import { effectiveSizeBorgatti } from './effective-size.ts';
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

const euclidean: EigenvectorOptions = { scale: 'euclidean' };

/** Alternative forms of the measures of an organization. */
export const ORGANIZATION_VARIANTS: readonly Variant[] = [
  column('degree', 'total', ['sna', 'igraph'], ({ network }) => totalDegree(network)),
  column('strength', 'out', ['igraph'], ({ network }) => strength(network, 'out')),
  column('strength', 'in', ['igraph'], ({ network }) => strength(network, 'in')),
  column('betweenness_normalized', 'weighted', ['igraph'], ({ network }) => {
    const n = network.ids.length;
    const most = ((n - 1) * (n - 2)) / (network.directed ? 1 : 2);
    return betweennessWeighted(network).map((value) => (n < 3 ? null : value / most));
  }),
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
  column('hierarchy', 'ego', ['UCINET'], ({ network, weights }) => egoHierarchy(network, { weighted: weights })),
];
