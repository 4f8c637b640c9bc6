// Every measure of the result, declared once: what a table column, a form, a method card and `--measures` need to know.
// Definitions stand in the measure's own file (`file`); words in the message catalogue (`measure.<id>`).

export interface Measure {
  /** The field of the result document. */
  id: string;
  level: 'organization' | 'network' | 'tie';
  /** `analysis/measures/<file>.ts`. */
  file: string;
  /** Kinds of network in which it is not null by definition. */
  appliesTo: readonly ('undirected' | 'directed' | 'two-mode')[];
  /** How a weight is read: not at all, as a strength (`when --weights`), as a length made from it, or always. */
  strength: 'ignored' | 'strength' | 'length';
  /** Names of what it depends on besides the network. */
  parameters: readonly ('groups' | 'weights' | 'seed')[];
  /** DOI, or what stands for it. */
  reference: string;
  /** Smallest and largest possible value; null = without bound, or bounded by the size of the network alone. */
  range: readonly [number | null, number | null];
}

const ANY = ['undirected', 'directed'] as const;
const ANY_MODE = ['undirected', 'directed', 'two-mode'] as const;

type Choice = Partial<Pick<Measure, 'appliesTo' | 'strength' | 'parameters' | 'range'>>;

function measure(level: Measure['level'], id: string, file: string, reference: string, choice: Choice = {}): Measure {
  return { id, level, file, appliesTo: ANY, strength: 'ignored', parameters: [], reference, range: [0, 1], ...choice };
}

const count: Choice = { range: [0, null] };
const byWeights: Choice = { strength: 'strength', parameters: ['weights'] };
const byGroups: Choice = { parameters: ['groups'] };
const directedOnly: Choice = { appliesTo: ['directed'] };

const FREEMAN_1977 = '10.2307/3033543';
const FREEMAN_1978 = '10.1016/0378-8733(78)90021-7';
const BURT_1992 = '10.4159/9780674029095';
const BORGATTI_2006 = '10.1007/s10588-006-7084-x';
const WASSERMAN_FAUST_1994 = '10.1017/CBO9780511815478';
const KRACKHARDT_STERN_1988 = '10.2307/2786835';
const BORGATTI_EVERETT_1997 = '10.1016/S0378-8733(96)00301-2';
const EVERETT_KRACKHARDT_2012 = '10.1016/j.socnet.2011.10.006';
const HOPCROFT_TARJAN_1973 = '10.1145/362248.362272';

