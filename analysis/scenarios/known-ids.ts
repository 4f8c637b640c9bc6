import { OptionError } from '../errors.ts';
import type { Identities } from '../graph/identities.ts';
import { byCodeUnits } from '../random.ts';
import type { LeaverKind, ScenarioStep } from '../scenario.ts';
import type { Roster } from '../types.ts';
import { isLeave } from './apply-scenario.ts';

/** How many known ids a refusal names. */
const NAMED = 3;

/**
 * Every id of a scenario is one that the roster knows; people by the ids of the result, masked where names are. Throws
 * OptionError `scenario_unknown` with the step, the id, how many ids it was looked for among and those that begin most
 * like it; `scenario_same` for an organization introduced to itself.
 */
export function assertKnown(steps: readonly ScenarioStep[], roster: Roster, identities: Identities): void {
  if (steps.length === 0) return;
  const ids: Record<LeaverKind, ReadonlySet<string>> = {
    organization: new Set(roster.organizations.map(({ id }) => id)),
    person: new Set(identities.persons),
    agreement: new Set(roster.agreements.map(({ id }) => id)),
  };
  steps.forEach((step, i) => {
    const named = isLeave(step)
      ? [step.leave]
      : [step.introduce.a, step.introduce.b].map((id) => ({ kind: 'organization' as const, id }));
    for (const { kind, id } of named) {
      if (ids[kind].has(id)) continue;
      const nearest = nearestIds(id, ids[kind]);
      throw new OptionError('scenario_unknown', { step: i + 1, kind, id, count: ids[kind].size, nearest });
    }
    if (named.length === 2 && named[0]!.id === named[1]!.id) {
      throw new OptionError('scenario_same', { step: i + 1, id: named[0]!.id });
    }
  });
}

/** The ids that share the longest beginning with this one; ties by id. */
function nearestIds(id: string, known: ReadonlySet<string>): string {
  const common = (other: string) => {
    let n = 0;
    while (n < id.length && n < other.length && id[n]!.toLowerCase() === other[n]!.toLowerCase()) n++;
    return n;
  };
  return [...known]
    .map((other) => ({ other, n: common(other) }))
    .sort((x, y) => y.n - x.n || byCodeUnits(x.other, y.other))
    .slice(0, NAMED)
    .map(({ other }) => other)
    .join(', ');
}
