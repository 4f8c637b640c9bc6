import type { Roster } from '../types.ts';

/** Roles in an agreement that designate a go-between. */
const ROLES = new Set(['broker']);

/** Organizations that somebody designated as knowledge brokers: the role in an agreement, in id order. */
export function designatedBrokers(roster: Roster): string[] {
  const ids = roster.agreements.flatMap(({ participants }) =>
    participants.filter(({ role }) => role !== null && ROLES.has(role)).map(({ organizationId }) => organizationId),
  );
  return [...new Set(ids)].sort();
}
