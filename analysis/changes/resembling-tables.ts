import { byCodeUnits } from '../random.ts';
import { foldHeader, foldName } from '../roster/fold.ts';
import type { TableRow, TableRows } from '../roster/input.ts';
import type { TableKind } from '../types.ts';

/** From this share of keys on, a table is taken for another version of one that counts. */
const LEAST_SHARE = 0.5;

/** A table that counts, and what makes a new one look like its next version. */
export interface Resemblance {
  file: string;
  sameName: boolean;
  /** Keys of the new table that the other has, and the reverse, 0..1. */
  known: number;
  covered: number;
  /**
   * Replace when the new table names at least half of what the other one does; beside when it is a part of it, or says of itself
   * that it speaks of another year.
   */
  advice: 'replace' | 'beside';
}

/** Fields that tell one row of a kind from another, in the order of their worth; the first that a row fills counts. */
const KEYS: Record<TableKind, readonly (readonly string[])[]> = {
  organizations: [['org_id'], ['name']],
  seats_wide: [['org_id'], ['org_name']],
  people: [['person_id'], ['display_name'], ['given_name', 'family_name']],
  board_memberships: [
    ['org_id', 'person_id'],
    ['org_id', 'person_name'],
    ['org_name', 'person_id'],
    ['org_name', 'person_name'],
    ['organizations', 'person_name'],
    ['org_id', 'given_name', 'family_name'],
    ['org_name', 'given_name', 'family_name'],
  ],
  ties: [
    ['source', 'target', 'relation'],
    ['source', 'target'],
  ],
  agreements: [
    ['agreement_id', 'org_id'],
    ['agreement_id', 'org_name'],
    ['agreement_id'],
    ['title', 'org_id'],
    ['title', 'org_name'],
    ['title'],
  ],
  assessments: [['assessed_on', 'respondent_org_id', 'target_org_id', 'item']],
  expected_links: [['a', 'b']],
  events: [['date', 'label']],
};

/** The tables that count of which this may be a new version, the likeliest first. */
export function resemblingTables(table: TableRows, counting: readonly TableRows[]): Resemblance[] {
  const keys = keysOf(table);
  const years = yearsOf(table);
  const same = counting.filter(({ report, rows }) => report.kind === table.report.kind && rows.length > 0);
  const found = same.flatMap((other): Resemblance[] => {
    const others = keysOf(other);
    let common = 0;
    for (const key of keys) if (others.has(key)) common++;
    const known = keys.size === 0 ? 0 : common / keys.size;
    const covered = others.size === 0 ? 0 : common / others.size;
    const sameName = bareName(table.report.file) === bareName(other.report.file);
    if (!sameName && Math.max(known, covered) < LEAST_SHARE) return [];
    const otherYears = yearsOf(other);
    const otherYear = years.size > 0 && otherYears.size > 0 && ![...years].some((year) => otherYears.has(year));
    const advice = covered >= LEAST_SHARE && !otherYear ? 'replace' : 'beside';
    return [{ file: other.report.file, sameName, known, covered, advice }];
  });
  return found.sort(
    (a, b) => b.known + b.covered - (a.known + a.covered) || +b.sameName - +a.sameName || byCodeUnits(b.file, a.file),
  );
}

/** A file's name without folder, ending and numbers: `CA_2025-09.csv` and `ca 2026-01 (2).xlsx` are one. */
function bareName(file: string): string {
  const last = file.slice(file.lastIndexOf('/') + 1);
  return foldHeader(last.replace(/\([^)]*\)$/, '').replace(/\.[a-z]{2,5}$/i, '')).replace(/\d+/g, '');
}

function keysOf({ report, rows }: TableRows): Set<string> {
  const fields = report.kind === null ? [] : KEYS[report.kind];
  const keys = new Set<string>();
  for (const row of rows) {
    const key = fields.find((names) => names.every((name) => row.fields[name] !== undefined));
    if (key) keys.add(JSON.stringify(key.map((name) => folded(row, name))));
  }
  return keys;
}

function folded(row: TableRow, name: string): string {
  return foldName(String(row.fields[name]));
}

/** Years that rows without dates of their own are of. */
function yearsOf({ rows }: TableRows): Set<string> {
  const years = new Set<string>();
  for (const { fields } of rows) {
    if (fields.year !== undefined && fields.start_on === undefined && fields.end_on === undefined)
      years.add(String(fields.year).slice(0, 4));
  }
  return years;
}
