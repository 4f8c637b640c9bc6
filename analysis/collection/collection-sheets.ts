import { agreementsOn } from '../graph/agreements.ts';
import { givenTiesOn } from '../graph/given-ties.ts';
import { identify } from '../graph/identities.ts';
import { directorSeats, seatsOn } from '../graph/interlocks.ts';
import { byCodeUnits } from '../random.ts';
import { fieldNames } from '../roster/contract.ts';
import type { Agreement, Organization, Roster, Seat, Tie } from '../types.ts';
import { blanksOf } from './blanks.ts';
import type {
  CollectionField,
  CollectionSeat,
  CollectionSheets,
  CollectionStatement,
  CollectionTie,
  KnownOfRoster,
  NamedOrganization,
} from './types.ts';

/** What an organization is asked about itself, in the order of the form. */
export const ASKED_FIELDS = [
  'acronym',
  'neq',
  'org_type',
  'status',
  'sector',
  'field',
  'level',
  'territory',
  'municipality',
  'populations',
  'continuum_segments',
  'services',
] as const;

/**
 * What the roster says of one organization on the day shown, for itself to confirm, correct and complete: its own data, its
 * board, the agreements and ties that it reported, what others said of it, and the blanks. People are named on its own board
 * only. Confidential organizations stay under the pseudonyms of the roster. `null` for an id that the roster does not know.
 */
export function collectionSheets(
  roster: Roster,
  document: KnownOfRoster,
  organizationId: string,
): CollectionSheets | null {
  return collector(roster, document)(organizationId);
}

/** The same for many organizations of one roster: what they share is looked up once. */
export function collector(
  roster: Roster,
  { network, coverage }: KnownOfRoster,
): (id: string) => CollectionSheets | null {
  const asOf = network.as_of;
  const organizations = new Map(roster.organizations.map((organization) => [organization.id, organization]));
  const people = new Map(roster.people.map((person) => [person.id, person]));
  const missing = new Set(coverage.received.missing);
  const seats = directorSeats(seatsOn(roster.seats, asOf));
  const boards = groupBy(seats, (seat) => [seat.organizationId]);
  const representing = groupBy(seats, (seat) => (seat.representsId === null ? [] : [seat.representsId]));
  const agreements = groupBy(agreementsOn(roster.agreements, asOf), (agreement) =>
    agreement.participants.map(({ organizationId }) => organizationId),
  );
  const ties = groupBy(givenTiesOn(roster.ties, 'organizations', asOf), (tie) => [tie.source, tie.target]);
  const shared = sharedBoards(roster, seats);
  const named = (id: string): NamedOrganization => ({ id, name: organizations.get(id)?.name ?? id });

  function boardOf(id: string): CollectionSeat[] {
    return (boards.get(id) ?? [])
      .map((seat) => {
        const person = people.get(seat.personId);
        return {
          code: `s:${seat.id}`,
          person: person?.name ?? seat.personId,
          personKey: person?.key ?? null,
          role: seat.role,
          represents: seat.representsId === null ? null : named(seat.representsId),
          from: seat.period.from,
          to: seat.period.to,
          sources: seat.source,
        };
      })
      .sort((a, b) => byCodeUnits(a.person, b.person) || byCodeUnits(a.code, b.code));
  }

  function tiesOf(id: string): CollectionTie[] {
    const own = (ties.get(id) ?? []).filter((tie) => reportedBy(tie, id));
    return [
      ...(agreements.get(id) ?? []).map((agreement) => agreementRow(agreement, id, named)),
      ...own.map((tie) => tieRow(tie, id, named)),
    ].sort((a, b) => byCodeUnits(a.partners[0]?.name ?? '', b.partners[0]?.name ?? '') || byCodeUnits(a.code, b.code));
  }

  function saidOf(id: string): CollectionStatement[] {
    const own = new Set((ties.get(id) ?? []).filter((tie) => reportedBy(tie, id)).map((tie) => pairOf(tie, id)));
    const told = (ties.get(id) ?? [])
      .filter((tie) => !reportedBy(tie, id) && !own.has(pairOf(tie, id)))
      .map((tie): CollectionStatement => {
        const { relation, period, rows } = tie;
        const by = named(tie.source);
        return { kind: 'tie', code: `o:${tie.id}`, by, relation, from: period.from, count: 1, sources: rows };
      });
    const delegations = (representing.get(id) ?? [])
      .filter((seat) => seat.organizationId !== id)
      .map((seat): CollectionStatement => {
        const { period, source } = seat;
        const by = named(seat.organizationId);
        return {
          kind: 'delegation',
          code: '',
          by,
          relation: 'interlock',
          from: period.from,
          count: 1,
          sources: source,
        };
      });
    const directors = [...(shared.get(id) ?? [])].map(
      ([other, { count, sources }]): CollectionStatement => ({
        kind: 'shared_directors',
        code: '',
        by: named(other),
        relation: 'interlock',
        from: null,
        count,
        sources,
      }),
    );
    // What can be answered first.
    return [told, merged(delegations), directors].flatMap((statements) =>
      [...statements].sort((a, b) => byCodeUnits(a.by.name, b.by.name) || byCodeUnits(a.code, b.code)),
    );
  }

  return (id) => {
    const organization = organizations.get(id);
    if (!organization) return null;
    const sheets = {
      organization: named(id),
      received: !missing.has(id) && organization.inScope,
      fields: fieldsOf(organization),
      board: boardOf(id),
      boardComplete: organization.boardComplete,
      ties: tiesOf(id),
      said: saidOf(id),
    };
    return { ...sheets, blanks: blanksOf(sheets) };
  };
}

