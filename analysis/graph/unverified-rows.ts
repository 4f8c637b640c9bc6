import { seatPlaces } from '../roster/seat-places.ts';
import type { Agreement, AnalyzeOptions, Organization, Projection, Roster, Tie } from '../types.ts';
import { agreementsOn, NOT_A_TIE } from './agreements.ts';
import { givenTiesOn } from './given-ties.ts';
import { holdersOf, NOBODY } from './holders.ts';
import type { Identities } from './identities.ts';
import { seatsOn } from './interlocks.ts';

const NONE = -1;

/** Rows of the roster on the day shown that nobody has vouched for. */
export interface UnverifiedRows {
  count: number;
  /** The number of such a row, below `count`; `null` for a row that is vouched for, or that is not shown. */
  seat: (personId: string, organizationId: string) => number | null;
  agreement: (id: string) => number | null;
  tie: (id: string) => number | null;
}

/**
 * Which rows could be wrong or belong to another, and may therefore be left out to see what hangs on them (findings,
 * section 6; Borgatti, Carley & Krackhardt 2006, doi:10.1016/j.socnet.2005.05.001):
 * - a seat, unless the board's list is declared complete and the person has more than a name to be known by: an open list
 *   may be out of date, and two namesakes are not one director;
 * - an agreement, unless one of its participants vouches for its data (a complete board list, or data marked received):
 *   whoever signed it knows of it;
 * - a given tie that only one end reports; one that is stated without a direction, unless one of its ends vouches.
 * One row a person and board, whatever its number of mandates.
 */
export function unverifiedRows(
  roster: Roster,
  options: AnalyzeOptions,
  projection: Projection,
  identities: Identities,
): UnverifiedRows {
  const organizations = new Map(roster.organizations.map((organization) => [organization.id, organization]));
  const vouches = (id: string) => vouchesForItsData(organizations.get(id));
  const keeps = (relation: string) => options.relations === null || options.relations.includes(relation);
  const present = new Set(projection.vertices.map((vertex) => vertex.id));
  const seats = new SeatNumbers(identities.persons.length);
  const numbers = { agreement: new Map<string, number>(), tie: new Map<string, number>() };
  let count = 0;
  const note = (kind: keyof typeof numbers, key: string) => {
    if (!numbers[kind].has(key)) numbers[kind].set(key, count++);
  };
  const shown = seatsOn(roster.seats, projection.asOf);
  const { boards, board } = seatPlaces(shown);
  const complete = boards.map((id) => organizations.get(id)?.boardComplete === 'yes');
  const shows = boards.map((id) => present.has(id));
  holdersOf(shown, identities).forEach((holder, i) => {
    const b = board[i]!;
    if (holder === NOBODY || !shows[b] || !(options.relations === null || keeps(shown[i]!.relation))) return;
    if (complete[b] && !identities.byName.has(identities.persons[holder]!)) return;
    if (seats.find(holder, b) === null) seats.add(holder, b, count++);
  });
  for (const agreement of agreementsOn(roster.agreements, projection.asOf)) {
    if (ties(agreement) && keeps(agreement.form) && !agreement.participants.some((p) => vouches(p.organizationId))) {
      note('agreement', agreement.id);
    }
  }
  const given = givenTiesOn(roster.ties, 'organizations', projection.asOf).filter(({ relation }) => keeps(relation));
  const reported = new Set(given.filter(isReport).map(({ source, target }) => `${source}\u0000${target}`));
  for (const tie of given) {
    const confirmed = isReport(tie)
      ? reported.has(`${tie.target}\u0000${tie.source}`)
      : vouches(tie.source) || vouches(tie.target);
    if (!confirmed) note('tie', tie.id);
  }
  let places: { persons: ReadonlyMap<string, number>; boards: ReadonlyMap<string, number> } | null = null;
  return {
    count,
    seat: (person, organization) => {
      places ??= { persons: placesOf(identities.persons), boards: placesOf(boards) };
      return seats.find(places.persons.get(person) ?? NOBODY, places.boards.get(organization) ?? NONE);
    },
    agreement: (id) => numbers.agreement.get(id) ?? null,
    tie: (id) => numbers.tie.get(id) ?? null,
  };
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place]));
}

function vouchesForItsData(organization: Organization | undefined): boolean {
  return organization?.boardComplete === 'yes' || organization?.dataReceived === 'yes';
}

function ties({ form, participants }: Agreement): boolean {
  return form !== NOT_A_TIE && participants.length > 1;
}

function isReport({ directed }: Tie): boolean {
  return directed !== false;
}

/**
 * Numbers of seats, found by person and then along the chain of that person's seats: people hold few, and a key for each
 * pair of person and board would cost more than all the rest.
 */
class SeatNumbers {
  /** The last seat noted of each person, as a place in the columns below. */
  readonly #last: Int32Array;
  readonly #earlier: number[] = [];
  readonly #boards: number[] = [];
  readonly #numbers: number[] = [];

  constructor(persons: number) {
    this.#last = new Int32Array(persons).fill(NONE);
  }

  add(holder: number, board: number, number: number): void {
    this.#earlier.push(this.#last[holder]!);
    this.#last[holder] = this.#numbers.length;
    this.#boards.push(board);
    this.#numbers.push(number);
  }

  find(holder: number, board: number): number | null {
    let place = this.#last[holder] ?? NONE;
    while (place !== NONE && this.#boards[place] !== board) place = this.#earlier[place]!;
    return place === NONE ? null : this.#numbers[place]!;
  }
}
