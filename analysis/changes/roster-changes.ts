import type { IdentityDecision } from '../identities/types.ts';
import type { Roster } from '../types.ts';
import { agreementChanges } from './agreement-changes.ts';
import { ChangeList } from './change-list.ts';
import { matchOrganizations } from './match-organizations.ts';
import { matchSeats } from './match-seats.ts';
import { organizationChanges } from './organization-changes.ts';
import { peopleChanges } from './people-changes.ts';
import { seatChanges } from './seat-changes.ts';
import { tieChanges } from './tie-changes.ts';
import type { RosterChanges } from './types.ts';

/**
 * What changed from one roster to the next: organizations, agreements, seats, ties and people that ended (are no longer
 * listed), came, were renamed or are described otherwise, each with its rows on both sides. Things are matched by key, then by
 * name, then by what somebody decided, last by names that are alike, which is said. An organization that was renamed takes its seats,
 * ties and agreements with it. Both rosters as they are after identity decisions. Order of rows and files does not count.
 */
export function rosterChanges(
  before: Roster,
  after: Roster,
  decisions: readonly IdentityDecision[] = [],
): RosterChanges {
  const organizations = matchOrganizations(before, after, decisions);
  const organizationAfter = (id: string) => organizations.after.get(id) ?? null;
  const seats = matchSeats(before, after, organizationAfter, decisions);
  const list = new ChangeList();
  organizationChanges(before, after, organizations, list);
  agreementChanges(before, after, organizationAfter, list);
  seatChanges(before, after, seats, organizationAfter, list);
  tieChanges(before, after, organizationAfter, list);
  peopleChanges(before, after, seats, list);
  return list.finish();
}
