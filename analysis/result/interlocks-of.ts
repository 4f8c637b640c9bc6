import { mayOverlap } from '../graph/dates.ts';
import { type Identities, identify } from '../graph/identities.ts';
import type { AnalyzeOptions, Roster, Seat } from '../types.ts';

/**
 * Interlocks of one organization, each as often as people make it: without those that rest on equal names alone, as counted,
 * and with every open candidate as well (`coverage.identities` gives the same for the whole roster).
 */
export function interlocksOf(
  roster: Roster,
  seats: readonly Seat[],
  options: AnalyzeOptions,
  id: string,
): { low: number; counted: number; high: number } {
  const count = (identities: Identities) => countOf(seats, identities, id);
  const counted = count(identify(roster, options.identity, options.names));
  if (roster.people.every((person) => person.key !== null)) return { low: counted, counted, high: counted };
  return {
    low: count(identify(roster, 'key', options.names)),
    counted,
    high: count(identify(roster, 'candidate', options.names)),
  };
}

function countOf(seats: readonly Seat[], { personOf }: Identities, id: string): number {
  const own = new Map<string, Seat[]>();
  for (const seat of seats) {
    if (seat.organizationId !== id || seat.relation !== 'interlock') continue;
    const person = personOf(seat.personId) ?? seat.personId;
    own.set(person, [...(own.get(person) ?? []), seat]);
  }
  const shared = new Set<string>();
  for (const seat of seats) {
    if (seat.organizationId === id || seat.relation !== 'interlock') continue;
    const person = personOf(seat.personId) ?? seat.personId;
    if (own.get(person)?.some(({ period }) => mayOverlap(period, seat.period)))
      shared.add(`${person}\u0000${seat.organizationId}`);
  }
  return shared.size;
}
