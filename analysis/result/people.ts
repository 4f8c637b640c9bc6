import type { AnalysisPerson } from '../document.ts';
import type { Identities } from '../graph/identities.ts';
import { byCodeUnits } from '../random.ts';
import type { Seat } from '../types.ts';

/**
 * The people of the boards on the day shown: how many seats each holds, on which boards, and how many groups those
 * boards span. Sorted by id; labels are masks unless names were asked for. `betweenness` comes from the people network
 * and is null where that network was not measured.
 */
export function peopleOf(
  seats: readonly Seat[],
  identities: Identities,
  groupOf: (organizationId: string) => string | null,
  betweenness: ReadonlyMap<string, number | null>,
): AnalysisPerson[] {
  const held = new Map<string, { seats: number; boards: Set<string> }>();
  for (const seat of seats) {
    const person = identities.personOf(seat.personId);
    if (person === undefined || seat.relation !== 'interlock') continue;
    const entry = held.get(person) ?? { seats: 0, boards: new Set<string>() };
    entry.seats++;
    entry.boards.add(seat.organizationId);
    held.set(person, entry);
  }
  return [...held]
    .map(([id, { seats: count, boards }]) => ({
      id,
      label: identities.nameOf(id) ?? id,
      seats: count,
      boards: [...boards].sort(byCodeUnits),
      betweenness: betweenness.get(id) ?? null,
      groups_spanned: new Set([...boards].map(groupOf).filter((group) => group !== null)).size,
    }))
    .sort((a, b) => byCodeUnits(a.id, b.id));
}
