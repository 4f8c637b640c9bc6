import type { NetworkTie, Seat } from '../types.ts';
import type { Identities } from './identities.ts';

const SHARED = new Set(['interlock', 'shared_officer', 'shared_board']);

/**
 * Strengths by which meeting in a small circle counts for more than in a large one (`--weights newman`): a person on k
 * boards adds 1 / (k - 1) to each tie that those boards owe to that person, a board of k persons 1 / (k - 1) to each tie
 * between them, in place of 1. What an organization gives each director then adds up to 1, however many boards they join.
 * Other relations keep their weight column. Newman 2001, doi:10.1103/PhysRevE.64.016132; measures.md, section 16.
 * `relations` of the ties stay counts. `seats`: those of the day shown.
 */
export function newmanStrengths(
  ties: readonly NetworkTie[],
  seats: readonly Seat[],
  identities: Identities,
): NetworkTie[] {
  const circles = new Map<string, Set<string>>();
  const put = (key: string, member: string) => circles.set(key, (circles.get(key) ?? new Set()).add(member));
  for (const { personId, organizationId } of seats) {
    const person = identities.personOf(personId);
    if (person === undefined) continue;
    put(`person ${person}`, organizationId);
    put(`organization ${organizationId}`, person);
  }
  return ties.map((tie) => {
    // A ties table may state interlocks without saying who makes them: those keep their column.
    const stated = new Set(tie.carriers.filter(({ kind }) => kind === 'tie').map(({ relation }) => relation));
    const byCircle = (relation: string) => SHARED.has(relation) && !stated.has(relation);
    const kept = Object.entries(tie.relations).filter(([relation]) => !byCircle(relation));
    const met = tie.carriers.filter(({ relation }) => byCircle(relation));
    const shares = met.map(({ kind, id }) => 1 / (circles.get(`${kind} ${id}`)!.size - 1));
    const weight = [...kept.map(([, value]) => value), ...shares].reduce((sum, value) => sum + value, 0);
    return { ...tie, weight };
  });
}
