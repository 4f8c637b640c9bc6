import type { BrokerageRoles } from '../document.ts';
import { lowpoints } from '../kernels/lowpoints.ts';
import { emptyPairSums, type PairSums } from '../kernels/pair-sums.ts';
import { runSweeps } from '../kernels/run-sweeps.ts';
import type { Network, RunTasks } from '../types.ts';
import { betweennessApproximate } from './betweenness-approximate.ts';
import { runBetweennessWeighted } from './betweenness-weighted.ts';
import { bridges } from './bridges.ts';
import { dyadicConstraint, dyadicPairs } from './dyadic-constraint.ts';
import type { EiResult, EiTest } from './ei-test.ts';
import { knownEiTest } from './ei-test.ts';
import { gouldFernandez } from './gould-fernandez.ts';
import { totalRoles } from './gould-fernandez-global.ts';
import type { KeyPlayerReach, KeyPlayerRemoval } from './key-players.ts';
import { networkMeasures } from './network-measures.ts';
import { organizationMeasures } from './organization-measures.ts';
import { runMeasuresInPlace } from './tasks.ts';

export interface MeasureOptions {
  /** Read strengths where a measure can (PageRank, Burt's, modularity) and compute weighted betweenness. */
  weights: boolean;
  /** Parallel to `network.ids`; `null` = no grouping: no roles, participation, modularity, E-I index. */
  groups: readonly (string | null)[] | null;
  /** Groups found on these very ties have no E-I p-values (findings, section 5). */
  detected?: boolean;
  /** True for the vertices of the second mode, in a two-mode network. */
  secondMode?: readonly boolean[] | null;
  /** Result fields to compute (ids of registry.ts); `null` = all. */
  fields: ReadonlySet<string> | null;
  seed: number;
  /** Betweenness from sampled paths, with this bound; `null` or absent = exact. */
  approximate?: number | null;
}

export interface MeasureResults {
  /** By result field, parallel to `network.ids`. Only the fields asked for; never NaN or infinite. */
  organizations: Record<string, (number | boolean | null)[]>;
  network: Record<string, number | null>;
  /** Ties that cut the network, as pairs of vertices, the smaller first; `null` when `bridge` was not asked for. */
  bridges: [number, number][] | null;
  /** [i, j, c_ij, c_ji] with i < j for every tied pair, sorted; `null` when `dyadic_constraint` was not asked for. */
  dyadic: [number, number, number, number][] | null;
  /** Gould-Fernandez roles, parallel to `network.ids`; `null` without groups or when not asked for. */
  roles: (BrokerageRoles | null)[] | null;
  /** The same of all vertices together. */
  rolesOfAll: BrokerageRoles | null;
  /** E-I index by group; `null` without groups or when not asked for. */
  groups: Record<string, EiResult> | null;
  keyPlayers: { removal: KeyPlayerRemoval[]; reach: KeyPlayerReach[] } | null;
  /** Paths that betweenness was sampled from; `null` where it is exact, or was not asked for. */
  samples: number | null;
}

/** What the measures share: computed once, and only when a field needs it. */
export interface Shared {
  asked: (...fields: string[]) => boolean;
  /**
   * Sweeps over the ties as they are directed, and over the symmetrized ones (the same when undirected). Betweenness in
   * the first is an estimate with the option `approximate`.
   */
  pairs: PairSums | null;
  symmetricPairs: PairSums | null;
  weighted: number[] | null;
  eiTest: EiTest | null;
}

/** What sampled paths can tell: a centralization is a sum of all their errors. */
const SAMPLED_FIELDS = ['betweenness', 'betweenness_normalized'];
const PATH_FIELDS = [...SAMPLED_FIELDS, 'betweenness_centralization'];
const PAIR_FIELDS = [
  'closeness',
  'closeness_in',
  'closeness_normalized',
  'harmonic',
  'harmonic_in',
  'average_path_length',
  'diameter',
  'closeness_centralization',
  'krackhardt_hierarchy',
];

const EI_FIELDS = ['ei_index', 'ei_expected', 'ei_p_low', 'ei_p_high', 'groups'];

