import { byCodeUnits } from '../random.ts';
import type { Roster, Seat } from '../types.ts';
import { currentDecisions } from './current-decisions.ts';
import { verdictsOf } from './decisions.ts';
import { organizationPairs } from './organization-pairs.ts';
import { peoplePairs } from './people-pairs.ts';
import { recordKeys } from './record-keys.ts';
import { yearsApart } from './surroundings.ts';
import type { Candidate, IdentityDecision, IdentityKind, ScoredPair } from './types.ts';

/**
 * The pairs of a roster that may be one, of one kind, scored; made once and forgotten with the roster. They hang on nothing that
 * anybody decided. `onProgress` hears which share of the comparing is done, 0..1.
 */
export function scoredPairs(
  roster: Roster,
  kind: IdentityKind,
  onProgress?: (fraction: number) => void,
): readonly ScoredPair[] {
  const score = kind === 'people' ? peoplePairs : organizationPairs;
  const known = scored[kind].get(roster) ?? score(roster, onProgress);
  scored[kind].set(roster, known);
  return known;
}

const scored = {
  people: new WeakMap<Roster, readonly ScoredPair[]>(),
  organizations: new WeakMap<Roster, readonly ScoredPair[]>(),
};

/**
 * The pairs of a roster that may be one person or one organization, with what was decided of them. `roster` is as assembled,
 * before decisions are applied. Those first that matter most: probability times the number of interlocks (for
 * organizations: rows) that hang on the answer, half a one where none does; then by id. `pairs`: as scored before.
 */
export function identityCandidates(
  roster: Roster,
  decisions: readonly IdentityDecision[],
  kind: IdentityKind = 'people',
  pairs: readonly ScoredPair[] = scoredPairs(roster, kind),
): Candidate[] {
  const keys = recordKeys(roster);
  const current = currentDecisions(roster, decisions);
  const verdicts = verdictsOf(current, kind);
  const hanging = kind === 'people' ? interlocksOf(roster) : rowsOf(roster);
  const candidates = pairs.map((pair): Candidate => {
    const [a, b] = [keys.keyOf(kind, pair.a)!, keys.keyOf(kind, pair.b)!];
    return {
      ...pair,
      kind,
      keys: [a, b],
      state: verdicts.of(a, b) ?? 'open',
      decision: verdicts.made(a, b),
      hanging: hanging(pair.a, pair.b),
    };
  });
  const weight = (candidate: Candidate) => candidate.probability * Math.max(0.5, candidate.hanging);
  return candidates.sort((a, b) => weight(b) - weight(a) || byCodeUnits(a.a, b.a) || byCodeUnits(a.b, b.b));
}

/** What hangs on two person records: the interlocks that exist only if they are one. */
function interlocksOf(roster: Roster): (a: string, b: string) => number {
  const seats = new Map<string, Seat[]>();
  for (const seat of roster.seats) {
    if (seat.relation !== 'interlock') continue;
    const list = seats.get(seat.personId);
    if (list) list.push(seat);
    else seats.set(seat.personId, [seat]);
  }
  return (a, b) => interlocksBetween(seats.get(a) ?? [], seats.get(b) ?? []);
}

/** What hangs on two organizations: the rows of the one that has fewer, which would become the other's. */
function rowsOf(roster: Roster): (a: string, b: string) => number {
  const rows = new Map<string, number>();
  const count = (id: string) => rows.set(id, (rows.get(id) ?? 0) + 1);
  for (const seat of roster.seats) count(seat.organizationId);
  for (const { participants } of roster.agreements)
    for (const { organizationId } of participants) count(organizationId);
  for (const tie of roster.ties)
    if (tie.level === 'organizations') for (const id of [tie.source, tie.target]) count(id);
  return (a, b) => Math.min(rows.get(a) ?? 0, rows.get(b) ?? 0);
}

/** Pairs of different boards whose seats may meet in time. */
function interlocksBetween(a: readonly Seat[], b: readonly Seat[]): number {
  const pairs = new Set<string>();
  for (const x of a) {
    for (const y of b) {
      if (x.organizationId === y.organizationId || yearsApart(x.period, y.period) > 0) continue;
      const [first, second] = [x.organizationId, y.organizationId].sort(byCodeUnits);
      pairs.add(`${first}\u0000${second}`);
    }
  }
  return pairs.size;
}
