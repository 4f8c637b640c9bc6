// A folder or archive read whole must hold one network: several would be silently added up.

import { OptionError } from '../errors.ts';
import { byCodeUnits } from '../random.ts';
import type { InputFile, TableRow, TableRows } from './input.ts';

/** Gives the rows of the table at a place. */
type RowsOf = (table: number) => Iterable<TableRow>;

/**
 * Refuses files that came out of one folder (or archive) and are more than one network: several tables of ties, or
 * tables of organizations whose ids clash. Files that a user named one by one are her choice and never refused.
 * Throws OptionError `ambiguous_folder` with the folder and the files, one of which is to be named instead. `rowsOf` reads
 * the rows where the tables do not hold them.
 */
export function assertOneNetwork(
  files: readonly Pick<InputFile, 'container'>[],
  tables: readonly TableRows[],
  rowsOf: RowsOf = (table) => tables[table]!.rows,
): void {
  const folders = new Map<string, number[]>();
  files.forEach(({ container }, i) => {
    if (container === undefined) return;
    const inside = folders.get(container);
    if (inside) inside.push(i);
    else folders.set(container, [i]);
  });
  for (const [folder, places] of folders) {
    const inside = places.map((i) => tables[i]!);
    const networks = new Set(inside.filter(isNetwork).map(networkName));
    const lists = places.filter((i) => tables[i]!.report.kind === 'organizations');
    const clashes = lists.length < 2 ? [] : clashing(tables, lists, rowsOf);
    const names = networks.size > 1 ? [...networks] : [...new Set(clashes.map(networkName))];
    // One file is one network, however many tables it is read as.
    if (names.length < 2) continue;
    names.sort(byCodeUnits);
    throw new OptionError('ambiguous_folder', { folder, files: names.join(', '), count: names.length });
  }
}

/** Formats of networks: each file is one, and its tables bear `file/part`. */
const NETWORK_FORMATS = new Set<string | undefined>(['pajek', 'dl', 'gexf', 'graphml', 'matrix', 'followthemoney']);

/** Ties, or the seats of a network of two sets: what would be added up. A list of seats alone may come in several files. */
function isNetwork({ report }: TableRows): boolean {
  return report.kind === 'ties' || (report.kind === 'board_memberships' && NETWORK_FORMATS.has(report.format));
}

/** What a user may name instead: the file, or the network that a file holds beside others. */
function networkName({ report }: TableRows): string {
  return NETWORK_FORMATS.has(report.format) ? report.file.replace(/\/[^/]*$/, '') : report.file;
}

/** The tables of which one gives an id another name than an earlier one does. */
function clashing(tables: readonly TableRows[], lists: readonly number[], rowsOf: RowsOf): TableRows[] {
  const owners = new Map<string, { name: string; table: TableRows }>();
  const found = new Set<TableRows>();
  for (const i of lists) {
    const table = tables[i]!;
    for (const { fields } of rowsOf(i)) {
      if (fields.org_id === undefined || fields.name === undefined) continue;
      const [id, name] = [String(fields.org_id), String(fields.name)];
      const owner = owners.get(id);
      if (!owner) owners.set(id, { name, table });
      else if (owner.table !== table && owner.name !== name) found.add(owner.table).add(table);
    }
  }
  return [...found];
}
