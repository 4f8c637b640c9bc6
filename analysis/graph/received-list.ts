import { recordKeys } from '../identities/record-keys.ts';
import { byCodeUnits } from '../random.ts';
import type { Roster } from '../types.ts';
import { type ReceivedBasis, receivedOf } from './received.ts';

/** Did an organization supply its data, or is it only named by others? */
export interface ReceivedEntry {
  id: string;
  /** Key of its record: what a person's word about it is written down by. */
  key: string;
  name: string;
  status: 'received' | 'not_received' | 'named_only';
  basis: ReceivedBasis;
  /** Organizations that name it in a tie or an agreement, or whose person represents it. */
  named_by: number;
}

/** Every organization of the roster, of any date, by id. */
export function receivedList(roster: Roster): ReceivedEntry[] {
  const naming = namedBy(roster);
  const { keyOf } = recordKeys(roster);
  return roster.organizations
    .map((organization): ReceivedEntry => {
      const { received, basis } = receivedOf(roster, organization);
      const status = organization.inScope ? (received ? 'received' : 'not_received') : 'named_only';
      const key = keyOf('organizations', organization.id) ?? organization.id;
      const named_by = naming.get(organization.id)?.size ?? 0;
      return { id: organization.id, key, name: organization.name, status, basis, named_by };
    })
    .sort((a, b) => byCodeUnits(a.id, b.id));
}

/** For each organization, the others that stand in one row with it. */
function namedBy(roster: Roster): Map<string, Set<string>> {
  const naming = new Map<string, Set<string>>();
  const add = (named: string, by: string) => {
    if (named === by) return;
    const names = naming.get(named);
    if (names) names.add(by);
    else naming.set(named, new Set([by]));
  };
  for (const { source, target } of roster.ties) {
    add(target, source);
    add(source, target);
  }
  for (const { participants } of roster.agreements) {
    for (const { organizationId: a } of participants) for (const { organizationId: b } of participants) add(a, b);
  }
  for (const { organizationId, representsId } of roster.seats) {
    if (representsId !== null) add(representsId, organizationId);
  }
  return naming;
}
