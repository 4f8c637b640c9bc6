import { byCodeUnits } from '../random.ts';
import { masksOf } from '../roster/masks.ts';
import type { PersonRecord, Roster } from '../types.ts';

/** Which person each record counts as, and on what evidence. */
export interface Identities {
  /** Record id -> id of the person counted; a mask where the id would be a name and names are not asked for. */
  personOf: ReadonlyMap<string, string>;
  /** Person counted -> shown name (the first record's, in id order), or the mask. */
  nameOf: ReadonlyMap<string, string>;
  /** Persons who hold several records together by their name alone. */
  byName: ReadonlySet<string>;
  /** Persons with a key of the roster's own. */
  byKey: number;
}

export type IdentityRule = 'name' | 'key' | 'candidate';

/**
 * Counting is not merging (interface, Identity): a key identifies; where there is none, `name` lets equal folded full
 * names count as one person, `key` keeps every record apart, and `candidate` also joins what differs by word order or
 * by a bracketed place only (the high end of the range, never the count). Unless `names` is set, people are masked here,
 * at the source, so that no later step can let a name out.
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
  const plain = records.map((record) => personId(record, identity));
  const masks = names ? new Map<string, string>() : masksOf(plain, 'P-');
  const personOf = new Map<string, string>();
  const nameOf = new Map<string, string>();
  const sharing = new Map<string, number>();
  let byKey = 0;
  records.forEach((record, i) => {
    const mask = masks.get(plain[i]!);
    const person = record.key === null && mask !== undefined ? mask : plain[i]!;
    personOf.set(record.id, person);
    if (!nameOf.has(person)) {
      nameOf.set(person, mask ?? record.name);
      if (record.key !== null) byKey++;
    }
    if (record.key === null) sharing.set(person, (sharing.get(person) ?? 0) + 1);
  });
  const byName = new Set([...sharing].filter(([, count]) => count > 1).map(([person]) => person));
  return { personOf, nameOf, byName, byKey };
}

function personId(record: PersonRecord, identity: IdentityRule): string {
  if (record.key !== null) return record.key;
  if (identity === 'key') return record.id;
  return identity === 'name' ? `name:${record.folded}` : `name:${looseName(record.name, record.folded)}`;
}

/** The folded name without what stands in brackets, its words in order: "Cyr Manon" and "Manon Cyr" are candidates. */
function looseName(name: string, folded: string): string {
  const bracketed = name.match(/\(([^)]*)\)/)?.[1];
  const words = folded.split(' ').filter((word) => word !== '');
  const dropped = bracketed === undefined ? 0 : bracketed.trim().split(/\s+/).length;
  return words
    .slice(0, words.length - dropped)
    .sort(byCodeUnits)
    .join(' ');
}
