import { readFileSync } from 'node:fs';
import type { TableRow, TableRows } from '../../../analysis/roster/input.ts';
import { readTable } from '../../../analysis/roster/read-table.ts';

const FOLDER = new URL('../../../data/demo/region/', import.meta.url);

/** A table of the demo, read anew at each call: tests edit it. */
export function demoTable(name: string): TableRows {
  const bytes = readFileSync(new URL(name, FOLDER));
  const text = new TextDecoder(name === 'board_memberships.csv' ? 'windows-1252' : 'utf-8').decode(bytes);
  return readTable({ name, text, encoding: 'utf-8', problems: [] });
}

/** The demo's tables, by file name. */
export function demoTables(): Record<string, TableRows> {
  const names = ['organizations', 'people', 'board_memberships', 'ties', 'agreements'].map((name) => `${name}.csv`);
  return Object.fromEntries(names.map((name) => [name, demoTable(name)]));
}

/** A row that no file holds yet. */
export function newRow(line: number, fields: TableRow['fields']): TableRow {
  return { line, fields, attributes: {} };
}
