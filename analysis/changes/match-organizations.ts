import { currentDecisions } from '../identities/current-decisions.ts';
import { recordKeys } from '../identities/record-keys.ts';
import type { IdentityDecision, IdentityKind } from '../identities/types.ts';
import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';
import type { Organization, Roster } from '../types.ts';
import { nearestPairs } from './nearest-pairs.ts';
import { nameNearness } from './similar-names.ts';

export interface Matches {
  /** Id of before -> id of after. */
  after: ReadonlyMap<string, string>;
  /** Ids of before that were matched by their names alone. */
  probable: ReadonlySet<string>;
}

/**
 * Which organization of after each one of before is: the same id, else the same name, else what somebody decided to be the
 * same, else the nearest name among those left on both sides.
 */
export function matchOrganizations(before: Roster, after: Roster, decisions: readonly IdentityDecision[]): Matches {
  const found = new Map<string, string>();
  const probable = new Set<string>();
  const now = new Map(after.organizations.map((entry) => [entry.id, entry]));
  for (const { id } of before.organizations) if (now.has(id)) found.set(id, id);
  const taken = new Set(found.values());
  const match = (old: string, id: string) => {
    found.set(old, id);
    taken.add(id);
  };
  const open = (list: readonly Organization[], isTaken: (id: string) => boolean) =>
    list.filter(({ id }) => !isTaken(id));
  const named = soleNames(open(after.organizations, (id) => taken.has(id)));
  const gone = soleNames(open(before.organizations, (id) => found.has(id)));
  for (const [name, id] of gone) {
    const same = named.get(name);
    if (id !== null && same) match(id, same);
  }
  for (const [old, id] of decidedPairs(before, after, decisions, 'organizations')) {
    if (!found.has(old) && !taken.has(id)) match(old, id);
  }
  const left = open(before.organizations, (id) => found.has(id));
  const fresh = open(after.organizations, (id) => taken.has(id));
  for (const [old, id] of nearestPairs(left, fresh, nameNearness)) {
    match(old.id, id.id);
    probable.add(old.id);
  }
  return { after: found, probable };
}

/** Records of before and after, by id, that somebody decided to be the same. */
export function decidedPairs(
  before: Roster,
  after: Roster,
  decisions: readonly IdentityDecision[],
  kind: IdentityKind,
): [string, string][] {
  const [old, now] = [recordKeys(before), recordKeys(after)];
  const same = [...currentDecisions(before, decisions), ...currentDecisions(after, decisions)].filter(
    (decision) => decision.kind === kind && decision.verdict === 'same',
  );
  const pairs = same.flatMap(({ a, b }) =>
    [
      [a, b],
      [b, a],
    ].flatMap(([from, to]): [string, string][] => {
      const [x, y] = [old.find(kind, from!), now.find(kind, to!)];
      return x !== null && y !== null && x !== y ? [[x, y]] : [];
    }),
  );
  return pairs.sort((x, y) => byCodeUnits(x[0], y[0]) || byCodeUnits(x[1], y[1]));
}

/** Folded name -> the one id that bears it, `null` where several do. */
function soleNames(list: readonly Organization[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, name } of list) {
    const folded = foldName(name);
    found.set(folded, found.has(folded) ? null : id);
  }
  return found;
}
