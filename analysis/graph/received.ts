import { seatedOrganizations } from '../roster/seat-places.ts';
import type { Organization, Roster } from '../types.ts';

/** What says that an organization's data were received, or not: itself (or a person), a board declared complete, a row. */
export type ReceivedBasis = 'stated' | 'board_complete' | 'row' | 'nothing';

export interface Received {
  received: boolean;
  basis: ReceivedBasis;
}

/**
 * Were this organization's data received? Its own statement first, then a declared board, then any row of its own (a seat, an
 * agreement, a tie, of any date). One that is only named by others supplied nothing, whatever is stated.
 */
export function receivedOf(roster: Roster, organization: Organization): Received {
  const { dataReceived, boardComplete, inScope, id } = organization;
  if (dataReceived !== 'unknown') return { received: inScope && dataReceived === 'yes', basis: 'stated' };
  if (boardComplete === 'yes') return { received: inScope, basis: 'board_complete' };
  if (ownRows(roster).has(id)) return { received: inScope, basis: 'row' };
  return { received: false, basis: 'nothing' };
}

const ownRowsCache = new WeakMap<Roster, ReadonlySet<string>>();

/** Organizations that some row, of any date, seats or ties: their silence on another point is data, not absence of it. */
function ownRows(roster: Roster): ReadonlySet<string> {
  const kept = ownRowsCache.get(roster);
  if (kept) return kept;
  const ids = seatedOrganizations(roster.seats);
  for (const agreement of roster.agreements) for (const p of agreement.participants) ids.add(p.organizationId);
  for (const tie of roster.ties) ids.add(tie.source).add(tie.target);
  ownRowsCache.set(roster, ids);
  return ids;
}
