// Our measure, the column of the shared oracles that it must equal, and how precisely (interface.md, section 4).
import type { Precision } from './expectation.ts';

export interface Column {
  measure: string;
  column: string;
  precision: Precision;
}

function columns(precision: Precision, pairs: Record<string, string>): Column[] {
  return Object.entries(pairs).map(([measure, column]) => ({ measure, column, precision }));
}

const BOTH: Column[] = [
  ...columns('count', { core_number: 'kcore', cutpoint: 'articulation' }),
  ...columns('closed', {
    betweenness: 'betweenness',
    betweenness_normalized: 'betweenness_norm',
    'betweenness_weighted (weighted)': 'betweenness_w',
    clustering: 'clustering',
    constraint: 'constraint',
    'constraint (weighted)': 'constraint_w',
    effective_size: 'effsize',
    'effective_size (weighted)': 'effsize_w',
    efficiency: 'efficiency',
    'efficiency (weighted)': 'efficiency_w',
    hierarchy: 'hierarchy',
    'hierarchy (weighted)': 'hierarchy_w',
  }),
  ...columns('iterative', { pagerank: 'pagerank', 'pagerank (weighted)': 'pagerank_w' }),
];

const UNDIRECTED: Column[] = [
  ...columns('count', { degree: 'degree' }),
  ...columns('closed', { strength: 'strength', closeness: 'closeness_wf', harmonic: 'harmonic_norm' }),
  ...columns('iterative', { eigenvector: 'eigenvector' }),
];

const DIRECTED: Column[] = [
  ...columns('count', { degree: 'degree_neighbours', in_degree: 'degree_in', out_degree: 'degree_out' }),
  ...columns('closed', {
    strength: 'strength_total',
    closeness: 'closeness_wf_out',
    closeness_in: 'closeness_wf_in',
    harmonic: 'harmonic_norm_out',
    harmonic_in: 'harmonic_norm_in',
  }),
  ...columns('iterative', { eigenvector: 'eigenvector_sym' }),
];

const TWO_MODE: Column[] = columns('closed', {
  degree_normalized: 'twomode_degree_norm',
  closeness_normalized: 'twomode_closeness_norm',
  betweenness_normalized: 'twomode_betweenness_norm',
});

/** Columns of `expected_nodes.csv`. */
export function vertexColumns(directed: boolean, twoMode: boolean): Column[] {
  const both = twoMode ? BOTH.filter(({ measure }) => measure !== 'betweenness_normalized') : BOTH;
  return [...both, ...(directed ? DIRECTED : UNDIRECTED), ...(twoMode ? TWO_MODE : [])];
}

/** Keys of `expected_graph.json`. */
export function networkColumns(directed: boolean, twoMode: boolean): Column[] {
  return [
    ...columns('count', { 'network.components': 'components', 'network.diameter': 'diameter' }),
    ...columns('closed', {
      'network.density': twoMode ? 'twomode_density' : 'density',
      'network.average_path_length': 'average_path_length',
      'network.betweenness_centralization': 'centralization_betweenness',
      'network.fragmentation': 'fragmentation_F',
      'network.distance_weighted_fragmentation': 'fragmentation_DF',
    }),
    ...columns(
      'closed',
      twoMode
        ? { 'network.two_mode_clustering': 'twomode_robins_alexander_clustering' }
        : { 'network.transitivity': 'transitivity' },
    ),
    ...columns(
      'closed',
      directed
        ? {
            'network.reciprocity': 'reciprocity',
            'network.krackhardt_hierarchy': 'krackhardt_hierarchy',
            'network.degree_centralization_in': 'centralization_degree_in',
            'network.degree_centralization_out': 'centralization_degree_out',
          }
        : { 'network.degree_centralization': 'centralization_degree' },
    ),
    ...columns('closed', { 'network.eigenvector_gap': directed ? 'eigenvector_sym_gap' : 'eigenvector_gap' }),
    ...(twoMode || directed
      ? []
      : columns('closed', { 'network.closeness_centralization': 'centralization_closeness' })),
  ];
}

/** Columns of `expected_brokerage_<grouping>.csv`; `half` where the oracle counts every undirected pair twice. */
export function roleColumns(directed: boolean): (Column & { half: boolean })[] {
  const roles: Record<string, string> = directed
    ? { coordinator: 'w_I', itinerant: 'w_O', gatekeeper: 'b_OI', representative: 'b_IO', liaison: 'b_O', total: 't' }
    : { coordinator: 'w_I', itinerant: 'w_O', gatekeeper_or_representative: 'b_IO', liaison: 'b_O', total: 't' };
  return Object.entries(roles).flatMap(([role, symbol]) => {
    const half = !directed && role !== 'gatekeeper_or_representative';
    const count = { measure: `roles.${role}`, column: symbol, precision: 'count' as const, half };
    const expected = { measure: `roles.expected.${role}`, precision: 'closed' as const, half };
    return directed
      ? [
          count,
          { ...expected, column: `exp_${symbol}` },
          { measure: `roles.z.${role}`, column: `z_${symbol}`, precision: 'closed' as const, half },
        ]
      : [count, { ...expected, column: `condexp_${symbol}` }];
  });
}