/**
 * All measures of a network that the result document shows, by its field names. `run` may spread the heavy parts over
 * workers: the result is the same to the bit, because parts are cut by size and added in a fixed order. Rejects with the
 * signal's reason when aborted. `sweeping`: gives what `sweepPairs` does, for whoever has it done ahead.
 */
export async function computeMeasures(
  network: Network,
  options: MeasureOptions,
  run: RunTasks = runMeasuresInPlace,
  signal?: AbortSignal,
  sweeping: () => Promise<PairSums | null> = () => sweepPairs(network, options, run, signal),
): Promise<MeasureResults> {
  const { fields, groups, weights, seed, secondMode = null, detected = false, approximate: epsilon = null } = options;
  const asked = (...names: string[]) => fields === null || names.some((name) => fields.has(name));
  const apart = network.directed && asked('distance_weighted_fragmentation');
  const lengths = weights && asked('betweenness_weighted');
  const tested = groups && !detected ? knownEiTest({ network, groups, seed }) : null;
  const jobs = {
    test: groups && !tested && asked(...EI_FIELDS) ? [eiTask(network, options)] : [],
    players: asked('key_players') ? [{ network }] : [],
  };
  const swept = await sweeping();
  const sampled =
    epsilon !== null && asked(...SAMPLED_FIELDS)
      ? await betweennessApproximate(network, { epsilon, seed, secondMode }, run, signal)
      : null;
  const pairs = sampled ? { ...(swept ?? emptyPairSums(network.ids.length)), betweenness: sampled.betweenness } : swept;
  const symmetricPairs = apart ? await runSweeps(network.symmetric, { paths: false }, run, signal) : swept;
  const weighted = lengths ? await runBetweennessWeighted(network, run, signal) : null;
  const heavy = [
    ...jobs.test.map((payload) => ({ name: 'measures.ei-test', payload })),
    ...jobs.players.map((payload) => ({ name: 'measures.key-players', payload })),
  ];
  const results = heavy.length > 0 ? await run(heavy, signal) : [];
  const take = <T>(payloads: readonly unknown[]) => results.splice(0, payloads.length) as T[];
  const eiTest = take<EiTest>(jobs.test)[0] ?? (asked(...EI_FIELDS) ? tested : null);
  const keyPlayers = take<NonNullable<MeasureResults['keyPlayers']>>(jobs.players)[0] ?? null;
  const shared: Shared = { asked, pairs, symmetricPairs, weighted, eiTest };
  const dyadic = asked('dyadic_constraint', 'constraint', 'hierarchy')
    ? dyadicConstraint(network, { weighted: weights })
    : null;
  const roles = groups && asked('roles') ? gouldFernandez(network, groups) : null;
  const forest = asked('cutpoint', 'cut_off', 'bridge') ? lowpoints(network.symmetric) : null;
  return {
    organizations: organizationMeasures(network, options, shared, dyadic, forest),
    network: networkMeasures(network, options, shared),
    bridges: forest && asked('bridge') ? bridges(network, forest) : null,
    dyadic: dyadic && asked('dyadic_constraint') ? dyadicPairs(network, dyadic) : null,
    roles,
    rolesOfAll: groups && roles ? totalRoles(network, groups, roles) : null,
    groups: eiTest?.groups ?? null,
    keyPlayers,
    samples: sampled?.samples ?? null,
  };
}

/** The paths between all pairs, as far as the fields need them: no group is needed yet. `null` when none does. */
export async function sweepPairs(
  network: Network,
  { fields, approximate = null }: Pick<MeasureOptions, 'fields' | 'approximate'>,
  run: RunTasks,
  signal?: AbortSignal,
): Promise<PairSums | null> {
  const asked = (...names: string[]) => fields === null || names.some((name) => fields.has(name));
  const paths = approximate === null && asked(...PATH_FIELDS);
  const distances = asked(...PAIR_FIELDS, ...(network.directed ? [] : ['distance_weighted_fragmentation']));
  return paths || distances ? runSweeps(network.out, { paths, distances }, run, signal) : null;
}

/** Detected groups have their indices without a test. */
function eiTask(network: Network, { groups, seed, detected = false }: MeasureOptions) {
  return { network, groups: groups!, seed, permutations: detected ? 0 : 1_000 };
}
