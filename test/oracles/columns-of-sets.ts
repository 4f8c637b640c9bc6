// Cuts, key-player sets, communities, dyads and projections: `expected_cuts.json`, `expected_kpp*`,
// `expected_communities.json`, `expected_burt_dyadic*.csv`, `expected_projection_newman_*.csv`.
import { withoutDirection } from '../../analysis/graph/network.ts';
import { projectPeople } from '../../analysis/graph/people.ts';
import { biconnectedComponents } from '../../analysis/measures/biconnected-components.ts';
import { bridges } from '../../analysis/measures/bridges.ts';
import { type Components, components } from '../../analysis/measures/components.ts';
import { cutpoints } from '../../analysis/measures/cutpoints.ts';
import { dyadicConstraint } from '../../analysis/measures/dyadic-constraint.ts';
import { dyadicRedundancy, investmentShares } from '../../analysis/measures/dyadic-redundancy.ts';
import {
  type BestSets,
  fragmentationWithout,
  reachSets,
  removalSets,
} from '../../analysis/measures/key-player-sets.ts';
import { modularity } from '../../analysis/measures/modularity.ts';
import { strongComponents } from '../../analysis/measures/strong-components.ts';
import { DEFAULT_OPTIONS, type Network } from '../../analysis/types.ts';
import { rosterOf } from '../support/rosters.ts';
import type { Precision, Values } from './expectation.ts';
import { type Comparison, type OracleFolder, whole } from './oracle-folder.ts';

/** The shared files list no more of the best sets to remove, and to reach others. */
const MOST_LISTED = { sizes: 200, pos: 50 };

/** Sets as keys, so that missing and extra ones show by name. */
function asKeys(sets: Iterable<readonly string[]>): Values {
  return Object.fromEntries(Array.from(sets, (set) => [[...set].sort().join(','), 1]));
}

export function cutComparisons(folder: OracleFolder): Comparison[] {
  const { network } = folder;
  const tree = folder.tree('expected_cuts.json');
  const named = (vertices: readonly number[]) => vertices.map((v) => network.ids[v]!);
  const parts = ({ labels, sizes }: Components) =>
    sizes.map((_, part) => network.ids.filter((_id, v) => labels[v] === part));
  const { cutpoint } = cutpoints(network);
  const compare = (measure: string, theirs: readonly (readonly string[])[], ours: readonly (readonly string[])[]) => {
    return { measure, precision: 'count' as const, theirs: asKeys(theirs), ours: asKeys(ours) };
  };
  const lists = (key: string) => tree.list<readonly string[]>(key);
  return [
    compare(
      'cutpoints',
      tree.list<string>('articulation_points').map((id) => [id]),
      network.ids.filter((_, v) => cutpoint[v]).map((id) => [id]),
    ),
    compare('bridges', lists('bridges'), bridges(network).map(named)),
    compare('blocks (sets)', lists('biconnected_components'), biconnectedComponents(network).map(named)),
    compare('components (sets)', lists('components'), parts(components(network))),
    ...(tree.has('strong_components')
      ? [compare('strong components (sets)', lists('strong_components'), parts(strongComponents(network)))]
      : []),
  ];
}

export function dyadComparisons(folder: OracleFolder): Comparison[] {
  const { network } = folder;
  const { n, offsets, targets } = network.symmetric;
  const byPair = (column: Float64Array): Values => {
    const values: Values = {};
    for (let v = 0; v < n; v++) {
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        values[`${network.ids[v]}|${network.ids[targets[e]!]}`] = column[e]!;
      }
    }
    return values;
  };
  return [false, true].flatMap((weighted) => {
    const file = `expected_burt_dyadic${weighted ? '_w' : ''}.csv`;
    if (!folder.has(file)) return [];
    const table = folder.table(file, (row) => `${row.ego}|${row.alter}`);
    table.mark('ego', 'alter');
    const mark = weighted ? ' (weighted)' : '';
    const compare = (measure: string, column: string, ours: Float64Array): Comparison => {
      return { measure: measure + mark, precision: 'closed', theirs: table.column(column), ours: byPair(ours) };
    };
    return [
      compare('dyadic share', 'p', investmentShares(network, { weighted })),
      compare('dyadic_constraint', 'dyadic_constraint', dyadicConstraint(network, { weighted })),
      compare('dyadic redundancy', 'dyadic_redundancy', dyadicRedundancy(network, { weighted })),
    ];
  });
}

