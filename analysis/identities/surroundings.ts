// What surrounds a record: where, when, and which boards are linked by others than the two at hand.

import { foldHeader } from '../roster/fold.ts';
import type { Attributes, Organization, Period, Roster } from '../types.ts';

const PLACES = ['municipality', 'mrc', 'territory', 'rls_code', 'rts_code', 'rss_code'];

/** Where an organization is, by the narrowest column that says so; `null` when none does. */
export function placeOf({ attributes }: Pick<Organization, 'attributes'>): string | null {
  for (const column of PLACES) {
    const value = attributes[column];
    if (value !== undefined && value !== '') return `${column} ${foldHeader(String(value))}`;
  }
  return null;
}

/** How large a share of the organizations each place has. */
export function placeShares(organizations: readonly Organization[]): (place: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const organization of organizations) {
    const place = placeOf(organization);
    if (place === null) continue;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    total++;
  }
  return (place) => (total === 0 ? 0 : (counts.get(place) ?? 0) / total);
}

/** An attribute under any of these headers, folded; `null` when none is filled. */
export function attributeText(attributes: Attributes, headers: readonly string[]): string | null {
  for (const [header, value] of Object.entries(attributes)) {
    if (!headers.includes(foldHeader(header))) continue;
    const folded = foldHeader(Array.isArray(value) ? value.join(' ') : String(value));
    if (folded !== '') return folded;
  }
  return null;
}

/** Years between two periods that do not meet; 0 when they may. */
export function yearsApart(a: Period, b: Period): number {
  const gap = (end: string | null, start: string | null) =>
    end === null || start === null || end >= start ? 0 : Number(start.slice(0, 4)) - Number(end.slice(0, 4));
  return Math.max(gap(a.to, b.from), gap(b.to, a.from));
}

/** Boards of one person beyond which a link between two of them says little: a register, not a board list. */
const MOST_BOARDS = 25;
/** Participants beyond which an agreement is a meeting place for everybody. */
const MOST_PARTICIPANTS = 12;

/** How many others (people of one name or key, agreements, ties) link two boards. */
export class BoardLinks {
  readonly #links = new Map<string, number>();

  constructor(roster: Roster, people: Iterable<readonly string[]>) {
    for (const boards of people) if (boards.length <= MOST_BOARDS) this.#addAll(boards);
    for (const { participants } of roster.agreements) {
      if (participants.length <= MOST_PARTICIPANTS) this.#addAll(participants.map((entry) => entry.organizationId));
    }
    for (const tie of roster.ties) if (tie.level === 'organizations') this.#addAll([tie.source, tie.target]);
  }

  count(a: string, b: string): number {
    return this.#links.get(a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`) ?? 0;
  }

  #addAll(boards: readonly string[]): void {
    for (let i = 0; i < boards.length; i++) {
      for (let j = i + 1; j < boards.length; j++) {
        const [a, b] = [boards[i]!, boards[j]!];
        const key = a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
        this.#links.set(key, (this.#links.get(key) ?? 0) + 1);
      }
    }
  }
}
