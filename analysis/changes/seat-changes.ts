import type { Roster, Seat, Source } from '../types.ts';
import { type ChangeList, ownRows } from './change-list.ts';
import { fieldChanges, type Values, valuesOf } from './field-changes.ts';
import { peopleOf, personKey, type SeatMatches } from './match-seats.ts';

const HOLDING = ['board_memberships', 'seats_wide'] as const;

/** Seats that came, went or are described otherwise. Who holds them is compared apart (people-changes.ts). */
export function seatChanges(
  before: Roster,
  after: Roster,
  matches: SeatMatches,
  organizationAfter: (id: string) => string | null,
  list: ChangeList,
): void {
  const [old, now] = [sideOf(before), sideOf(after)];
  for (const seat of matches.ended) {
    const { rows, ...told } = old.tell(seat);
    list.add({ ...told, kind: 'ended', was: null, probable: false, fields: [], before: rows, after: [] });
  }
  for (const seat of matches.added) {
    const { rows, ...told } = now.tell(seat);
    list.add({ ...told, kind: 'added', was: null, probable: false, fields: [], before: [], after: rows });
  }
  for (const pair of matches.pairs) {
    const [{ rows, weight, endedOn }, told] = [old.tell(pair.before), now.tell(pair.after)];
    list.compare({
      ...told,
      was: null,
      probable: false,
      fields: fieldChanges(
        describe(pair.before, organizationAfter),
        describe(pair.after, (id) => id),
      ),
      before: rows,
      after: told.rows,
      endedOn,
      weight: Math.max(weight, told.weight),
    });
  }
}

function sideOf(roster: Roster) {
  const people = peopleOf(roster);
  const names = new Map(roster.organizations.map(({ id, name }) => [id, name]));
  const own = ownRows(roster);
  const boards = new Map<string, Set<string>>();
  const holder = (seat: Seat) => personKey(people.get(seat.personId)!);
  for (const seat of roster.seats) {
    const known = boards.get(holder(seat));
    if (known) known.add(seat.organizationId);
    else boards.set(holder(seat), new Set([seat.organizationId]));
  }
  return {
    /** `weight`: other boards of the same person, each an interlock. */
    tell: (seat: Seat) => ({
      subject: 'seats' as const,
      key: seat.id,
      name: people.get(seat.personId)!.name,
      places: [names.get(seat.organizationId) ?? seat.organizationId],
      detail: seat.role,
      rows: own(seat.source, ...HOLDING) as Source[],
      endedOn: seat.period.to,
      weight: boards.get(holder(seat))!.size - 1,
    }),
  };
}

function describe(seat: Seat, organizationAfter: (id: string) => string | null): Values {
  const { role, basis, representsId, period, attributes } = seat;
  return valuesOf(attributes, {
    role,
    seat_basis: basis,
    represents_org_id: representsId === null ? null : (organizationAfter(representsId) ?? representsId),
    start_on: period.from,
    end_on: period.to,
  });
}
