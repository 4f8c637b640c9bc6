import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';
import type { PersonRecord, Roster, Seat } from '../types.ts';
import { identify } from './identities.ts';

/** What may stay of a seat whose holder is not named. */
const KEPT = new Set(['is_executive', 'voting', 'independent', 'arms_length', 'committee', 'role_level', 'source']);

/**
 * The roster without people's names: everybody goes by the mask (or the key that tells no name) under which results show
 * them, and counts as one person exactly where they count as one now, so that the network stays the same. What was said of
 * people, and columns of their seats that the contract does not know, are left out.
 */
export function maskPeople(roster: Roster): Roster {
  const { personOf, nameOf } = identify(roster, 'name', false);
  const masked = new Map<string, PersonRecord>();
  for (const record of roster.people) {
    const id = personOf(record.id) ?? record.id;
    if (masked.has(id)) continue;
    const name = nameOf(id) ?? id;
    masked.set(id, { id, name, key: id, folded: foldName(name), attributes: {}, source: record.source });
  }
  const person = (id: string) => personOf(id) ?? id;
  const seats = roster.seats.map((seat): Seat => {
    const personId = person(seat.personId);
    const attributes = Object.fromEntries(Object.entries(seat.attributes).filter(([column]) => KEPT.has(column)));
    return { ...seat, personId, attributes };
  });
  const ties = roster.ties.map((tie) =>
    tie.level === 'people' ? { ...tie, source: person(tie.source), target: person(tie.target), attributes: {} } : tie,
  );
  const people = [...masked.values()].sort((a, b) => byCodeUnits(a.id, b.id));
  return { ...roster, people, seats, ties };
}
