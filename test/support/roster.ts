import type { Agreement, Organization, PersonRecord, Roster, Seat, Tie } from '../../analysis/types.ts';

const source = [{ file: 'test.csv', line: 2 }];
const open = { from: null, to: null };

/** An organization of a hand-made roster; everything not said is unknown. */
export function organization(id: string, more: Partial<Organization> = {}): Organization {
  return {
    id,
    name: `Organization ${id}`,
    inScope: true,
    attributes: {},
    dataReceived: 'unknown',
    boardComplete: 'unknown',
    connectorMandate: 'unknown',
    confidential: null,
    parentId: null,
    source,
    ...more,
  };
}

export function person(id: string, name: string, key: string | null = id): PersonRecord {
  return { id, name, key, folded: name.toLowerCase(), attributes: {}, source };
}

export function seat(organizationId: string, personId: string, more: Partial<Seat> = {}): Seat {
  return {
    id: `${organizationId}/${personId}`,
    organizationId,
    personId,
    relation: 'interlock',
    role: null,
    basis: null,
    representsId: null,
    period: open,
    attributes: {},
    source,
    ...more,
  };
}

/** Participants as `id` or `id:role`. */
export function agreement(id: string, form: string, participants: string[], more: Partial<Agreement> = {}): Agreement {
  return {
    id,
    title: `Agreement ${id}`,
    form,
    participants: participants.map((text) => {
      const [organizationId, role] = text.split(':') as [string, string?];
      return { organizationId, role: role ?? null };
    }),
    period: open,
    status: null,
    lastActivityOn: null,
    lastReviewOn: null,
    nextReviewOn: null,
    levelIntended: null,
    levelActual: null,
    attributes: {},
    source,
    ...more,
  };
}

export function tie(from: string, to: string, more: Partial<Tie> = {}): Tie {
  return {
    id: `${from}>${to}`,
    source: from,
    target: to,
    relation: 'tie',
    directed: null,
    weight: null,
    level: 'organizations',
    period: open,
    attributes: {},
    rows: source,
    ...more,
  };
}

/** A roster of the parts given; without an organizations table, organizations are those that the rows name. */
export function roster(parts: Partial<Roster> = {}): Roster {
  const named = new Set<string>();
  for (const { organizationId } of parts.seats ?? []) named.add(organizationId);
  for (const { participants } of parts.agreements ?? []) for (const p of participants) named.add(p.organizationId);
  for (const { source: a, target: b } of parts.ties ?? []) named.add(a).add(b);
  return {
    organizations: [...named].map((id) => organization(id)),
    people: [],
    seats: [],
    agreements: [],
    ties: [],
    assessments: [],
    events: [],
    expectedLinks: [],
    tables: [],
    problems: [],
    hasOrganizationTable: parts.organizations !== undefined,
    ...parts,
  };
}
