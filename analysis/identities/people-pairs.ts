import structuralZeros from '../../data/contract/structural-zeros.json' with { type: 'json' };
import type { Organization, Roster, Seat } from '../types.ts';
import { forEachPair } from './blocking.ts';
import { compareNames } from './compare-names.ts';
import { nameShares } from './frequencies.ts';
import { CONTEXT, FURTHER_RECORDS, LEAST_PROBABILITY } from './parameters.ts';
import { type PersonFeatures, personFeatures } from './person-features.ts';
import { BoardLinks, placeShares, yearsApart } from './surroundings.ts';
import type { Evidence, ScoredPair } from './types.ts';

/** Names this far below what is asked for are not worth the look at what surrounds them: no context makes up for it. */
const HOPELESS = -14;

/**
 * Pairs of person records that may be one person, by the model of parameters.ts. Two keys of the roster's own are two people:
 * such pairs are left out, and so is everything else that a key settles.
 */
export function peoplePairs(roster: Roster, onProgress?: (fraction: number) => void): ScoredPair[] {
  if (roster.people.every(({ key }) => key !== null)) return [];
  const people = personFeatures(roster);
  const shares = nameShares(people.map(({ name }) => name));
  const prior = Math.log2(FURTHER_RECORDS.people / Math.max(1, people.length - 1));
  const context = contextOf(roster, people);
  const pairs: ScoredPair[] = [];
  const visit = (i: number, j: number) => {
    const [a, b] = [people[i]!, people[j]!];
    if (a.record.key !== null && b.record.key !== null) return;
    if (a.record.apart?.includes(b.record.id) || b.record.apart?.includes(a.record.id)) return;
    const names = compareNames(a.name, b.name, shares);
    const counted = a.record.key === null && b.record.key === null && a.record.folded === b.record.folded;
    if (!counted && prior + total(names) < HOPELESS) return;
    const evidence = [...names, ...context(a, b)];
    const bits = prior + total(evidence);
    const probability = 1 / (1 + 2 ** -bits);
    if (!counted && probability < LEAST_PROBABILITY) return;
    const [first, second] = a.record.id < b.record.id ? [a.record.id, b.record.id] : [b.record.id, a.record.id];
    pairs.push({ a: first, b: second, bits, probability, evidence, counted });
  };
  forEachPair(people, visit, onProgress);
  return pairs;
}

function total(evidence: readonly Evidence[]): number {
  let bits = 0;
  for (const entry of evidence) bits += entry.bits;
  return bits;
}

/** What surrounds two records, beyond their names. A field that one of them leaves empty says nothing. */
function contextOf(roster: Roster, people: readonly PersonFeatures[]) {
  const places = placeShares(roster.organizations);
  const links = new BoardLinks(roster, boardsByName(people));
  return (a: PersonFeatures, b: PersonFeatures): Evidence[] => {
    const evidence: Evidence[] = [];
    const add = (code: string, bits: number) => evidence.push({ code, bits });
    const compare = (code: string, x: string | null, y: string | null, bits: { same: number; differs: number }) => {
      if (x !== null && y !== null) add(`${code}_${x === y ? 'same' : 'differs'}`, x === y ? bits.same : bits.differs);
    };
    if (a.places.length > 0 && b.places.length > 0) {
      const { m, leastShare, differs } = CONTEXT.place;
      const common = a.places.find((place) => b.places.includes(place));
      const bits = common === undefined ? differs : Math.max(0, Math.log2(m / Math.max(leastShare, places(common))));
      add(common === undefined ? 'place_differs' : 'place_same', bits);
    }
    compare('profession', a.profession, b.profession, CONTEXT.profession);
    compare('language', a.language, b.language, CONTEXT.language);
    compare('represents', represented(a.seats), represented(b.seats), CONTEXT.represents);
    const ownLink = a.name.sorted === b.name.sorted ? 1 : 0;
    const elsewhere = boardPairs(a, b);
    if (elsewhere.some(([x, y]) => links.count(x.id, y.id) > ownLink)) add('boards_linked', CONTEXT.boards_linked.yes);
    else if (elsewhere.length > 0) add('boards_not_linked', CONTEXT.boards_linked.no);
    if (areListedTogether(a.seats, b.seats)) add('listed_together', CONTEXT.listed_together);
    if (elsewhere.length > 0 && elsewhere.every(([x, y]) => cannotShare(x, y))) {
      add('structural_zero', CONTEXT.structural_zero);
    }
    const apart = yearsBetween(a.seats, b.seats);
    if (apart > CONTEXT.dates.apart) add('dates_apart', CONTEXT.dates.bits);
    return evidence;
  };
}

function* boardsByName(people: readonly PersonFeatures[]): Generator<readonly string[]> {
  const boards = new Map<string, Set<string>>();
  for (const { record, name, boards: own } of people) {
    const who = record.key ?? name.sorted;
    const set = boards.get(who) ?? new Set();
    boards.set(who, set);
    for (const board of own) set.add(board.id);
  }
  for (const set of boards.values()) if (set.size > 1) yield [...set];
}

function boardPairs(a: PersonFeatures, b: PersonFeatures): [Organization, Organization][] {
  return a.boards.flatMap((x) =>
    b.boards.filter((y) => y.id !== x.id).map((y): [Organization, Organization] => [x, y]),
  );
}

function represented(seats: readonly Seat[]): string | null {
  return seats.find((seat) => seat.representsId !== null)?.representsId ?? null;
}

function areListedTogether(a: readonly Seat[], b: readonly Seat[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        x.organizationId === y.organizationId &&
        x.relation === y.relation &&
        yearsApart(x.period, y.period) === 0 &&
        x.source.some(({ file }) => y.source.some((other) => other.file === file)),
    ),
  );
}

function yearsBetween(a: readonly Seat[], b: readonly Seat[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const x of a) for (const y of b) least = Math.min(least, yearsApart(x.period, y.period));
  return Number.isFinite(least) ? least : 0;
}

/** A rule of data/contract says that nobody sits on both (two municipal councils). */
function cannotShare(a: Organization, b: Organization): boolean {
  return structuralZeros.rules.some(({ relations, column, values }) => {
    const fits = ({ attributes }: Organization) => values.includes(String(attributes[column] ?? ''));
    return relations.includes('interlock') && fits(a) && fits(b);
  });
}
