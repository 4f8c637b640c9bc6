import { scoredPairs } from '../identities/candidates.ts';
import { byCodeUnits } from '../random.ts';
import { masksOf } from '../roster/masks.ts';
import type { PersonRecord, Roster } from '../types.ts';
import { NameClusters } from './name-clusters.ts';

/** Which person each record counts as, and on what evidence. */
export interface Identities {
  /** Record id -> id of the person counted; a mask where the id would be a name and names are not asked for. */
  personOf: ReadonlyMap<string, string>;
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
  const personOf = new Map<string, string>();
  const firstOf = new Map<string, number>();
  const sharing = new Map<string, number>();
  let byKey = 0;
  let byDecision = 0;
  records.forEach((record, i) => {
    const person = record.key === null ? (maskOf().get(plain[i]!) ?? plain[i]!) : plain[i]!;
    personOf.set(record.id, person);
    if (!firstOf.has(person)) {
      firstOf.set(person, i);
      if (record.key !== null) byKey++;
    }
    if (record.key === null && record.aliases !== undefined) byDecision++;
    if (record.key === null) sharing.set(person, (sharing.get(person) ?? 0) + 1);
  });
  const byName = new Set([...sharing].filter(([, count]) => count > 1).map(([person]) => person));
  const nameOf = onDemand(
    () => new Map([...firstOf].map(([person, i]) => [person, maskOf().get(plain[i]!) ?? records[i]!.name])),
  );
  return { personOf, nameOf: (person) => nameOf().get(person), byName, byKey, byDecision };
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
