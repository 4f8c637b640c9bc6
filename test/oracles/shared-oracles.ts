// The networks of ../shared/oracles with their expected values, where that folder exists beside the checkout.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { createNetwork } from '../../analysis/graph/network.ts';
import type { Expectation, Oracle, Values } from './expectation.ts';
import { tieKey } from './our-values.ts';
import { networkColumns, roleColumns, vertexColumns } from './shared-columns.ts';

export const SHARED_ORACLES = path.resolve('..', 'shared', 'oracles');

type Row = Record<string, string>;

interface Meta {
  name: string;
  directed: boolean;
  weighted: boolean;
  n: number;
  mode_attribute?: string;
  modes?: string[];
}

/** Names of the networks that are there; empty where the folder is absent. */
export function sharedOracleNames(): string[] {
  if (!existsSync(SHARED_ORACLES)) return [];
  return readdirSync(SHARED_ORACLES)
    .filter((name) => existsSync(path.join(SHARED_ORACLES, name, 'meta.json')))
    .sort();
}

/** One network of the folder, with every column that our interface maps. */
export function sharedOracle(name: string): Oracle {
  const folder = new OracleFolder(path.join(SHARED_ORACLES, name));
  const meta = folder.json<Meta>('meta.json');
  const nodes = folder.rows('graph_nodes.csv');
  const ties = folder.rows('graph_edges.csv').map(({ source, target, weight }) => {
    return { source: source!, target: target!, weight: Number(weight) };
  });
  const network = createNetwork(
    nodes.map(({ id }) => id!),
    ties,
    meta.directed,
  );
  const byId = new Map(nodes.map((row) => [row.id!, row]));
  const attribute = (column: string) => network.ids.map((id) => byId.get(id)![column] || null);
  const groupings = Object.fromEntries(folder.groupings().map((column) => [column, attribute(column)]));
  const secondMode = meta.mode_attribute ? attribute(meta.mode_attribute).map((mode) => mode === meta.modes![1]) : null;
  const context = { directed: meta.directed, twoMode: secondMode !== null };
  const expectations = [
    ...vertexExpectations(folder, context),
    ...networkExpectations(folder, context),
    ...cutExpectations(folder),
    ...dyadicExpectations(folder),
    ...keyPlayerExpectations(folder, meta.n),
    ...Object.entries(groupings).flatMap(([column, groups]) =>
      groupExpectations(folder, column, groups, context, network.ids),
    ),
  ];
  return { name, network, weighted: meta.weighted, groupings, secondMode, expectations };
}

interface Context {
  directed: boolean;
  twoMode: boolean;
}

