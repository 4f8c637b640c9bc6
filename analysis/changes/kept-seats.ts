import { nextDay } from '../roster/dates.ts';
import { foldName } from '../roster/fold.ts';
import type { Replacement, TableRow, TableRows } from '../roster/input.ts';

type Seat = NonNullable<Replacement['targets'][number]['seats']>[number];

/**
 * Single seats of the rows of a wide table, as rows of their own (a list of board members), with their last day where they
 * ended. Whether there is such a table hangs on `seats` alone, not on the rows: those who ask for names do not read them.
 */
export function keptSeats(table: TableRows, seats: readonly Seat[]): TableRows {
  const rows = new Map(table.rows.map((row) => [row.line, row]));
  const own = seats.flatMap(({ line, name, on }) => {
    const row = rows.get(line);
    return row ? [seatRow(row, place(row, name) ?? { person_name: name }, on)] : [];
  });
  const report = { ...table.report, kind: 'board_memberships' as const, rows: own.length, used: own.length };
  return { report: { ...report, quarantined: 0 }, rows: own, problems: [] };
}

/** What a wide row says of the holder of one of its seats, as a list of board members says it; `null` where she has none. */
function place(row: TableRow, name: string): TableRow['fields'] | null {
  const cells = (field: string) => [row.fields[field] ?? []].flat().map(String);
  const at = (field: string) => cells(field).findIndex((cell) => wordsOf(cell) === wordsOf(name));
  for (const [field, role] of [
    ['chairs', 'chair'],
    ['seats', 'director'],
  ] as const) {
    const held = cells(field)[at(field)];
    if (held !== undefined) return { person_name: held, role };
  }
  const office = cells('offices')[at('officers')];
  return office === undefined ? null : { person_name: cells('officers')[at('officers')]!, officer_post: office };
}

/** A name may be shown in another order than it was written. */
function wordsOf(name: string): string {
  return foldName(name).split(' ').sort().join(' ');
}

function seatRow({ line, fields }: TableRow, held: TableRow['fields'], on: string | null): TableRow {
  const { org_id: id, org_name: board } = fields;
  return {
    line,
    fields: {
      ...(id !== undefined && { org_id: id }),
      ...(board !== undefined && { org_name: board }),
      ...held,
      ...(on !== null && { end_on: on, source_date: nextDay(on) }),
    },
    attributes: {},
  };
}
