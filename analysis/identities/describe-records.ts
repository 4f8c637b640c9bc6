import { masksOf } from '../roster/masks.ts';
import type { AttributeValue, Day, Roster, Seat, Source } from '../types.ts';
import type { IdentityKind } from './types.ts';

/** One side of a pair as a person reviews it. */
export interface RecordView {
  id: string;
  /** The name as written, or the mask. */
  label: string;
  municipality: string | null;
  /** A person's boards; an organization's people are counted instead. */
  boards: {
    id: string;
    name: string;
    role: string | null;
    from: Day | null;
    to: Day | null;
    municipality: string | null;
    represents: string | null;
  }[];
  /** Other columns that are filled, by header: profession, NEQ, acronym ... */
  facts: Record<string, AttributeValue>;
  people: number;
  agreements: number;
  ties: number;
  sources: Source[];
}

/** Columns that tell two organizations apart, in the order shown. */
const FACTS = [
  ...['name_alt', 'acronym', 'neq', 'bn', 'org_type', 'sector', 'status', 'territory', 'postal_code', 'profession'],
  ...['language', 'email', 'courriel', 'website', 'site web', 'telephone', 'phone', 'main_employer_org_id'],
];
const MOST_SOURCES = 20;

/**
 * Describes records of a roster for the review of pairs; `null` for an id that it does not know. Without `names` people go by
 * the masks that they have in every result, and what else is written of them stays out.
 */
export function describeRecords(roster: Roster, kind: IdentityKind, names: boolean): (id: string) => RecordView | null {
  const organizations = new Map(roster.organizations.map((entry) => [entry.id, entry]));
  if (kind === 'organizations') {
    const count = countsOf(roster);
    return (id) => {
      const found = organizations.get(id);
      if (!found) return null;
      return {
        id,
        label: found.name,
        municipality: text(found.attributes.municipality),
        boards: [],
        facts: facts(found.attributes),
        ...count(id),
        sources: found.source.slice(0, MOST_SOURCES),
      };
    };
  }
  const people = new Map(roster.people.map((entry) => [entry.id, entry]));
  const seats = new Map<string, Seat[]>();
  for (const seat of roster.seats) {
    const held = seats.get(seat.personId);
    if (held) held.push(seat);
    else seats.set(seat.personId, [seat]);
  }
  const masks = names
    ? null
    : masksOf(
        roster.people.map(({ id }) => id),
        'P-',
      );
  return (id) => {
    const found = people.get(id);
    if (!found) return null;
    const held = seats.get(id) ?? [];
    const boards = held.map(({ organizationId, role, period, representsId }) => ({
      id: organizationId,
      name: organizations.get(organizationId)?.name ?? organizationId,
      role,
      ...period,
      municipality: text(organizations.get(organizationId)?.attributes.municipality),
      represents: representsId === null ? null : (organizations.get(representsId)?.name ?? representsId),
    }));
    return {
      id: masks?.get(id) ?? id,
      label: masks?.get(id) ?? found.name,
      municipality: text(found.attributes.municipality),
      boards,
      facts: names ? facts(found.attributes) : {},
      people: 0,
      agreements: 0,
      ties: 0,
      sources: (held.length > 0 ? held.flatMap(({ source }) => source) : found.source).slice(0, MOST_SOURCES),
    };
  };
}

function countsOf(roster: Roster): (id: string) => Pick<RecordView, 'people' | 'agreements' | 'ties'> {
  const people = new Map<string, Set<string>>();
  for (const { organizationId, personId } of roster.seats) {
    people.set(organizationId, (people.get(organizationId) ?? new Set()).add(personId));
  }
  return (id) => ({
    people: people.get(id)?.size ?? 0,
    agreements: roster.agreements.filter(({ participants }) => participants.some((p) => p.organizationId === id))
      .length,
    ties: roster.ties.filter(
      ({ level, source, target }) => level === 'organizations' && (source === id || target === id),
    ).length,
  });
}

function facts(attributes: Record<string, AttributeValue>): Record<string, AttributeValue> {
  return Object.fromEntries(
    FACTS.flatMap((column) => (attributes[column] === undefined ? [] : [[column, attributes[column]]])),
  );
}

function text(value: AttributeValue | undefined): string | null {
  return value === undefined ? null : String(value);
}