/** In the order in which a reader meets them. */
export const MEASURES: readonly Measure[] = [
  measure('organization', 'degree', 'degree', FREEMAN_1978, { ...count, appliesTo: ANY_MODE }),
  measure('organization', 'in_degree', 'degree', FREEMAN_1978, { ...count, ...directedOnly }),
  measure('organization', 'out_degree', 'degree', FREEMAN_1978, { ...count, ...directedOnly }),
  measure('organization', 'degree_normalized', 'two-mode-degree', BORGATTI_EVERETT_1997, { appliesTo: ['two-mode'] }),
  measure('organization', 'strength', 'strength', '10.1073/pnas.0400087101', { ...count, strength: 'strength' }),
  measure('organization', 'betweenness', 'betweenness', FREEMAN_1977, { ...count, appliesTo: ANY_MODE }),
  measure('organization', 'betweenness_normalized', 'betweenness', FREEMAN_1977, { appliesTo: ANY_MODE }),
  measure('organization', 'betweenness_weighted', 'betweenness-weighted', '10.1080/0022250X.2001.9990249', {
    ...count,
    strength: 'length',
    parameters: ['weights'],
  }),
  measure('organization', 'closeness', 'closeness', WASSERMAN_FAUST_1994, { appliesTo: ANY_MODE }),
  measure('organization', 'closeness_in', 'closeness', WASSERMAN_FAUST_1994, directedOnly),
  measure('organization', 'closeness_normalized', 'two-mode-closeness', BORGATTI_EVERETT_1997, {
    appliesTo: ['two-mode'],
  }),
  measure('organization', 'harmonic', 'harmonic', '10.1016/S0378-4371(00)00311-3', { appliesTo: ANY_MODE }),
  measure('organization', 'harmonic_in', 'harmonic', '10.1016/S0378-4371(00)00311-3', directedOnly),
  measure('organization', 'eigenvector', 'eigenvector', '10.1080/0022250X.1972.9989806', { appliesTo: ANY_MODE }),
  measure('organization', 'pagerank', 'pagerank', '10.1016/S0169-7552(98)00110-X', {
    ...byWeights,
    appliesTo: ANY_MODE,
  }),
  measure('organization', 'core_number', 'core-number', '10.1016/0378-8733(83)90028-X', {
    ...count,
    appliesTo: ANY_MODE,
  }),
  measure('organization', 'clustering', 'clustering', '10.1038/30918'),
  measure('organization', 'constraint', 'constraint', BURT_1992, { ...byWeights, range: [0, null] }),
  measure('organization', 'effective_size', 'effective-size', BURT_1992, { ...byWeights, range: [0, null] }),
  measure('organization', 'efficiency', 'efficiency', BURT_1992, byWeights),
  measure('organization', 'hierarchy', 'hierarchy', BURT_1992, byWeights),
  measure('organization', 'cutpoint', 'cutpoints', HOPCROFT_TARJAN_1973, { appliesTo: ANY_MODE }),
  measure('organization', 'cut_off', 'cutpoints', HOPCROFT_TARJAN_1973, { ...count, appliesTo: ANY_MODE }),
  measure('organization', 'participation', 'participation', '10.1038/nature03288', byGroups),
  measure('organization', 'roles', 'gould-fernandez', '10.2307/270949', { ...byGroups, range: [0, null] }),
  measure('tie', 'bridge', 'bridges', '10.1016/0020-0190(74)90003-9', { appliesTo: ANY_MODE }),
  measure('tie', 'dyadic_constraint', 'dyadic-constraint', BURT_1992, { ...byWeights, range: [0, null] }),
  measure('network', 'components', 'components', HOPCROFT_TARJAN_1973, { ...count, appliesTo: ANY_MODE }),
  measure('network', 'density', 'density', WASSERMAN_FAUST_1994, { appliesTo: ANY_MODE }),
  measure('network', 'average_path_length', 'average-path-length', '10.1038/30918', {
    appliesTo: ANY_MODE,
    range: [1, null],
  }),
  measure('network', 'diameter', 'diameter', WASSERMAN_FAUST_1994, { appliesTo: ANY_MODE, range: [1, null] }),
  measure('network', 'transitivity', 'transitivity', WASSERMAN_FAUST_1994),
  measure('network', 'two_mode_clustering', 'two-mode-clustering', '10.1023/B:CMOT.0000032580.12184.c0', {
    appliesTo: ['two-mode'],
  }),
  measure('network', 'degree_centralization', 'degree-centralization', FREEMAN_1978, { appliesTo: ['undirected'] }),
  measure('network', 'degree_centralization_in', 'degree-centralization', FREEMAN_1978, directedOnly),
  measure('network', 'degree_centralization_out', 'degree-centralization', FREEMAN_1978, directedOnly),
  measure('network', 'betweenness_centralization', 'betweenness-centralization', FREEMAN_1977),
  measure('network', 'closeness_centralization', 'closeness-centralization', FREEMAN_1978, {
    appliesTo: ['undirected'],
  }),
  measure('network', 'reciprocity', 'reciprocity', '10.1103/PhysRevLett.93.268701', directedOnly),
  measure('network', 'krackhardt_hierarchy', 'krackhardt-hierarchy', EVERETT_KRACKHARDT_2012, directedOnly),
  measure('network', 'eigenvector_gap', 'spectral-gap', '10.1080/0022250X.1972.9989806', {
    ...count,
    appliesTo: ANY_MODE,
  }),
  measure('network', 'fragmentation', 'fragmentation', BORGATTI_2006, { appliesTo: ANY_MODE }),
  measure('network', 'distance_weighted_fragmentation', 'distance-weighted-fragmentation', BORGATTI_2006, {
    appliesTo: ANY_MODE,
  }),
  measure('network', 'modularity', 'modularity', '10.1103/PhysRevE.69.026113', {
    strength: 'strength',
    parameters: ['groups', 'weights'],
    range: [-0.5, 1],
  }),
  measure('network', 'degree_assortativity', 'degree-assortativity', '10.1103/PhysRevE.67.026126', {
    appliesTo: ANY_MODE,
    range: [-1, 1],
  }),
  measure('network', 'attribute_assortativity', 'attribute-assortativity', '10.1103/PhysRevE.67.026126', {
    ...byGroups,
    range: [-1, 1],
  }),
  measure('network', 'ei_index', 'ei-index', KRACKHARDT_STERN_1988, { ...byGroups, range: [-1, 1] }),
  measure('network', 'ei_expected', 'ei-index', KRACKHARDT_STERN_1988, { ...byGroups, range: [-1, 1] }),
  measure('network', 'ei_z', 'ei-exact', KRACKHARDT_STERN_1988, { ...byGroups, range: [null, null] }),
  measure('network', 'ei_p_low', 'ei-test', KRACKHARDT_STERN_1988, { parameters: ['groups', 'seed'] }),
  measure('network', 'ei_p_high', 'ei-test', KRACKHARDT_STERN_1988, { parameters: ['groups', 'seed'] }),
  measure('network', 'key_players', 'key-players', BORGATTI_2006, { ...count, appliesTo: ANY_MODE }),
];