class OracleFolder {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = folder;
  }

  has(file: string): boolean {
    return existsSync(path.join(this.#path, file));
  }

  json<T>(file: string): T {
    return JSON.parse(readFileSync(path.join(this.#path, file), 'utf8')) as T;
  }

  rows(file: string): Row[] {
    const text = readFileSync(path.join(this.#path, file), 'utf8');
    return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  }

  groupings(): string[] {
    return readdirSync(this.#path).flatMap((file) => /^expected_ei_(.+)\.json$/.exec(file)?.[1] ?? []);
  }
}

function number(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell);
}

function vertexExpectations(folder: OracleFolder, { directed, twoMode }: Context): Expectation[] {
  const rows = folder.rows('expected_nodes.csv');
  return vertexColumns(directed, twoMode)
    .filter(({ column }) => column in rows[0]!)
    .map(({ measure, column, precision }) => {
      // The oracle's 0 below two neighbours is an undefined value here (measures.md, section 8).
      const undefinedIn = (row: Row) => measure === 'clustering' && Number(row.degree_neighbours) < 2;
      const values = rows.map((row) => [row.id!, undefinedIn(row) ? null : number(row[column])]);
      return { measure, precision, values: Object.fromEntries(values) as Values };
    });
}

function networkExpectations(folder: OracleFolder, { directed, twoMode }: Context): Expectation[] {
  const { measures } = folder.json<{ measures: Record<string, { value: number | null }> }>('expected_graph.json');
  const known: Expectation[] = networkColumns(directed, twoMode)
    .filter(({ column }) => column in measures)
    .map(({ measure, column, precision }) => ({ measure, precision, values: { '': measures[column]!.value } }));
  for (const [key, { value }] of Object.entries(measures)) {
    const match = /^modularity(_w)?\[(.+)\]$/.exec(key);
    if (!match) continue;
    const measure = `network.modularity${match[1] ? ' (weighted)' : ''} [${match[2]}]`;
    known.push({ measure, precision: 'closed', values: { '': value } });
  }
  return known;
}

function cutExpectations(folder: OracleFolder): Expectation[] {
  const { bridges } = folder.json<{ bridges: [string, string][] }>('expected_cuts.json');
  const values = Object.fromEntries(bridges.map(([a, b]) => [tieKey(a, b), 1]));
  return [{ measure: 'bridge', precision: 'count', values }];
}

function dyadicExpectations(folder: OracleFolder): Expectation[] {
  return [
    { measure: 'dyadic_constraint', file: 'expected_burt_dyadic.csv' },
    { measure: 'dyadic_constraint (weighted)', file: 'expected_burt_dyadic_w.csv' },
  ]
    .filter(({ file }) => folder.has(file))
    .map(({ measure, file }) => {
      const values = folder.rows(file).map((row) => [`${row.ego}|${row.alter}`, number(row.dyadic_constraint)]);
      return { measure, precision: 'closed', values: Object.fromEntries(values) as Values };
    });
}

interface KeyPlayerFile {
  sizes: Record<string, { DF_best: number }>;
  /** Not for every network. */
  pos?: { sizes: Record<string, { reach_2: { best: number } }> };
}

function keyPlayerExpectations(folder: OracleFolder, n: number): Expectation[] {
  const { sizes, pos } = folder.json<KeyPlayerFile>('expected_kpp.json');
  const whole = (measure: string, value: number): Expectation => ({
    measure,
    precision: 'closed',
    values: { '': value },
  });
  return [
    // A removal that leaves fewer than two organizations has no fragmentation.
    ...Object.entries(sizes)
      .filter(([size]) => n - Number(size) >= 2)
      .map(([size, { DF_best }]) => whole(`key_players.removal ${size}`, DF_best)),
    // The oracle gives shares of all organizations.
    ...Object.entries(pos?.sizes ?? {}).map(([size, { reach_2 }]) =>
      whole(`key_players.reach ${size}`, reach_2.best * n),
    ),
  ];
}

interface EiFile {
  symmetrised_binary: {
    ei: number | null;
    expected_ei_exact: number;
    z_exact: number | null;
    monte_carlo: { p_le: number; p_ge: number };
    groups: Record<string, { ei_each_tie_once: number | null }>;
    nodes: Record<string, { ei: number | null }>;
  };
}

function groupExpectations(
  folder: OracleFolder,
  grouping: string,
  groups: readonly (string | null)[],
  { directed }: Context,
  ids: readonly string[],
): Expectation[] {
  const { symmetrised_binary: ei } = folder.json<EiFile>(`expected_ei_${grouping}.json`);
  const mark = ` [${grouping}]`;
  const whole = (measure: string, value: number | null, precision: Expectation['precision'] = 'closed') => {
    return { measure: `network.${measure}${mark}`, precision, values: { '': value } };
  };
  const list: Expectation[] = [
    whole('ei_index', ei.ei),
    whole('ei_expected', ei.expected_ei_exact),
    whole('ei_z', ei.z_exact),
    whole('ei_p_low', ei.monte_carlo.p_le, 'drawn'),
    whole('ei_p_high', ei.monte_carlo.p_ge, 'drawn'),
    { measure: `groups.ei_index${mark}`, precision: 'closed', values: mapValues(ei.groups, (g) => g.ei_each_tie_once) },
    { measure: `ei_index${mark}`, precision: 'closed', values: mapValues(ei.nodes, (v) => v.ei) },
  ];
  const file = `expected_brokerage_${grouping}.csv`;
  if (!folder.has(file)) return list;
  const rows = new Map(folder.rows(file).map((row) => [row.id!, row]));
  for (const { measure, column, precision, half } of roleColumns(directed)) {
    const values = ids.map((id, v): [string, number | null] => {
      const value = number(rows.get(id)?.[column]);
      return [id, groups[v] === null || value === null ? null : half ? value / 2 : value];
    });
    list.push({ measure: measure + mark, precision, values: Object.fromEntries(values) });
  }
  return list;
}

function mapValues<T>(record: Record<string, T>, value: (item: T) => number | null): Values {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, value(item)]));
}
