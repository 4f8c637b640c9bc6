// `expected_brokerage_<grouping>.csv` and its totals: every column, those of the Bernoulli model on undirected networks too,
// where the product does not show them.
import { openTriples } from '../../analysis/kernels/open-triples.ts';
import { numberGroups } from '../../analysis/measures/ei-index.ts';
import { arcMoments } from '../../analysis/measures/gould-fernandez-arcs.ts';
import { roleChances } from '../../analysis/measures/gould-fernandez-conditional.ts';
import { type BrokerageRole, gouldFernandezGlobal } from '../../analysis/measures/gould-fernandez-global.ts';
import { gouldFernandezPartial } from '../../analysis/measures/gould-fernandez-partial.ts';
import type { Precision, Values } from './expectation.ts';
import { type Comparison, type OracleFolder, whole } from './oracle-folder.ts';

const SYMBOLS: Record<BrokerageRole, string> = {
  coordinator: 'w_I',
  itinerant: 'w_O',
  gatekeeper: 'b_OI',
  representative: 'b_IO',
  liaison: 'b_O',
  total: 't',
};
const ROLES = Object.entries(SYMBOLS) as [BrokerageRole, string][];
/** Variances below this are rounding. */
const NONE = 1e-9;

/** Roles of each vertex of one grouping. */
export function roleComparisons(folder: OracleFolder, grouping: string): Comparison[] {
  const { network } = folder;
  const groups = folder.oracle.groupings[grouping]!;
  const table = folder.table(`expected_brokerage_${grouping}.csv`);
  table.mark('id', 'label', 'group');
  const { labels, sizes, grouped } = numberGroups(groups);
  const triples = openTriples(network.out, labels);
  const density = arcsAmong(folder, labels) / (grouped * (grouped - 1));
  const partial = gouldFernandezPartial(network, groups);
  const pairsOf = (cells: readonly (readonly [string, string])[]): Values =>
    Object.fromEntries(cells.map((cell) => [cell.join(' in '), 1]));
  const list: Comparison[] = [
    {
      measure: `group of each [${grouping}]`,
      precision: 'count',
      theirs: pairsOf(table.rows.map(({ id, group }) => [id!, group!])),
      ours: pairsOf(network.ids.map((id, v) => [id, groups[v] ?? ''])),
    },
  ];
  const compare = (column: string, measure: string, precision: Precision, value: (v: number) => number | null) => {
    const known = network.ids.filter((_, v) => groups[v] !== null);
    const theirs = table.column(column);
    const ours = folder.byVertex(network.ids.map((_, v) => (groups[v] === null ? null : value(v))));
    const only = (values: Values) => Object.fromEntries(known.map((id) => [id, values[id] ?? null]));
    list.push({ measure: `${measure} [${grouping}]`, precision, theirs: only(theirs), ours: only(ours) });
  };
  // The oracle counts every undirected pair from both its ends; our roles do not, so halves are doubled.
  const ends = network.directed ? 1 : 2;
  for (const [role, symbol] of ROLES) {
    const moments = (v: number) => arcMoments(sizes, labels[v]!, density)[role];
    const count = (v: number) => triples[role][v]!;
    compare(symbol, `roles.${role} (ordered)`, 'count', count);
    compare(`exp_${symbol}`, `roles.expected.${role} (arcs)`, 'closed', (v) => moments(v).mean);
    compare(`sd_${symbol}`, `roles.deviation.${role} (arcs)`, 'closed', (v) => Math.sqrt(moments(v).variance));
    compare(`z_${symbol}`, `roles.z.${role} (arcs)`, 'closed', (v) => {
      const { mean, variance } = moments(v);
      return variance > NONE ? (count(v) - mean) / Math.sqrt(variance) : null;
    });
    compare(`condexp_${symbol}`, `roles=conditional.expected.${role}`, 'closed', (v) => {
      const chances = roleChances(sizes, labels[v]!);
      return chances && chances[role] * triples.total[v]!;
    });
    compare(`partial_${symbol}`, `roles=partial.${role}`, 'closed', (v) => {
      const own = partial[v]!;
      return own[role] === null ? own.gatekeeper_or_representative! : own[role] * ends;
    });
  }
  if (network.directed) return list;
  const halves: Record<string, BrokerageRole> = {
    unordered_coordinator: 'coordinator',
    unordered_itinerant: 'itinerant',
    unordered_liaison: 'liaison',
    unordered_total: 'total',
  };
  for (const [column, role] of Object.entries(halves)) {
    compare(column, `roles.${role} (unordered)`, 'count', (v) => triples[role][v]! / 2);
  }
  compare(
    'unordered_gate_or_rep',
    'roles.gatekeeper_or_representative (unordered)',
    'count',
    (v) => triples.gatekeeper[v]!,
  );
  return list;
}

