import { isPlaceholder } from '../roster/vocabulary.ts';
import type { Organization, PersonRecord, Roster, Seat } from '../types.ts';
import type { Blocked } from './blocking.ts';
import { givenRoots } from './lexicon.ts';
import { type PersonName, readPersonName } from './person-name.ts';
import { soundKey } from './sound.ts';
import { attributeText, placeOf } from './surroundings.ts';

/** What a person record is compared by. */
export interface PersonFeatures extends Blocked {
  record: PersonRecord;
  name: PersonName;
  seats: readonly Seat[];
  boards: readonly Organization[];
  places: readonly string[];
  profession: string | null;
  language: string | null;
}

/** All records of a roster that stand for somebody; placeholders ("Poste vacant") and signs alone never do. */
export function personFeatures(roster: Roster): PersonFeatures[] {
  const organizations = new Map(roster.organizations.map((organization) => [organization.id, organization]));
  const seatsOf = new Map<string, Seat[]>();
  for (const seat of roster.seats) {
    const seats = seatsOf.get(seat.personId);
    if (seats) seats.push(seat);
    else seatsOf.set(seat.personId, [seat]);
  }
  const names = new Map<string, PersonName>();
  return roster.people
    .filter((record) => record.folded !== '' && !isPlaceholder(record.name) && record.name !== record.key)
    .map((record) => {
      const name = names.get(record.name) ?? readPersonName(record.name);
      names.set(record.name, name);
      const seats = seatsOf.get(record.id) ?? [];
      const boards = [...new Set(seats.map((seat) => seat.organizationId))].flatMap(
        (id) => organizations.get(id) ?? [],
      );
      return {
        record,
        name,
        seats,
        boards,
        places: [...new Set(boards.flatMap((board) => placeOf(board) ?? []))],
        profession: attributeText(record.attributes, ['profession', 'occupation', 'metier', 'titre', 'title']),
        language: attributeText(record.attributes, ['language', 'langue']),
        ...blocksOf(name),
      };
    })
    .filter(({ name }) => name.sorted !== '');
}

/** Found by all words in any order; by the sound of the family name with the given name's initial; by given name and a start. */
function blocksOf(name: PersonName): Blocked {
  const keys = new Set<string>([`a${name.sorted}`]);
  for (const { given, joined, core, parts } of name.forms) {
    const first = given[0] ?? '';
    const initials = new Set(first === '' ? [''] : givenRoots(first).map((root) => root[0]!));
    if (given.length > 1) initials.add(given[1]![0]!);
    for (const initial of initials) {
      for (const family of new Set([joined, core, ...parts])) keys.add(`b${soundKey(family)} ${initial}`);
    }
    if (first.length > 1) keys.add(`c${first} ${core.slice(0, 2)}`);
  }
  return { keys: [...keys], finer: name.sorted };
}
