import type { Departure, DossierAgreement, DossierSeat, DossierTie, OrganizationDossier } from '../dossier.ts';
import { agreementsOn } from '../graph/agreements.ts';
import type { Identities } from '../graph/identities.ts';
import { seatsOn } from '../graph/interlocks.ts';
import { byCodeUnits } from '../random.ts';
import type { AnalyzeOptions, Carrier, Projection, Roster, Seat } from '../types.ts';
import { interlocksOf } from './interlocks-of.ts';

/**
 * Everything the roster says of one organization on the day shown, each fact with the file and line that it comes from.
 * `leaves` is computed apart (scenarios/leave.ts). `null` for an organization that the roster does not know.
 */
export function dossierOf(
  roster: Roster,
  options: AnalyzeOptions,
  projection: Projection,
  identities: Identities,
  id: string,
  leaves: Departure | null,
): OrganizationDossier | null {
  const organization = roster.organizations.find((candidate) => candidate.id === id);
  if (!organization) return null;
  const seats = seatsOn(roster.seats, projection.asOf);
  return {
    id,
    name: organization.name,
    sources: organization.source,
    ties: tiesOf(roster, projection, identities, id),
    agreements: agreementsWith(roster, projection, id),
    seats: seatsOf(seats, identities, options.names, id),
    interlocks: interlocksOf(roster, seats, options, id),
    leaves,
  };
}

/** One entry per other organization and relation; an agreement or a given tie keeps an entry of its own. */
function tiesOf(roster: Roster, projection: Projection, identities: Identities, id: string): DossierTie[] {
  const agreements = new Map(roster.agreements.map((agreement) => [agreement.id, agreement]));
  const given = new Map(roster.ties.map((tie) => [tie.id, tie]));
  const reported = new Set(roster.ties.map((tie) => `${tie.source}>${tie.target} ${tie.relation}`));
  const entries: DossierTie[] = [];
  for (const tie of projection.ties) {
    if (tie.source !== id && tie.target !== id) continue;
    const other = tie.source === id ? tie.target : tie.source;
    const people = new Map<string, Carrier[]>();
    for (const carrier of tie.carriers) {
      if (carrier.kind === 'person') {
        people.set(carrier.relation, [...(people.get(carrier.relation) ?? []), carrier]);
        continue;
      }
      const agreement = agreements.get(carrier.id);
      const source = carrier.kind === 'agreement' ? agreement : given.get(carrier.id);
      entries.push({
        other,
        relation: carrier.relation,
        title: agreement?.title ?? null,
        agreement: agreement?.id ?? null,
        people: [],
        from: source?.period.from ?? null,
        to: source?.period.to ?? null,
        probable: false,
        bothSides:
          carrier.kind === 'tie' &&
          reported.has(`${other}>${id} ${carrier.relation}`) &&
          reported.has(`${id}>${other} ${carrier.relation}`),
        sources: agreement?.source ?? given.get(carrier.id)?.rows ?? [],
      });
    }
    for (const [relation, carriers] of people) {
      const shared = new Set(carriers.map((carrier) => carrier.id));
      const rows = roster.seats.filter(
        (seat) =>
          (seat.organizationId === id || seat.organizationId === other) &&
          shared.has(identities.personOf(seat.personId) ?? ''),
      );
      const ends = carriers.map((carrier) => carrier.endsOn);
      entries.push({
        other,
        relation,
        title: null,
        agreement: null,
        people: carriers.map((carrier) => ({
          id: carrier.id,
          label: identities.nameOf(carrier.id) ?? carrier.id,
          delegated: carrier.delegated,
        })),
        from: null,
        // The tie lasts until its last director leaves; one open end keeps it open.
        to: ends.includes(null) ? null : (ends.sort((a, b) => byCodeUnits(a!, b!)).at(-1) ?? null),
        probable: tie.probable,
        bothSides: false,
        sources: rows.flatMap((seat) => seat.source),
      });
    }
  }
  return entries.sort((a, b) => byCodeUnits(a.other, b.other) || byCodeUnits(a.relation, b.relation));
}

function agreementsWith(roster: Roster, projection: Projection, id: string): DossierAgreement[] {
  const venues = new Set(projection.venues.map((venue) => venue.id));
  return agreementsOn(roster.agreements, projection.asOf)
    .filter((agreement) => agreement.participants.some((participant) => participant.organizationId === id))
    .map((agreement) => ({
      id: agreement.id,
      title: agreement.title,
      form: agreement.form,
      role: agreement.participants.find((participant) => participant.organizationId === id)?.role ?? null,
      participants: agreement.participants.map((participant) => participant.organizationId),
      venue: venues.has(agreement.id),
      status: agreement.status,
      from: agreement.period.from,
      to: agreement.period.to,
      lastActivityOn: agreement.lastActivityOn,
      nextReviewOn: agreement.nextReviewOn,
      levelIntended: agreement.levelIntended,
      levelActual: agreement.levelActual,
      sources: agreement.source,
    }));
}

function seatsOf(seats: readonly Seat[], identities: Identities, names: boolean, id: string): DossierSeat[] {
  const boards = new Map<string, Set<string>>();
  for (const seat of seats) {
    const person = identities.personOf(seat.personId) ?? seat.personId;
    boards.set(person, (boards.get(person) ?? new Set()).add(seat.organizationId));
  }
  return seats
    .filter((seat) => seat.organizationId === id)
    .map((seat) => {
      const person = identities.personOf(seat.personId) ?? seat.personId;
      return {
        person: { id: person, label: identities.nameOf(person) ?? person },
        role: seat.role,
        represents: seat.representsId,
        interest: interestOf(seat, names),
        from: seat.period.from,
        to: seat.period.to,
        boards: [...boards.get(person)!].filter((board) => board !== id).sort(byCodeUnits),
        sources: seat.source,
      };
    })
    .sort((a, b) => byCodeUnits(a.person.id, b.person.id));
}

/** Words about an interest may name a person, and are shown where people are. */
function interestOf({ attributes }: Seat, names: boolean): DossierSeat['interest'] {
  const { declared_interest: declared } = attributes;
  return declared === undefined || declared === null ? null : { declared: names ? String(declared) : null };
}