export function keyPlayerComparisons(folder: OracleFolder): Comparison[] {
  const { network } = folder;
  const n = network.ids.length;
  const tree = folder.tree('expected_kpp.json');
  const list: Comparison[] = [];
  const compare = (measure: string, ours: number | null, precision: Precision, ...at: string[]) => {
    list.push({ measure, precision, theirs: whole(tree.number(...at)), ours: whole(ours) });
  };
  const compareSets = (measure: string, ours: BestSets, ...at: string[]) => {
    const theirs = asKeys(tree.list<readonly string[]>(...at));
    const named = ours.sets.map((set) => set.map((v) => network.ids[v]!));
    const all = asKeys(named);
    // A list that was cut short holds some of the best sets: each of them must be among all of ours.
    const most = MOST_LISTED[at[0] as keyof typeof MOST_LISTED];
    const cut = Object.keys(theirs).length === most && ours.ties > most;
    const shown = cut ? Object.fromEntries(Object.keys(theirs).flatMap((key) => (key in all ? [[key, 1]] : []))) : all;
    list.push({ measure, precision: 'count', theirs, ours: shown as Values });
  };
  compare('key players n', n, 'count', 'n');
  compare('removal 0 (components)', fragmentationWithout(network, [], 'components'), 'closed', 'F0');
  compare('removal 0 (distance)', fragmentationWithout(network, [], 'distance'), 'closed', 'DF0');
  for (const size of tree.keys('sizes')) {
    for (const [criterion, key] of [
      ['components', 'F'],
      ['distance', 'DF'],
    ] as const) {
      const name = `removal ${size} (${criterion})`;
      const ours = removalSets(network, Number(size), criterion, Infinity)!;
      compare(name, ours.best, 'closed', 'sizes', size, `${key}_best`);
      const original = fragmentationWithout(network, ours.sets[0]!, criterion, 'all');
      compare(`${name}, of all`, original, 'closed', 'sizes', size, `${key}_best_n_original`);
      compare(`${name}, ties`, ours.ties, 'count', 'sizes', size, `${key}_ties`);
      compareSets(`${name}, sets`, ours, 'sizes', size, `${key}_sets`);
      if (criterion === 'distance') compare(`${name}, tried`, ours.evaluated, 'count', 'sizes', size, 'evaluated');
    }
  }
  for (const size of tree.keys('pos', 'sizes')) {
    for (const key of tree.keys('pos', 'sizes', size)) {
      const steps = key === 'DR' ? 'distance' : Number(key.replace('reach_', ''));
      const ours = reachSets(network, Number(size), steps, Infinity)!;
      compare(`reach ${size} (${key})`, ours.best, 'closed', 'pos', 'sizes', size, key, 'best');
      compare(`reach ${size} (${key}), ties`, ours.ties, 'count', 'pos', 'sizes', size, key, 'ties');
      compareSets(`reach ${size} (${key}), sets`, ours, 'pos', 'sizes', size, key, 'sets');
    }
  }
  const single = folder.table('expected_kpp_single.csv');
  single.mark('id');
  const alone = (criterion: 'distance' | 'components', of: 'remaining' | 'all') =>
    folder.byVertex(network.ids.map((_, v) => fragmentationWithout(network, [v], criterion, of)));
  const each = (column: string, ours: Values): Comparison => {
    return { measure: column, precision: 'closed', theirs: single.column(column), ours };
  };
  return [
    ...list,
    each('F_after_removal', alone('components', 'remaining')),
    each('DF_after_removal', alone('distance', 'remaining')),
    each('F_after_n_original', alone('components', 'all')),
    each('DF_after_n_original', alone('distance', 'all')),
  ];
}

/** Modularity of the memberships that the best of the peers' runs found, recomputed. */
export function communityComparisons(folder: OracleFolder): Comparison[] {
  const tree = folder.tree('expected_communities.json');
  const order = folder.table('graph_nodes.csv').rows.map(({ id }) => id!);
  return tree.keys('runs').flatMap((run) => {
    const membership = tree.list<number>('runs', run, 'best', 'membership');
    const labels = new Map(order.map((id, i) => [id, membership[i]!]));
    const partition = folder.network.ids.map((id) => labels.get(id)!);
    const network: Network = run.startsWith('directed') ? folder.network : withoutDirection(folder.network);
    const ours = modularity(network, partition, { weighted: run.endsWith('_weighted') });
    return [
      {
        measure: `modularity of ${run}`,
        precision: 'closed' as const,
        theirs: whole(tree.number('runs', run, 'best', 'Q')),
        ours: whole(ours),
      },
      {
        measure: `communities of ${run}`,
        precision: 'count' as const,
        theirs: whole(tree.number('runs', run, 'best', 'n_communities')),
        ours: whole(new Set(partition).size),
      },
    ];
  });
}

export function projectionComparisons(folder: OracleFolder): Comparison[] {
  const { secondMode } = folder;
  const file = 'expected_projection_newman_woman.csv';
  if (secondMode === null || !folder.has(file)) return [];
  const pair = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);
  const table = folder.table(file, ({ source, target }) => pair(source!, target!));
  table.mark('source', 'target');
  // The women as people who sit on events, through the same projection as any roster.
  const edges = folder.table('graph_edges.csv', ({ source, target }) => pair(source!, target!));
  edges.mark('source', 'target', 'weight');
  const seats = edges.rows.map(({ source, target }) => `${target},${source},Woman ${source}`);
  const roster = rosterOf({ 'seats.csv': ['org_id,person_id,person_name', ...seats] });
  const strengths = (weights: 'count' | 'newman'): Values => {
    const { network } = projectPeople(roster, { ...DEFAULT_OPTIONS, network: 'people', names: true, weights });
    const { ids, symmetric } = network;
    const values: Values = {};
    ids.forEach((id, v) => {
      for (let e = symmetric.offsets[v]!; e < symmetric.offsets[v + 1]!; e++) {
        values[pair(id, ids[symmetric.targets[e]!]!)] = symmetric.weights[e]!;
      }
    });
    return values;
  };
  return [
    {
      measure: 'projection (shared)',
      precision: 'count',
      theirs: table.column('overlap_count'),
      ours: strengths('count'),
    },
    {
      measure: 'projection (newman)',
      precision: 'closed',
      theirs: table.column('newman_weight'),
      ours: strengths('newman'),
    },
  ];
}
