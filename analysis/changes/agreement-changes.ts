import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';
import type { Agreement, Roster } from '../types.ts';
import { type ChangeList, ownRows } from './change-list.ts';
import { fieldChanges, type Values, valuesOf } from './field-changes.ts';
import { nearestPairs } from './nearest-pairs.ts';
import { nameNearness } from './similar-names.ts';

/** Participants in both out of participants in either, for two agreements of like titles to be one. */
const COMMON_PARTICIPANTS = 0.5;

/** Agreements that came, went, were renamed or are described otherwise: participants, dates, status, levels. */
export function agreementChanges(
  before: Roster,
  after: Roster,
  organizationAfter: (id: string) => string | null,
  list: ChangeList,
): void {
  const [old, now] = [sideOf(before, (id) => organizationAfter(id) ?? id), sideOf(after, (id) => id)];
  const found = new Map(after.agreements.map((agreement) => [agreement.id, agreement]));
  const pairs = new Map<Agreement, { after: Agreement; probable: boolean }>();
  const taken = new Set<Agreement>();
  const pair = (agreement: Agreement, same: Agreement, probable: boolean) => {
    pairs.set(agreement, { after: same, probable });
    taken.add(same);
  };
  for (const agreement of before.agreements) {
    const same = found.get(agreement.id);
    if (same) pair(agreement, same, false);
  }
  const left = before.agreements.filter((agreement) => !pairs.has(agreement)).map(named);
  const fresh = after.agreements.filter((agreement) => !taken.has(agreement)).map(named);
  for (const [a, b] of nearestPairs(left, fresh, nameNearness)) {
    if (sharedParticipants(old.members(a.agreement), now.members(b.agreement)) < COMMON_PARTICIPANTS) continue;
    pair(a.agreement, b.agreement, foldName(a.name) !== foldName(b.name));
  }
  for (const agreement of before.agreements) {
    const same = pairs.get(agreement);
    const { rows, ...told } = old.tell(agreement);
    if (!same) {
      list.add({ ...told, kind: 'ended', was: null, probable: false, fields: [], before: rows, after: [] });
      continue;
    }
    const { rows: rowsAfter, ...toldAfter } = now.tell(same.after);
    list.compare({
      ...toldAfter,
      was: same.after.title === agreement.title ? null : agreement.title,
      probable: same.probable,
      fields: fieldChanges(old.describe(agreement), now.describe(same.after)),
      before: rows,
      after: rowsAfter,
      endedOn: told.endedOn,
      weight: Math.max(told.weight, toldAfter.weight),
    });
  }
  for (const agreement of after.agreements) {
    if (taken.has(agreement)) continue;
    const { rows, ...told } = now.tell(agreement);
    list.add({ ...told, kind: 'added', was: null, probable: false, fields: [], before: [], after: rows });
  }
}

function named(agreement: Agreement) {
  return { id: agreement.id, name: agreement.title, agreement };
}

function sharedParticipants(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((id) => b.includes(id)).length;
  const either = a.length + b.length - common;
  return either === 0 ? 0 : common / either;
}

/** One roster's agreements, organizations by their id of after. */
function sideOf(roster: Roster, organizationAfter: (id: string) => string) {
  const names = new Map(roster.organizations.map(({ id, name }) => [id, name]));
  const own = ownRows(roster);
  const members = ({ participants }: Agreement) =>
    participants.map(({ organizationId }) => organizationAfter(organizationId));
  return {
    members,
    tell: (agreement: Agreement) => ({
      subject: 'agreements' as const,
      key: agreement.id,
      name: agreement.title,
      places: agreement.participants.map(({ organizationId }) => names.get(organizationId) ?? organizationId),
      detail: agreement.form,
      rows: own(agreement.source, 'agreements'),
      endedOn: agreement.period.to,
      weight: agreement.participants.length,
    }),
    describe: (agreement: Agreement): Values => {
      const { participants, period, attributes } = agreement;
      const roles = participants.map(({ organizationId, role }) => {
        const id = organizationAfter(organizationId);
        return role === null ? id : `${id} (${role})`;
      });
      return valuesOf(attributes, {
        participants: roles.sort(byCodeUnits),
        form: agreement.form,
        start_on: period.from,
        end_on: period.to,
        status: agreement.status,
        last_activity_on: agreement.lastActivityOn,
        last_review_on: agreement.lastReviewOn,
        next_review_on: agreement.nextReviewOn,
        level_intended: agreement.levelIntended,
        level_actual: agreement.levelActual,
      });
    },
  };
}
