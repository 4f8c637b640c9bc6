import { problem } from '../../analysis/index.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import type { CsvRecord } from '../../analysis/roster/record-list.ts';
import { joinHsds } from './formats/hsds.ts';
import type { PajekValues } from './formats/pajek-values.ts';
import { joinTwoModeLists } from './formats/two-mode-lists.ts';

/** A table with what other files of the same delivery may need of it. */
export interface OpenedFile extends InputFile {
  /** The values of a Pajek partition or vector that stands in a file of its own. */
  values?: PajekValues;
}

/**
 * Puts together what came in several files and only means something together: the tables of an HSDS folder, Pajek
 * partitions (.clu) and vectors (.vec) with the network whose vertices they describe, the nodes and ties of two sets. Files of one folder, archive or
 * upload belong together; everything else comes back as it is, in the same order.
 */
export function arrangeFiles(files: readonly OpenedFile[]): InputFile[] {
  const groups = new Map<string | undefined, OpenedFile[]>();
  for (const file of files) {
    const group = groups.get(file.container);
    if (group) group.push(file);
    else groups.set(file.container, [file]);
  }
  return [...groups.values()].flatMap((group) => {
    const arranged = withPartitions(group);
    return joinHsds(arranged) ?? joinTwoModeLists(arranged);
  });
}

/** Partitions become a column of the one network of their group that has as many vertices as they have values. */
function withPartitions(group: readonly OpenedFile[]): InputFile[] {
  const values = group.filter((file) => file.values !== undefined);
  const tables: InputFile[] = group.filter((file) => file.values === undefined);
  const alone: InputFile[] = [];
  for (const { values: read, ...file } of values) {
    const fits = networksOf(tables).flatMap((network) => vertexRows(network, read!.values.length) ?? []);
    const [only] = fits;
    if (fits.length !== 1 || !only) {
      alone.push(file);
      continue;
    }
    const column = read!.name ?? read!.kind;
    addColumn(only, column, read!.values);
    const params = { rows: read!.values.length, columns: column };
    only[0]!.table.problems.push(problem('part_joined', { file: file.name, params }));
  }
  return [...tables, ...alone];
}

/** The vertex tables of each Pajek network: organizations, and people where there are two sets. */
function networksOf(tables: readonly InputFile[]): InputFile[][] {
  const networks = new Map<string, InputFile[]>();
  for (const table of tables) {
    if (table.format !== 'pajek' || !table.records || (table.kind !== 'organizations' && table.kind !== 'people'))
      continue;
    const name = table.name.slice(0, table.name.lastIndexOf('/'));
    networks.set(name, [...(networks.get(name) ?? []), table]);
  }
  return [...networks.values()];
}

interface VertexRow {
  table: InputFile;
  record: CsvRecord;
}

/** The rows that a number of values describes, one by one in the order of the file: all vertices, or one table's. */
function vertexRows(network: readonly InputFile[], count: number): VertexRow[][] | null {
  const rows = network.map((table) => table.records!.slice(1).map((record) => ({ table, record })));
  const own = rows.find((list) => list.length === count);
  if (own) return [own];
  const all = rows.flat().sort((a, b) => a.record.line - b.record.line);
  return all.length === count ? [all] : null;
}

/** A new column, or the values of the one that bears the name: the file of its own knows more (what codes mean). */
function addColumn(rows: readonly VertexRow[], column: string, values: readonly string[]): void {
  const places = new Map<InputFile, number>();
  for (const { table } of rows) {
    if (places.has(table)) continue;
    const header = table.records![0]!.cells;
    const known = header.indexOf(column);
    places.set(table, known < 0 ? header.push(column) - 1 : known);
  }
  rows.forEach(({ table, record }, i) => {
    record.cells[places.get(table)!] = values[i]!;
  });
}
