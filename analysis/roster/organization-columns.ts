// Which columns of a list (of seats, of participants) belong to the organization that each row names: by their header, and
// by saying the same on all rows of one organization.

import type { TableKind } from '../types.ts';
import { foldName } from './fold.ts';
import { type OrganizationHeader, organizationHeader, ROWS_OWN } from './organization-fields.ts';
import type { ColumnRole } from './recognise.ts';
import { looksPrivate } from './sensitive.ts';
import { type Tally, TallyOfColumn } from './tally-of-column.ts';
import { isUnknown } from './vocabulary.ts';

/** Why a column was, or was not, read as the organization's. */
export type OrganizationReason = 'organization_field' | 'same_by_organization' | 'differs_by_organization';

export interface OrganizationColumns {
  /** The roles with those of the organization's columns. */
  roles: ColumnRole[];
  reasons: ReadonlyMap<number, OrganizationReason>;
  /** What each of these columns says of each organization, by the key of its rows. */
  tallies: ReadonlyMap<number, Tally>;
  keyOf: (cells: readonly string[]) => string;
  /** The organization of a key as it is first written. */
  names: ReadonlyMap<string, string>;
}

/** What is looked at of a table. */
export interface ListedTable {
  kind: TableKind;
  headers: readonly string[];
  /** How many records there are, which are read once. */
  rows: number;
  body: Iterable<{ line: number; cells: readonly string[]; malformed?: boolean }>;
}

/** Rows that may contradict the others of their organization: of a column named as the organization's, of any other. */
const ODD_NAMED = 0.05;
const ODD_OTHER = 0.02;
/** Among so many rows of one organization a single odd one is a slip. */
const ROWS_OF_SLIP = 3;
/** The probability that values dealt out at random would agree so well within organizations. */
const BY_CHANCE = 0.01;

interface Candidate {
  index: number;
  /** The field that its header names; none for a column that the contract does not know. */
  named: OrganizationHeader | null;
  tally: TallyOfColumn;
  /** What stands in it may be private, were it the person's. */
  isPrivate: boolean;
  /** Its header or a person says that it is the organization's. */
  isSettled: boolean;
}

/**
 * Adds to the roles of a table's columns which of them are the organization's. A header that names a field of
 * organizations counts unless rows of one organization contradict one another; one that may as well be the person's, and
 * one that the contract does not know, only where each organization has one value, organizations differ, and they have two
 * rows or more on average; an address, a telephone or an e-mail besides only where chance would not make it so.
 * `settled`: columns of which somebody said what they are.
 */
export function organizationColumns(
  table: ListedTable,
  roles: readonly ColumnRole[],
  settled: ReadonlySet<number>,
): OrganizationColumns {
  const found: ColumnRole[] = [...roles];
  const reasons = new Map<number, OrganizationReason>();
  const tallies = new Map<number, Tally>();
  const keys = keyColumns(roles);
  const keyOf = keyReader(keys);
  const names = new Map<string, string>();
  const candidates = candidatesOf(table, roles, settled, keys.length > 0);
  if (candidates.length > 0)
    count(table, candidates, keyOf, witnessReader(table.kind, roles), (key, cells) => {
      if (!names.has(key)) names.set(key, (cells[keys.at(-1)!] || cells[keys[0]!] || '').trim());
    });
  for (const candidate of candidates) {
    const { index, named, tally } = candidate;
    if (candidate.isSettled) tallies.set(index, tally);
    else if (belongs(candidate, table.kind)) {
      found[index] = { as: 'organization', field: named?.field ?? null };
      reasons.set(index, named ? 'organization_field' : 'same_by_organization');
      tallies.set(index, tally);
    } else if (named && !tally.isEmpty()) reasons.set(index, 'differs_by_organization');
  }
  return { roles: found, reasons, tallies, keyOf, names };
}

function belongs({ named, tally, isPrivate }: Candidate, kind: TableKind): boolean {
  const isNamed = named !== null && !named.ambiguous;
  if (!(isNamed ? staysTogether(tally, ODD_NAMED) : tells(tally, isPrivate))) return false;
  // Said of each agreement as well: its own, unless its header speaks of organizations and their rows agree.
  return kind !== 'agreements' || !tally.isOfWitness() || (isNamed && tally.evidence().tested > 0);
}

