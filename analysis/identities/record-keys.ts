// Keys of records that survive a re-import: what a decision is written down by.

import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';
import type { Organization, PersonRecord, Roster } from '../types.ts';
import type { IdentityKind } from './types.ts';

const PERSON = 'person:';
const NAME = 'name:';
const ORGANIZATION = 'org:';

/** Finds records by key and keys by record, in one roster. */
export interface RecordKeys {
  /** The key of a record id; `null` for an id that the roster does not know. */
  keyOf: (kind: IdentityKind, id: string) => string | null;
  /** The record that a key means today; `null` when it left the roster. */
  find: (kind: IdentityKind, key: string) => string | null;
}

/**
 * A person with a key of the roster's own is `person:KEY`; without, `name:FOLDED NAME@BOARD ID|FOLDED BOARD NAME`. An
 * organization is `org:ID|FOLDED NAME`. Where the id is gone (a later file gives another), the name finds it, if it is the only
 * one of that name.
 */
export function recordKeys(roster: Roster): RecordKeys {
  const known = kept.get(roster) ?? index(roster);
  kept.set(roster, known);
  return known;
}

const kept = new WeakMap<Roster, RecordKeys>();

function index(roster: Roster): RecordKeys {
  const organizations = new Map(roster.organizations.map((entry) => [entry.id, entry]));
  const boards = new Map<string, string>();
  for (const seat of roster.seats) {
    const board = boards.get(seat.personId);
    if (board === undefined || byCodeUnits(seat.organizationId, board) < 0)
      boards.set(seat.personId, seat.organizationId);
  }
  const keys = { people: new Map<string, string>(), organizations: new Map<string, string>() };
  const found = { people: new Finder(), organizations: new Finder() };
  for (const entry of roster.organizations) {
    const name = foldName(entry.name);
    keys.organizations.set(entry.id, `${ORGANIZATION}${entry.id}|${name}`);
    found.organizations.add(entry.id, `${ORGANIZATION}${entry.id}`, name);
  }
  for (const record of roster.people) {
    const { key, exact, loose } = personKeys(record, organizations.get(boards.get(record.id) ?? '') ?? null);
    keys.people.set(record.id, key);
    found.people.add(record.id, exact, loose);
  }
  return {
    keyOf: (kind, id) => keys[kind].get(id) ?? null,
    find: (kind, key) => found[kind].find(key),
  };
}

function personKeys(record: PersonRecord, board: Organization | null): { key: string; exact: string; loose: string } {
  if (record.key !== null) {
    const key = `${PERSON}${record.key}`;
    return { key, exact: key, loose: key };
  }
  const name = `${NAME}${foldName(record.name)}`;
  const boardName = board ? foldName(board.name) : '';
  return {
    key: `${name}@${board?.id ?? ''}|${boardName}`,
    exact: `${name}@${board?.id ?? ''}`,
    loose: `${name}@|${boardName}`,
  };
}

/** By the exact part first, by the name where that finds nothing and one record alone bears it. */
class Finder {
  readonly #exact = new Map<string, string>();
  readonly #loose = new Map<string, string | null>();

  add(id: string, exact: string, loose: string): void {
    this.#exact.set(exact, id);
    this.#loose.set(loose, this.#loose.has(loose) ? null : id);
  }

  find(key: string): string | null {
    if (key.startsWith(PERSON)) return this.#exact.get(key) ?? null;
    const bar = key.lastIndexOf('|');
    const exact = bar < 0 ? key : key.slice(0, bar);
    const id = this.#exact.get(exact);
    if (id !== undefined) return id;
    const name = bar < 0 ? '' : key.slice(bar + 1);
    const loose = key.startsWith(NAME) ? `${exact.slice(0, exact.lastIndexOf('@'))}@|${name}` : name;
    return this.#loose.get(loose) ?? null;
  }
}
