import type { Roster } from '../types.ts';
import { latest } from './decisions.ts';
import { recordKeys } from './record-keys.ts';
import type { IdentityDecision, IdentityKind } from './types.ts';

/** Decisions in the keys of today's roster; one about a record that left keeps its key, and means it again on its return. */
export function currentDecisions(roster: Roster, decisions: readonly IdentityDecision[]): IdentityDecision[] {
  if (decisions.length === 0) return [];
  const keys = recordKeys(roster);
  const today = (kind: IdentityKind, key: string) => {
    const id = keys.find(kind, key);
    return (id === null ? null : keys.keyOf(kind, id)) ?? key;
  };
  return latest(
    decisions.map((decision) => ({
      ...decision,
      a: today(decision.kind, decision.a),
      b: today(decision.kind, decision.b),
    })),
  );
}
