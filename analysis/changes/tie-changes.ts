import type { Roster, Tie } from '../types.ts';
import { type ChangeList, ownRows } from './change-list.ts';
import { fieldChanges, type Values, valuesOf } from './field-changes.ts';

/** Ties given as such that came, went, or have another weight, dates or columns. */
export function tieChanges(
  before: Roster,
  after: Roster,
  organizationAfter: (id: string) => string | null,
  list: ChangeList,
): void {
  const [old, now] = [sideOf(before), sideOf(after)];
  const waiting = new Map<string, Tie[]>();
  for (const tie of after.ties) {
    const same = waiting.get(keyOf(tie, (id) => id));
    if (same) same.push(tie);
    else
      waiting.set(
        keyOf(tie, (id) => id),
        [tie],
      );
  }
  const endAfter = (id: string) => organizationAfter(id) ?? id;
  const paired = new Set<Tie>();
  const compare = (tie: Tie, same: Tie) => {
    paired.add(tie).add(same);
    const told = now(same);
    list.compare({
      ...told,
      was: null,
      probable: false,
      fields: fieldChanges(describe(tie), describe(same)),
      before: old(tie).rows,
      after: told.rows,
      endedOn: tie.period.to,
    });
  };
  const free = (tie: Tie) => (waiting.get(keyOf(tie, endAfter)) ?? []).filter((other) => !paired.has(other));
  for (const tie of before.ties) {
    const same = free(tie).find(({ period }) => period.from === tie.period.from && period.to === tie.period.to);
    if (same) compare(tie, same);
  }
  for (const tie of before.ties) {
    if (paired.has(tie)) continue;
    const same = free(tie)[0];
    if (same) compare(tie, same);
    else {
      const { rows, ...told } = old(tie);
      list.add({ ...told, kind: 'ended', was: null, probable: false, fields: [], before: rows, after: [] });
    }
  }
  for (const tie of after.ties) {
    if (paired.has(tie)) continue;
    const { rows, ...told } = now(tie);
    list.add({ ...told, kind: 'added', was: null, probable: false, fields: [], before: [], after: rows });
  }
}

function keyOf({ source, target, relation, level }: Tie, endAfter: (id: string) => string): string {
  const ends = level === 'people' ? [source, target] : [endAfter(source), endAfter(target)];
  return JSON.stringify([level, ...ends, relation]);
}

function sideOf(roster: Roster) {
  const names = new Map([...roster.people, ...roster.organizations].map(({ id, name }) => [id, name]));
  const own = ownRows(roster);
  return (tie: Tie) => ({
    subject: 'ties' as const,
    key: tie.id,
    name: '',
    places: [tie.source, tie.target].map((id) => names.get(id) ?? id),
    detail: tie.relation,
    rows: own(tie.rows, 'ties'),
    endedOn: tie.period.to,
    weight: tie.weight ?? 1,
  });
}

function describe({ weight, directed, period, attributes }: Tie): Values {
  return valuesOf(attributes, { weight, directed, start_on: period.from, end_on: period.to });
}
