import { byCodeUnits } from '../random.ts';
import type { Attributes, Organization, PersonRecord, Roster, Source, Tri } from '../types.ts';
import { currentDecisions } from './current-decisions.ts';
import { Union, verdictsOf } from './decisions.ts';
import { recordKeys } from './record-keys.ts';
import { redirect } from './redirect.ts';
import { sameByRegister } from './register-numbers.ts';
import type { IdentityDecision, IdentityKind } from './types.ts';

/**
 * The roster as people decided that it is, before any network is made of it. People who are the same become one record, which
 * is no longer known by its name alone; people who are told apart carry each other's ids in `apart` and never count as one.
 * Organizations that are the same, by decision or by an exact key, become the first of them by id, of those on the list
 * where some are: a name that only another table bears never takes a listed one's place. Seats, ties and agreements follow, the others stay in `aliases`, and every file and line is kept. Decisions about records that are not in the
 * roster do nothing. With nothing to do, the same roster.
 */
export function applyDecisions(roster: Roster, decisions: readonly IdentityDecision[]): Roster {
  const current = currentDecisions(roster, decisions);
  const organizations = mergesOf(roster, current, 'organizations');
  for (const group of sameByRegister(roster.organizations)) organizations.join(group);
  const people = mergesOf(roster, current, 'people');
  if (organizations.isEmpty && people.isEmpty) return roster;
  const merged: Roster = {
    ...roster,
    organizations: mergeRecords(roster.organizations, organizations, mergeOrganizations),
    people: mergeRecords(roster.people, people, mergePeople),
  };
  return redirect(merged, organizations.idOf, people.idOf);
}

interface Merges {
  /** The id that a record goes by. */
  idOf: (id: string) => string;
  /** Ids that the record (by the id it goes by) is told apart from, sorted. */
  apartFrom: (id: string) => readonly string[];
  join: (ids: readonly string[]) => void;
  readonly isEmpty: boolean;
}

function mergesOf(roster: Roster, decisions: readonly IdentityDecision[], kind: IdentityKind): Merges {
  // Most rosters have no decisions, and then need no keys.
  const find = (key: string) => recordKeys(roster).find(kind, key);
  // An organization whose name is confidential keeps its pseudonym: merged, it would go by another's name.
  const pseudonyms = new Set(roster.organizations.filter((entry) => entry.confidential === 'name').map(({ id }) => id));
  const union = new Union();
  let joined = 0;
  /** The first id of each set to the id that the set goes by; made when first asked for, anew after a join. */
  let preferred: Map<string, string> | null = null;
  const join = (ids: readonly string[]) => {
    for (const id of ids.slice(1)) union.join(ids[0]!, id);
    joined += ids.length;
    preferred = null;
  };
  for (const group of verdictsOf(decisions, kind).groups) {
    const ids = group.flatMap((key) => find(key) ?? []).filter((id) => !pseudonyms.has(id));
    if (ids.length > 1) join(ids);
  }
  const told: [string, string][] = [];
  for (const { a, b, kind: of, verdict } of decisions) {
    if (of !== kind || verdict !== 'different') continue;
    const [first, second] = [find(a), find(b)];
    if (first !== null && second !== null) told.push([first, second]);
  }
  const listed = new Set(
    kind === 'organizations' ? roster.organizations.flatMap(({ id, inScope }) => (inScope ? [id] : [])) : [],
  );
  const idOf = (id: string) => {
    preferred ??= new Map(
      union.groups().map((group) => [group[0]!, group.find((member) => listed.has(member)) ?? group[0]!]),
    );
    const root = union.root(id);
    return preferred.get(root) ?? root;
  };
  return {
    idOf,
    join,
    get isEmpty() {
      return joined === 0 && told.length === 0;
    },
    apartFrom: (id) =>
      [
        ...new Set(
          told
            .flatMap(([a, b]) => (idOf(a) === id ? [idOf(b)] : idOf(b) === id ? [idOf(a)] : []))
            .filter((to) => to !== id),
        ),
      ].sort(byCodeUnits),
  };
}

/** Sets of records that go by one id are merged into its record; the others stay as they are, in the order of ids. */
function mergeRecords<T extends PersonRecord | Organization>(
  records: readonly T[],
  merges: Merges,
  merge: (first: T, others: readonly T[]) => T,
): T[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const id = merges.idOf(record.id);
    const group = groups.get(id);
    if (group) group.push(record);
    else groups.set(id, [record]);
  }
  return [...groups.keys()].sort(byCodeUnits).map((id) => {
    const group = groups.get(id)!;
    const first = group.find((record) => record.id === id) ?? group[0]!;
    const others = group.filter((record) => record !== first);
    const whole = others.length > 0 ? merge(first, others) : first;
    const apart = merges.apartFrom(id);
    return apart.length > 0 ? { ...whole, apart } : whole;
  });
}

/** The fullest name is shown; a key of any of them is the key of all. */
function mergePeople(first: PersonRecord, others: readonly PersonRecord[]): PersonRecord {
  const all = [first, ...others];
  const shown = all.reduce((best, record) => (isFuller(record, best) ? record : best));
  return {
    ...first,
    name: shown.name,
    folded: shown.folded,
    key: all.map(({ key }) => key).find((key) => key !== null) ?? null,
    attributes: filled(all),
    source: sources(all),
    aliases: [...new Set(all.map(({ folded }) => folded))]
      .filter((folded) => folded !== shown.folded)
      .sort(byCodeUnits),
  };
}

function isFuller(a: PersonRecord, b: PersonRecord): boolean {
  return a.folded.length > b.folded.length || (a.folded.length === b.folded.length && byCodeUnits(a.name, b.name) > 0);
}

/** What the first does not say, the others do: attributes, received data, a complete board list, a parent, confidentiality. */
function mergeOrganizations(first: Organization, others: readonly Organization[]): Organization {
  const all = [first, ...others];
  const tri = (field: 'dataReceived' | 'boardComplete' | 'connectorMandate'): Tri =>
    all.map((record) => record[field]).find((value) => value !== 'unknown') ?? 'unknown';
  return {
    ...first,
    inScope: all.some((record) => record.inScope),
    attributes: filled(all),
    dataReceived: tri('dataReceived'),
    boardComplete: tri('boardComplete'),
    connectorMandate: tri('connectorMandate'),
    confidential: all.map(({ confidential }) => confidential).find((value) => value !== null) ?? null,
    parentId: all.map(({ parentId }) => parentId).find((id) => id !== null) ?? null,
    source: sources(all),
    aliases: [...(first.aliases ?? []), ...others.map(({ id, name }) => ({ id, name }))],
  };
}

function filled(all: readonly { attributes: Attributes }[]): Attributes {
  return Object.assign({}, ...all.map(({ attributes }) => attributes).reverse()) as Attributes;
}

function sources(all: readonly { source: Source[] }[]): Source[] {
  return all.flatMap(({ source }) => source);
}
