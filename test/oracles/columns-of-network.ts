// Keys of `expected_graph.json` that the interface does not map.
import { withoutDirection } from '../../analysis/graph/network.ts';
import { attributeAssortativity } from '../../analysis/measures/attribute-assortativity.ts';
import { closenessCentralization } from '../../analysis/measures/closeness-centralization.ts';
import { components } from '../../analysis/measures/components.ts';
import { degree } from '../../analysis/measures/degree.ts';
import { degreeAssortativity } from '../../analysis/measures/degree-assortativity.ts';
import { density } from '../../analysis/measures/density.ts';
import { dyadCensus } from '../../analysis/measures/dyad-census.ts';
import { eigenvectorDirected } from '../../analysis/measures/eigenvector-directed.ts';
import { modularity } from '../../analysis/measures/modularity.ts';
import { NETWORK_VARIANTS } from '../../analysis/measures/network-variants.ts';
import { spectralGap } from '../../analysis/measures/spectral-gap.ts';
import { transitivity } from '../../analysis/measures/transitivity.ts';
import type { Precision, Values } from './expectation.ts';
import { type Comparison, type OracleFolder, whole } from './oracle-folder.ts';
import { networkColumns } from './shared-columns.ts';
import type { SourceTree } from './source-file.ts';

/** Key of the oracle -> field and form of ours. */
const FORMS: Record<string, string> = {
  average_path_length_largest_component_undirected: 'average_path_length=largest-component',
  average_path_length_w: 'average_path_length=weighted',
  centralization_degree_loops_TRUE: 'degree_centralization=loops',
  centralization_degree_in_loops_TRUE: 'degree_centralization_in=loops',
  centralization_degree_sym: 'degree_centralization=symmetric',
  degree_assortativity_sym: 'degree_assortativity=symmetric',
  diameter_largest_component_undirected: 'diameter=largest-component',
  diameter_w: 'diameter=weighted',
  fragmentation_F_directed: 'fragmentation=directed',
  fragmentation_DF_directed: 'distance_weighted_fragmentation=directed',
  mean_clustering_defined: 'transitivity=mean',
  mean_clustering_zeros: 'transitivity=mean-zeros',
  reciprocity_dyadic_M_over_M_plus_A: 'reciprocity=dyadic',
  reciprocity_dyadic_M_plus_N: 'reciprocity=dyadic-null',
  strong_components: 'components=strong',
  transitivity_directed_weak: 'transitivity=directed',
};

/** Every key of a network's figures that `networkColumns` leaves, beside our value of it. */
export function networkComparisons(folder: OracleFolder): Comparison[] {
  const { network, secondMode, oracle } = folder;
  const tree = folder.tree('expected_graph.json');
  const read = (key: string) => tree.number('measures', key, 'value');
  for (const { column } of networkColumns(network.directed, secondMode !== null)) {
    if (tree.has('measures', column)) read(column);
  }
  const list: Comparison[] = [everyPeer(tree)];
  const forms = ourForms(folder);
  const figures = ourFigures(folder);
  const compare = (key: string, measure: string, ours: number | null | undefined, precision: Precision) => {
    const values = ours === undefined ? undefined : whole(ours);
    list.push({ measure: `network.${measure}`, precision, theirs: whole(read(key)), ours: values });
  };
  for (const key of tree.keys('measures')) {
    const [, name, grouping] = /^(\w+)\[(.+)\]$/.exec(key) ?? [];
    if (name !== undefined) {
      const groups = oracle.groupings[grouping!]!;
      const weighted = name === 'modularity_w';
      const seen = name === 'modularity_sym' ? withoutDirection(network) : network;
      const ours =
        name === 'attribute_assortativity'
          ? attributeAssortativity(network, groups)
          : modularity(seen, groups, { weighted });
      compare(key, `${name} [${grouping}]`, ours, 'closed');
    } else if (key in FORMS) {
      const measure = FORMS[key]!;
      compare(key, measure, forms.get(measure), measure === 'components=strong' ? 'count' : 'closed');
    } else if (key in figures) {
      const oneMode = secondMode !== null && ['density', 'transitivity'].includes(key) ? ' (one-mode)' : '';
      compare(key, key + oneMode, figures[key], /eigenvector_in/.test(key) ? 'iterative' : 'closed');
    }
  }
  return list;
}

/** What each program says of each figure, beside the value that ours is held against. */
function everyPeer(tree: SourceTree): Comparison {
  const theirs: Values = {};
  const ours: Values = {};
  for (const key of tree.keys('measures')) {
    for (const peer of tree.keys('measures', key, 'peers')) {
      theirs[`${key}: ${peer}`] = tree.number('measures', key, 'peers', peer);
      ours[`${key}: ${peer}`] = tree.peek('measures', key, 'value');
    }
  }
  return { measure: 'network, every program', precision: 'closed', theirs, ours };
}

function ourForms(folder: OracleFolder): Map<string, number | null> {
  return new Map(
    NETWORK_VARIANTS.flatMap(({ name, compute }) =>
      Object.entries(compute(folder.context()).network ?? {}).map(([field, value]): [string, number | null] => [
        `${field}=${name}`,
        value,
      ]),
    ),
  );
}

/** Figures under the oracle's own names: counts, and measures that the result document does not hold. */
function ourFigures({ network, secondMode }: OracleFolder): Record<string, number | null> {
  const census = dyadCensus(network);
  const plain = spectralGap(network);
  const weighted = spectralGap(network, { weighted: true });
  const vectors = network.directed ? [false, true].map((w) => eigenvectorDirected(network, 'in', { weighted: w })) : [];
  const suffix = network.directed ? '_sym' : '';
  return {
    nodes: network.ids.length,
    edges: network.out.targets.length / (network.directed ? 1 : 2),
    isolates: degree(network).filter((k) => k === 0).length,
    largest_component: Math.max(...components(network).sizes),
    // A two-mode network read as if it had one mode.
    ...(secondMode
      ? {
          density: density(network),
          transitivity: transitivity(network),
          centralization_closeness: closenessCentralization(network),
        }
      : {}),
    [network.directed ? 'degree_assortativity_outin' : 'degree_assortativity']: degreeAssortativity(network),
    dyads_mutual: census.mutual,
    dyads_asymmetric: census.asymmetric,
    dyads_null: census.none,
    [`eigenvector${suffix}_lambda1`]: plain?.largest ?? null,
    eigenvector_w_lambda1: weighted?.largest ?? null,
    eigenvector_w_gap: weighted?.gap ?? null,
    eigenvector_in_lambda1: vectors[0]?.value ?? null,
    eigenvector_in_multiplicity: vectors[0]?.multiplicity ?? null,
    eigenvector_in_w_lambda1: vectors[1]?.value ?? null,
    eigenvector_in_w_multiplicity: vectors[1]?.multiplicity ?? null,
  };
}
