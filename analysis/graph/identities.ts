import { scoredPairs } from '../identities/candidates.ts';
import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';
import { masksOf } from '../roster/masks.ts';
import type { PersonRecord, Roster } from '../types.ts';
import { NameClusters } from './name-clusters.ts';

/** Which person each record counts as, and on what evidence. */
export interface Identities {
  /** The persons counted, by id: a mask where the id would be a name and names are not asked for. */
  persons: readonly string[];
  /** Ids of all records, ascending, and the place in `persons` of whom each counts as. */
  records: readonly string[];
  places: Int32Array;
  /** The same by record id; `undefined` for a record that the roster does not have. */
  placeOf: (recordId: string) => number | undefined;
  /** The person that a record counts as; `undefined` for a record that the roster does not have. */
  personOf: (recordId: string) => string | undefined;
  /** Person counted -> shown name (the first record's, in id order), or the mask; `undefined` for nobody known. */
  nameOf: (person: string) => string | undefined;
  /** Persons who hold several records together by their name alone. */
  byName: ReadonlySet<string>;
  /** Persons with a key of the roster's own. */
  byKey: number;
  /** Persons without one whose records somebody decided to be one. */
  byDecision: number;
}

export type IdentityRule = 'name' | 'key' | 'candidate';

/**
 * Counting is not merging (interface, Identity): a key identifies, and so does a decision (identities/apply-decisions.ts);
 * where there is neither, `name` lets equal folded full names count as one person unless somebody told them apart, `key`
 * keeps every record apart, and `candidate` also joins every open candidate of identities/candidates.ts (the high end of the
 * range, never the count). Unless `names` is set, people are masked here, at the source, so that no later step can let a
 * name out.
 */
export function identify(roster: Roster, identity: IdentityRule, names: boolean): Identities {
  const known = readings.get(roster) ?? new Map<string, Identities>();
  readings.set(roster, known);
  const reading = known.get(`${identity} ${names}`) ?? read(roster, identity, names);
  known.set(`${identity} ${names}`, reading);
  return reading;
}

/** One roster is read several times in an analysis: each reading is made once and forgotten with its roster. */
const readings = new WeakMap<Roster, Map<string, Identities>>();

function read(roster: Roster, identity: IdentityRule, names: boolean): Identities {
  const records = [...roster.people].sort((a, b) => byCodeUnits(a.id, b.id));
  const personId = personIds(roster, records, identity);
  const plain = records.map(personId);
  // Masks depend on everybody's, and where people have keys only labels need them: made when the first is asked for.
  const maskOf = onDemand(() => (names ? new Map<string, string>() : masksOf(plain, 'P-')));
  const counted = new CountedPersons(plain.every((person, i) => person === records[i]!.id));
  let byDecision = 0;
  records.forEach((record, i) => {
    const person = tellsName(record) ? (maskOf().get(plain[i]!) ?? plain[i]!) : plain[i]!;
    counted.add(record, i, person);
    if (record.key === null && record.aliases !== undefined) byDecision++;
  });
  const { persons, first } = counted;
  const ids = records.map(({ id }) => id);
  const places = Int32Array.from(counted.places);
  const placeOf = onDemand(() => new Map(ids.map((id, i) => [id, places[i]!])));
  const nameOf = onDemand(
    () => new Map(persons.map((person, p) => [person, maskOf().get(plain[first[p]!]!) ?? records[first[p]!]!.name])),
  );
  return {
    persons,
    records: ids,
    places,
    placeOf: (recordId) => placeOf().get(recordId),
    personOf: (recordId) => persons[placeOf().get(recordId) ?? -1],
    nameOf: (person) => nameOf().get(person),
    byName: new Set(persons.filter((_, p) => counted.keyless[p]! > 1)),
    byKey: counted.byKey,
    byDecision,
  };
}

/** Would the person's id be a name? Without a key, or where the roster's key is the name (a network's label, numbered or not). */
function tellsName({ key, folded }: PersonRecord): boolean {
  if (key === null) return true;
  const word = key.endsWith(')') ? key.replace(/ \(\d+\)$/, '') : key;
  return foldName(word) === folded;
}

/** Persons as records are counted as them, one place each. */
class CountedPersons {
  readonly persons: string[] = [];
  /** Per record. */
  readonly places: number[] = [];
  /** Per person, the first record, and how many records have no key. */
  readonly first: number[] = [];
  readonly keyless: number[] = [];
  /** Persons whose first record has a key. */
  byKey = 0;
  readonly #placeOf: Map<string, number> | null;

  /** `distinct`: every record counts as itself, so that no two can be one person. */
  constructor(distinct: boolean) {
    this.#placeOf = distinct ? null : new Map();
  }

  add(record: PersonRecord, i: number, person: string): void {
    const place = this.#placeOf?.get(person) ?? this.#open(record, i, person);
    this.places.push(place);
    if (record.key === null) this.keyless[place]!++;
  }

  #open(record: PersonRecord, i: number, person: string): number {
    const place = this.persons.push(person) - 1;
    this.#placeOf?.set(person, place);
    this.first.push(i);
    this.keyless.push(0);
    if (record.key !== null) this.byKey++;
    return place;
  }
}

function onDemand<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function personIds(
  roster: Roster,
  records: readonly PersonRecord[],
  identity: IdentityRule,
): (record: PersonRecord) => string {
  if (identity === 'key') return (record) => record.key ?? record.id;
  const decided = records.some(({ aliases, apart }) => aliases !== undefined || apart !== undefined);
  if (identity === 'name' && !decided) return (record) => record.key ?? `name:${record.folded}`;
  const clusters = new NameClusters(records.filter(({ key }) => key === null));
  if (identity === 'name') return (record) => record.key ?? clusters.idOf(record);
  clusters.joinAll(scoredPairs(roster, 'people'), new Map(records.map((record) => [record.id, record])));
  return (record) => (clusters.has(record) ? clusters.idOf(record) : (record.key ?? record.id));
}