/** Totals of one grouping. */
export function roleTotalComparisons(folder: OracleFolder, grouping: string): Comparison[] {
  const groups = folder.oracle.groupings[grouping]!;
  const tree = folder.tree(`expected_brokerage_${grouping}_global.json`);
  const totals = gouldFernandezGlobal(folder.network, groups);
  const { names, labels, sizes, grouped } = numberGroups(groups);
  const density = arcsAmong(folder, labels) / (grouped * (grouped - 1));
  const list: Comparison[] = [
    { measure: `grouped [${grouping}]`, precision: 'count', theirs: whole(tree.number('N')), ours: whole(grouped) },
    {
      measure: `group sizes [${grouping}]`,
      precision: 'count',
      theirs: Object.fromEntries(tree.keys('group_sizes').map((name) => [name, tree.number('group_sizes', name)])),
      ours: Object.fromEntries(names.map((name, g) => [name, sizes[g]!])),
    },
  ];
  for (const [role, symbol] of ROLES) {
    const { observed, expected, deviation } = totals[role];
    const compare = (key: string, measure: string, precision: Precision, ours: number | null) => {
      const theirs = whole(tree.number(key, symbol));
      list.push({ measure: `roles.${measure}.${role} [${grouping}]`, precision, theirs, ours: whole(ours) });
    };
    const z = (sd: number | null) => (sd === null || sd ** 2 <= NONE ? null : (observed - expected!) / sd);
    compare('raw', 'sum', 'count', observed);
    compare('exp', 'sum.expected', 'closed', expected);
    compare('sd_corrected', 'sum.deviation', 'closed', deviation);
    compare('z_corrected', 'sum.z', 'closed', z(deviation));
    const theirs = Math.sqrt((deviation ?? 0) ** 2 + leftOutBySna(role, sizes, density));
    compare('sd', 'sum.deviation (sna)', 'closed', theirs);
    compare('z', 'sum.z (sna)', 'closed', z(theirs));
  }
  return list;
}

/** What sna 2.7-1 leaves out of the variance of a total: covariances of triples that need and forbid one arc. */
export function leftOutBySna(role: BrokerageRole, sizes: Float64Array, density: number): number {
  const n = sizes.reduce((a, b) => a + b, 0);
  const k = density ** 4 * (1 - density) ** 2;
  const sum = (value: (size: number) => number) => sizes.reduce((total, size) => total + value(size), 0);
  if (role === 'coordinator') return 2 * k * sum((g) => g * (g - 1) * (g - 2));
  if (role === 'total') return 2 * k * n * (n - 1) * (n - 2);
  if (role === 'itinerant' || role === 'liaison') return 0;
  return k * sum((g) => g * (n - g) * (g - 1) * (2 * g - 3));
}

function arcsAmong({ network: { out } }: OracleFolder, labels: Int32Array): number {
  let arcs = 0;
  for (let v = 0; v < out.n; v++) {
    if (labels[v]! < 0) continue;
    for (const u of out.targets.subarray(out.offsets[v]!, out.offsets[v + 1]!)) if (labels[u]! >= 0) arcs++;
  }
  return arcs;
}
