// `expected_ei_<grouping>.json`: counts, index, exact and drawn chance, for tied pairs, arcs and strengths.
import { eiDeviation, eiRange, eiZ } from '../../analysis/measures/ei-exact.ts';
import {
  balanceByVertex,
  balanceIndex,
  type EiTies,
  eiBalance,
  eiByGroup,
  eiExpected,
  numberGroups,
  type TieBalance,
} from '../../analysis/measures/ei-index.ts';
import { eiTest } from '../../analysis/measures/ei-test.ts';
import type { Precision, Values } from './expectation.ts';
import { type Comparison, type OracleFolder, whole } from './oracle-folder.ts';

const BLOCKS: Record<string, EiTies> = { symmetrised_binary: 'pairs', arcs: 'arcs', weighted: 'strengths' };

/** Every leaf of the file of one grouping, but the smallest and largest of its random draws. */
export function eiComparisons(folder: OracleFolder, grouping: string): Comparison[] {
  const { network } = folder;
  const groups = folder.oracle.groupings[grouping]!;
  const tree = folder.tree(`expected_ei_${grouping}.json`);
  const list: Comparison[] = [];
  for (const [block, ties] of Object.entries(BLOCKS)) {
    if (!tree.has(block)) continue;
    const compare = (precision: Precision, measure: string, ours: number | null, ...at: string[]) => {
      const theirs = whole(tree.number(block, ...at));
      list.push({ measure: `network.${measure} (${ties}) [${grouping}]`, precision, theirs, ours: whole(ours) });
    };
    const balance = eiBalance(network, groups, ties);
    const deviation = eiDeviation(network, groups, ties);
    const test = eiTest({ network, groups, seed: 1, count: ties });
    compare('closed', 'ei external', balance.external, 'external');
    compare('closed', 'ei internal', balance.internal, 'internal');
    compare('closed', 'ei total', balance.external + balance.internal, 'total');
    compare('closed', 'ei_index', balanceIndex(balance), 'ei');
    compare('closed', 'ei_expected', eiExpected(groups), 'expected_ei_exact');
    compare('closed', 'ei_expected', eiExpected(groups), 'expected_ei_formula_2P_minus_1');
    // A spread that is zero but for rounding: its square root is no better than 1e-8.
    compare('iterative', 'ei deviation', deviation, 'sd_ei_exact');
    compare('closed', 'ei z', eiZ(network, groups, ties), 'z_exact');
    compare('drawn', 'ei_p_low', test.network.pLow, 'monte_carlo', 'p_le');
    compare('drawn', 'ei_p_high', test.network.pHigh, 'monte_carlo', 'p_ge');
    compare('drawn', 'ei_expected, drawn', eiExpected(groups), 'monte_carlo', 'mean');
    compare('drawn', 'ei deviation, drawn', deviation, 'monte_carlo', 'sd');
    if (tree.keys(block, 'possible_range').length > 0) {
      const range = eiRange(network, groups);
      compare('closed', 'ei smallest', range?.smallest ?? null, 'possible_range', 'ei_min_possible');
      compare('closed', 'ei largest', range?.largest ?? null, 'possible_range', 'ei_max_possible');
      compare('closed', 'ei_index=rescaled', range?.rescaled ?? null, 'possible_range', 'ei_rescaled');
    } else {
      // Only pairs have a range: the file says so with a null.
      compare('count', 'ei range', null, 'possible_range');
    }
    const { names, sizes } = numberGroups(groups);
    const byGroup = eiByGroup(network, groups, ties);
    const parts: [string, (name: string) => number | null][] = [
      ['size', (name) => sizes[names.indexOf(name)]!],
      ['external', (name) => byGroup.get(name)!.external],
      ['internal', (name) => byGroup.get(name)!.internal],
      ['ei_each_tie_once', (name) => balanceIndex(byGroup.get(name)!)],
      ['ei_matrix_rows', (name) => balanceIndex(doubled(byGroup.get(name)!))],
    ];
    const compareAll = (of: 'groups' | 'nodes', field: string, ours: Values) => {
      const keys = tree.keys(block, of);
      if (keys.length === 0) return;
      const theirs = Object.fromEntries(keys.map((key) => [key, tree.number(block, of, key, field)]));
      list.push({ measure: `${of} ei ${field} (${ties}) [${grouping}]`, precision: 'closed', theirs, ours });
    };
    for (const [field, value] of parts) {
      compareAll('groups', field, Object.fromEntries(names.map((name) => [name, value(name)])));
    }
    const byVertex = balanceByVertex(network, groups, ties);
    const column = (value: (balance: TieBalance) => number | null) =>
      Object.fromEntries(
        network.ids.flatMap((id, v) => (byVertex[v] ? [[id, value(byVertex[v])] as [string, number | null]] : [])),
      );
    compareAll(
      'nodes',
      'external',
      column(({ external }) => external),
    );
    compareAll(
      'nodes',
      'internal',
      column(({ internal }) => internal),
    );
    compareAll('nodes', 'ei', column(balanceIndex));
  }
  return list;
}

function doubled({ external, internal }: TieBalance): TieBalance {
  return { external, internal: 2 * internal };
}
