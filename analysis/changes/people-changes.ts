import type { PersonRecord, Roster, Source } from '../types.ts';
import { type ChangeList, ownRows } from './change-list.ts';
import { fieldChanges, valuesOf } from './field-changes.ts';
import { personKey, type SeatMatches } from './match-seats.ts';

interface Person {
  key: string;
  name: string;
  records: PersonRecord[];
  /** Rows of a people table; else of the seats. */
  rows: Source[];
  seats: Source[];
  boards: string[];
}

/**
 * People who came, went, were renamed or are described otherwise, counted by key, else by folded name. One without a row of
 * her own in a people table comes and goes with her seats.
 */
export function peopleChanges(before: Roster, after: Roster, { renamed }: SeatMatches, list: ChangeList): void {
  const [old, now] = [listPeople(before), listPeople(after)];
  const taken = new Set<string>();
  for (const person of old.values()) {
    const sameKey = now.get(person.key);
    const note = sameKey ? undefined : renamed.get(person.key);
    const same = sameKey ?? (note && !taken.has(note.after) && !old.has(note.after) ? now.get(note.after) : undefined);
    const told = { subject: 'people', key: person.key, places: person.boards, detail: null, endedOn: null } as const;
    if (!same) {
      const rows = { before: person.rows, after: [] };
      list.add({
        ...told,
        kind: 'ended',
        name: person.name,
        was: null,
        probable: false,
        fields: [],
        ...rows,
        weight: person.boards.length,
      });
      continue;
    }
    taken.add(same.key);
    const isRenamed = same.name !== person.name;
    const byRows = (side: Person) => (side.rows.length > 0 ? side.rows : isRenamed ? side.seats : []);
    list.compare({
      ...told,
      name: same.name,
      was: isRenamed ? person.name : null,
      places: same.boards,
      probable: note?.probable ?? false,
      fields: fieldChanges(describe(person), describe(same)),
      before: byRows(person),
      after: byRows(same),
      weight: Math.max(person.boards.length, same.boards.length),
    });
  }
  for (const person of now.values()) {
    if (taken.has(person.key)) continue;
    list.add({
      subject: 'people',
      kind: 'added',
      key: person.key,
      name: person.name,
      was: null,
      places: person.boards,
      detail: null,
      probable: false,
      fields: [],
      before: [],
      after: person.rows,
      endedOn: null,
      weight: person.boards.length,
    });
  }
}

function listPeople(roster: Roster): Map<string, Person> {
  const own = ownRows(roster);
  const names = new Map(roster.organizations.map(({ id, name }) => [id, name]));
  const people = new Map<string, Person>();
  const ofRecord = new Map<string, Person>();
  for (const record of roster.people) {
    const key = personKey(record);
    const person = people.get(key) ?? { key, name: record.name, records: [], rows: [], seats: [], boards: [] };
    people.set(key, person);
    person.records.push(record);
    person.rows.push(...own(record.source, 'people'));
    ofRecord.set(record.id, person);
  }
  for (const seat of roster.seats) {
    const person = ofRecord.get(seat.personId)!;
    const board = names.get(seat.organizationId) ?? seat.organizationId;
    if (!person.boards.includes(board)) person.boards.push(board);
    person.seats.push(...own(seat.source, 'board_memberships', 'seats_wide'));
  }
  return people;
}

function describe({ records, key }: Person) {
  const attributes = Object.assign({}, ...records.map((record) => record.attributes).reverse());
  return valuesOf(attributes, key.startsWith('key:') ? { person_id: key.slice(4) } : {});
}