/** A tie is reported by its source; one without a direction stands in a list of pairs, by either end. */
function reportedBy(tie: Tie, id: string): boolean {
  return tie.source === id || tie.directed === false;
}

function pairOf(tie: Tie, id: string): string {
  return `${tie.source === id ? tie.target : tie.source}\u0000${tie.relation}`;
}

function fieldsOf({ attributes }: Organization): CollectionField[] {
  const contract = new Map(fieldNames('organizations').map(({ field }) => [field.name, field]));
  return ASKED_FIELDS.map((name) => {
    const value = attributes[name];
    const values = value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
    const { vocabulary = null, multi = false } = contract.get(name) ?? {};
    return { field: name, vocabulary, several: multi, values };
  });
}

function agreementRow(agreement: Agreement, id: string, named: (id: string) => NamedOrganization): CollectionTie {
  const { participants, period } = agreement;
  const others = new Set(participants.map(({ organizationId }) => organizationId).filter((other) => other !== id));
  return {
    code: `a:${agreement.id}`,
    partners: [...others].map(named),
    form: agreement.form,
    title: agreement.title === agreement.id ? null : agreement.title,
    role: participants.find(({ organizationId }) => organizationId === id)?.role ?? null,
    level: agreement.levelActual,
    from: period.from,
    to: period.to,
    lastContact: agreement.lastActivityOn,
    sources: agreement.source,
  };
}

function tieRow(tie: Tie, id: string, named: (id: string) => NamedOrganization): CollectionTie {
  const { level_actual: level, last_activity_on: last } = tie.attributes;
  return {
    code: `t:${tie.id}`,
    partners: [named(tie.source === id ? tie.target : tie.source)],
    form: tie.relation,
    title: null,
    role: null,
    level: typeof level === 'number' ? level : null,
    from: tie.period.from,
    to: tie.period.to,
    lastContact: typeof last === 'string' ? last : null,
    sources: tie.rows,
  };
}

/** Several seats of one board that represent it are one statement, with their number. */
function merged(statements: readonly CollectionStatement[]): CollectionStatement[] {
  const byBoard = new Map<string, CollectionStatement>();
  for (const statement of statements) {
    const known = byBoard.get(statement.by.id);
    const sources = known ? [...known.sources, ...statement.sources] : statement.sources;
    byBoard.set(statement.by.id, { ...(known ?? statement), count: (known?.count ?? 0) + 1, sources });
  }
  return [...byBoard.values()];
}

/** For each board, the others that share a director with it: how many, and the rows of the OTHER board that say so. */
function sharedBoards(
  roster: Roster,
  seats: readonly Seat[],
): Map<string, Map<string, { count: number; sources: Seat['source'] }>> {
  const { personOf } = identify(roster, 'name', true);
  const byPerson = groupBy(seats, (seat) => [personOf(seat.personId) ?? seat.personId]);
  const shared = new Map<string, Map<string, { count: number; sources: Seat['source'] }>>();
  for (const held of byPerson.values()) {
    const boards = new Map(held.map((seat) => [seat.organizationId, seat]));
    for (const board of boards.keys()) {
      for (const [other, seat] of boards) {
        if (other === board) continue;
        const others = shared.get(board) ?? new Map();
        const known = others.get(other) ?? { count: 0, sources: [] };
        others.set(other, { count: known.count + 1, sources: [...known.sources, ...seat.source] });
        shared.set(board, others);
      }
    }
  }
  return shared;
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
