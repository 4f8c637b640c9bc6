import type { Organization, Roster } from '../types.ts';
import { type ChangeList, ownRows } from './change-list.ts';
import { fieldChanges, type Values, valuesOf } from './field-changes.ts';
import type { Matches } from './match-organizations.ts';

/** Organizations that came, went, were renamed or are described otherwise. A stub follows from the rows that name it. */
export function organizationChanges(before: Roster, after: Roster, matches: Matches, list: ChangeList): void {
  const [old, now] = [rowsNaming(before), rowsNaming(after)];
  const [rowsBefore, rowsAfter] = [ownRows(before), ownRows(after)];
  const declaring = ['organizations', 'seats_wide'] as const;
  const found = new Map(after.organizations.map((entry) => [entry.id, entry]));
  const taken = new Set(matches.after.values());
  for (const entry of before.organizations) {
    const same = found.get(matches.after.get(entry.id) ?? '');
    const own = rowsBefore(entry.source, ...declaring);
    const shared = {
      subject: 'organizations',
      key: entry.id,
      places: [],
      detail: null,
      endedOn: lastDay(entry),
    } as const;
    const weight = old.get(entry.id) ?? 0;
    if (!same) {
      list.add({
        ...shared,
        kind: 'ended',
        name: entry.name,
        was: null,
        probable: false,
        fields: [],
        before: own,
        after: [],
        weight,
      });
      continue;
    }
    const renamed = same.name !== entry.name;
    list.compare({
      ...shared,
      name: same.name,
      was: renamed ? entry.name : null,
      probable: matches.probable.has(entry.id),
      fields: fieldChanges(describe(entry, matches), describe(same, null)),
      before: own,
      after: rowsAfter(same.source, ...declaring),
      weight: Math.max(weight, now.get(same.id) ?? 0),
    });
  }
  for (const entry of after.organizations) {
    if (taken.has(entry.id)) continue;
    list.add({
      subject: 'organizations',
      kind: 'added',
      key: entry.id,
      name: entry.name,
      was: null,
      places: [],
      detail: null,
      probable: false,
      fields: [],
      before: [],
      after: rowsAfter(entry.source, ...declaring),
      endedOn: null,
      weight: now.get(entry.id) ?? 0,
    });
  }
}

/** Its own statements, the parent by its id of after. */
function describe(entry: Organization, matches: Matches | null): Values {
  const { attributes, dataReceived, boardComplete, connectorMandate, confidential, inScope, parentId } = entry;
  const known = (value: string) => (value === 'unknown' ? null : value);
  return valuesOf(attributes, {
    data_received: known(dataReceived),
    board_roster_complete: known(boardComplete),
    connector_mandate: known(connectorMandate),
    confidential,
    in_scope: inScope,
    parent_org_id: parentId === null ? null : (matches?.after.get(parentId) ?? parentId),
  });
}

function lastDay({ attributes }: Organization): string | null {
  return typeof attributes.dissolved_on === 'string' ? attributes.dissolved_on : null;
}

/** Seats, ties and participations by organization. */
function rowsNaming(roster: Roster): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const seat of roster.seats) count(seat.organizationId);
  for (const agreement of roster.agreements)
    for (const { organizationId } of agreement.participants) count(organizationId);
  for (const tie of roster.ties) {
    count(tie.source);
    count(tie.target);
  }
  return counts;
}
