import { byCodeUnits } from '../random.ts';
import type { Agreement, Participant, Roster, Seat } from '../types.ts';

type IdOf = (id: string) => string;

/** Every reference of a roster led to the record that an id goes by now. Ties and participants that fall on themselves go. */
export function redirect(roster: Roster, organization: IdOf, person: IdOf): Roster {
  const orNull = (id: string | null) => (id === null ? null : organization(id));
  return {
    ...roster,
    organizations: roster.organizations.map((entry) => {
      const parentId = orNull(entry.parentId);
      return { ...entry, parentId: parentId === entry.id ? null : parentId };
    }),
    seats: mergeSeats(
      roster.seats.map((seat) => ({
        ...seat,
        organizationId: organization(seat.organizationId),
        personId: person(seat.personId),
        representsId: orNull(seat.representsId),
      })),
    ),
    agreements: roster.agreements.map((agreement) => ({
      ...agreement,
      participants: participantsOf(agreement, organization),
    })),
    ties: roster.ties
      .map((tie) => {
        const idOf = tie.level === 'organizations' ? organization : person;
        return { ...tie, source: idOf(tie.source), target: idOf(tie.target) };
      })
      .filter(({ source, target }) => source !== target),
    assessments: roster.assessments.map((entry) => ({
      ...entry,
      respondentId: orNull(entry.respondentId),
      targetId: orNull(entry.targetId),
    })),
    expectedLinks: roster.expectedLinks.map((link) => ({ ...link, a: organization(link.a), b: organization(link.b) })),
  };
}

/** One seat for the very same seat of two records that became one; others keep their own dates and rows. */
function mergeSeats(seats: readonly Seat[]): Seat[] {
  const kept = new Map<string, Seat>();
  for (const seat of seats) {
    const { organizationId, personId, relation, period } = seat;
    const key = [organizationId, personId, relation, period.from ?? '', period.to ?? ''].join('\u0000');
    const known = kept.get(key);
    if (!known) kept.set(key, seat);
    else {
      kept.set(key, {
        ...known,
        role: known.role ?? seat.role,
        basis: known.basis ?? seat.basis,
        representsId: known.representsId ?? seat.representsId,
        attributes: { ...seat.attributes, ...known.attributes },
        source: [...known.source, ...seat.source],
      });
    }
  }
  return [...kept.values()].sort((a, b) => byCodeUnits(a.id, b.id));
}

/** An organization that takes part under two names takes part once, in the first role given. */
function participantsOf({ participants }: Agreement, organization: IdOf): Participant[] {
  const kept = new Map<string, Participant>();
  for (const participant of participants) {
    const organizationId = organization(participant.organizationId);
    const known = kept.get(organizationId);
    kept.set(organizationId, { organizationId, role: known?.role ?? participant.role });
  }
  return [...kept.values()];
}
