import type { Agreement, Organization, Roster, Seat, Tie } from '../types.ts';
import { foldName } from './fold.ts';
import type { TableRow } from './input.ts';
import type { CodedRow } from './lay-returns.ts';
import { pseudonymsOf, veil } from './veil.ts';

const REFERENCES = ['org_id', 'org_a', 'org_b', 'source', 'target', 'represents_org_id', 'members'] as const;

/** A roster as kits spoke of it: by its ids, and by the pseudonyms under which confidential organizations went out. */
export class KnownRoster {
  readonly #real: ReadonlyMap<string, string>;
  readonly #organizations: ReadonlyMap<string, Organization>;
  readonly #byName: ReadonlyMap<string, string | null>;
  readonly #people: ReadonlyMap<string, string>;
  readonly #seats: ReadonlyMap<string, Seat>;
  readonly #agreements: ReadonlyMap<string, Agreement>;
  readonly #ties: ReadonlyMap<string, Tie>;

  constructor(roster: Roster) {
    this.#real = new Map([...pseudonymsOf(roster)].map(([id, pseudonym]) => [pseudonym, id]));
    this.#organizations = new Map(roster.organizations.map((organization) => [organization.id, organization]));
    const names = new Map<string, string | null>();
    for (const { id, name } of roster.organizations) {
      names.set(foldName(name), names.has(foldName(name)) ? null : id);
    }
    this.#byName = names;
    this.#people = new Map(roster.people.map(({ id, name }) => [id, name]));
    this.#seats = new Map(roster.seats.map((seat) => [seat.id, seat]));
    const agreements = new Map(roster.agreements.map((agreement) => [agreement.id, agreement]));
    const ties = new Map(roster.ties.map((tie) => [tie.id, tie]));
    for (const { plain, shown } of viewsOf(roster)) {
      plain.agreements.forEach((agreement, i) => {
        agreements.set(shown.agreements[i]!.id, agreement);
      });
      plain.ties.forEach((tie, i) => {
        ties.set(shown.ties[i]!.id, tie);
      });
    }
    this.#agreements = agreements;
    this.#ties = ties;
  }

  /** The id behind a pseudonym; any other id as it is. */
  organization(id: string): string {
    return this.#real.get(id) ?? id;
  }

  /** The organization that a cell names by id, pseudonym or sole name; `null` for one that the roster does not know. */
  find(word: string): string | null {
    const id = this.organization(word);
    return this.#organizations.has(id) ? id : (this.#byName.get(foldName(word)) ?? null);
  }

  /** The row with pseudonyms put back to the ids that they stand for. */
  unveiled(row: TableRow): TableRow {
    if (this.#real.size === 0) return row;
    const fields = { ...row.fields };
    for (const name of REFERENCES) {
      const value = fields[name];
      if (typeof value === 'string')
        fields[name] = value
          .split('|')
          .map((part) => this.organization(part.trim()))
          .join('|');
    }
    return { ...row, fields };
  }

  /** Does the roster have what a row was pre-filled from? */
  holds(code: string): boolean {
    return this.idOf(code) !== null;
  }

  /** The id, in the roster, of what a code speaks of. */
  idOf(code: string): string | null {
    const id = code.slice(2);
    if (code.startsWith('s:')) return this.#seats.get(id)?.id ?? null;
    if (code.startsWith('a:')) return this.#agreements.get(id)?.id ?? null;
    if (code.startsWith('t:')) return this.#ties.get(id)?.id ?? null;
    if (code.startsWith('g:')) return this.#organizations.get(this.organization(id))?.id ?? null;
    return null;
  }

  /** Who or what the roster names there. */
  nameOf(code: string): string {
    const id = this.idOf(code) ?? '';
    if (code.startsWith('s:')) return this.#people.get(this.#seats.get(id)?.personId ?? '') ?? '';
    return this.#partners(code, '')
      .map((other) => this.#organizations.get(other)?.name ?? other)
      .join(', ');
  }

  /** Was a pre-filled row overwritten with another person or another partner? Then it speaks of somebody else. */
  isOther({ code, row, returned }: CodedRow): boolean {
    if (code.startsWith('g:')) return false;
    if (code.startsWith('s:')) {
      const name = row.fields.person_name;
      return typeof name === 'string' && foldName(name) !== foldName(this.nameOf(code));
    }
    const self = this.organization(returned.organization);
    const known = this.#partners(code, self);
    const said = [row.fields.org_b, row.fields.members].flatMap((cell) =>
      typeof cell === 'string' ? cell.split('|').map((part) => this.find(part.trim()) ?? part.trim()) : [],
    );
    return said.some((other) => other !== self && !known.includes(other));
  }

  #partners(code: string, self: string): string[] {
    const id = this.idOf(code) ?? '';
    const tie = this.#ties.get(id);
    const ends = code.startsWith('t:')
      ? tie
        ? [tie.source, tie.target]
        : []
      : (this.#agreements.get(id)?.participants ?? []).map(({ organizationId }) => organizationId);
    return ends.filter((end) => end !== self);
  }
}

interface View {
  plain: Roster;
  /** The same agreements and ties in the same order, by the ids that they went out under. */
  shown: Roster;
}

/**
 * The roster as kits showed it: to all with every confidential name veiled, and to each organization of such a name under its
 * own. The latter differs only in what it shares with another one of them, whose name stays veiled to it.
 */
function viewsOf(roster: Roster): View[] {
  const all = { plain: roster, shown: veil(roster, () => true) };
  const hidden = new Set(pseudonymsOf(roster).keys());
  if (hidden.size < 2) return [all];
  const of = (ids: readonly string[]) => ids.filter((id) => hidden.has(id));
  const agreements = roster.agreements.filter(
    ({ participants }) => of(participants.map(({ organizationId }) => organizationId)).length > 1,
  );
  const ties = roster.ties.filter(
    ({ level, source, target }) => level === 'organizations' && of([source, target]).length > 1,
  );
  const sharing = new Set([
    ...agreements.flatMap(({ participants }) => of(participants.map(({ organizationId }) => organizationId))),
    ...ties.flatMap(({ source, target }) => [source, target]),
  ]);
  const own = [...sharing].map((self): View => {
    const organizations = roster.organizations.map((entry) =>
      entry.id === self ? { ...entry, confidential: null } : entry,
    );
    const nothingElse = { seats: [], assessments: [], expectedLinks: [] };
    const plain = { ...roster, ...nothingElse, organizations, agreements, ties };
    return { plain, shown: veil(plain, () => true) };
  });
  return [all, ...own];
}