function candidatesOf(
  table: ListedTable,
  roles: readonly ColumnRole[],
  settled: ReadonlySet<number>,
  hasKey: boolean,
): Candidate[] {
  const taken = new Set(roles.flatMap((role) => (role.as === 'organization' && role.field ? [role.field.name] : [])));
  return table.headers.flatMap((header, index): Candidate[] => {
    const role = roles[index]!;
    const isSettled = role.as === 'organization';
    const candidate = {
      index,
      named: null,
      tally: new TallyOfColumn(table.kind === 'agreements'),
      isPrivate: false,
      isSettled,
    };
    if (isSettled) return [candidate];
    if (role.as !== 'attribute' || !hasKey || settled.has(index) || header === '' || ROWS_OWN.test(header)) return [];
    const match = organizationHeader(header);
    const named = match?.field && taken.has(match.field.name) ? null : match;
    if (named?.field) taken.add(named.field.name);
    return [{ ...candidate, named }];
  });
}

/** One pass over the rows. A column with more odd rows than may ever be is given up: their number only grows. */
function count(
  { body, headers, rows }: ListedTable,
  candidates: Candidate[],
  keyOf: (cells: readonly string[]) => string,
  witnessOf: (cells: readonly string[]) => string,
  name: (key: string, cells: readonly string[]) => void,
): void {
  let above = '';
  const most = Math.max(1, ODD_NAMED * rows);
  for (const { cells, line, malformed } of body) {
    if (malformed || cells.length < headers.length) continue;
    const own = keyOf(cells);
    // Cells that a spreadsheet had merged: the organization stands on the first row.
    const key = own === '' ? above : own;
    above = key;
    const witness = witnessOf(cells);
    if (own !== '') name(key, cells);
    for (const { index, tally, isSettled } of candidates) {
      const text = cells[index]!.trim();
      if (text === '' || tally.isGivenUp || isUnknown(text, false)) continue;
      tally.add(key, witness, text, line);
      if (tally.odd > most && !isSettled) tally.giveUp();
    }
  }
  for (const candidate of candidates) candidate.isPrivate = looksPrivate(candidate.tally.sample());
}

/** Rows of one organization agree, but for a slip. */
function staysTogether(tally: TallyOfColumn, odd: number): boolean {
  if (tally.isGivenUp || tally.isEmpty()) return false;
  if (tally.odd === 0 || tally.odd <= odd * tally.filled) return true;
  return tally.odd === 1 && tally.rowsOfOdd() >= ROWS_OF_SLIP;
}

/** A column that could be anything else is the organization's where its values say so. */
function tells(tally: TallyOfColumn, isPrivate: boolean): boolean {
  if (!staysTogether(tally, ODD_OTHER)) return false;
  const { tested, values, mean, byChance } = tally.evidence();
  if (tested < 2 || values < 2 || mean < 2) return false;
  return (tally.odd === 0 && !isPrivate) || byChance <= BY_CHANCE;
}

function keyColumns(roles: readonly ColumnRole[]): number[] {
  return ['org_id', 'org_name'].map((name) => columnOf(roles, name)).filter((at) => at >= 0);
}

function columnOf(roles: readonly ColumnRole[], name: string): number {
  return roles.findIndex((role) => role.as === 'field' && role.field.name === name);
}

/** The organization of a row: its id, else its name folded. Empty where the row names none. */
function keyReader(columns: readonly number[]): (cells: readonly string[]) => string {
  const folded = new Map<string, string>();
  return (cells) => {
    for (const at of columns) {
      const text = (cells[at] ?? '').trim();
      if (text === '') continue;
      let key = folded.get(text);
      if (key === undefined) {
        key = foldName(text) || text;
        folded.set(text, key);
      }
      return key;
    }
    return '';
  };
}

/** Who else a row speaks of: two rows of one person are no two witnesses. */
function witnessReader(kind: TableKind, roles: readonly ColumnRole[]): (cells: readonly string[]) => string {
  const names =
    kind === 'agreements'
      ? ['agreement_id', 'title', 'form']
      : ['person_id', 'person_name', 'family_name', 'given_name'];
  const columns = names.map((name) => columnOf(roles, name)).filter((at) => at >= 0);
  return (cells) => columns.map((at) => cells[at]!.trim()).join('\u0000');
}
