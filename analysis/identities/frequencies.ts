import { listedShare } from './lexicon.ts';
import { SMOOTHING, UNLISTED_SHARE } from './parameters.ts';
import type { PersonName } from './person-name.ts';

/** How usual names are: the share of people who bear one, as a probability. */
export interface NameShares {
  family: (core: string) => number;
  given: (name: string) => number;
}

/**
 * Shares of names among the people of a roster, one person a distinct full name, so that who sits on many boards does not
 * make her own name frequent. One bearer is left out: the question is how likely SOMEBODY ELSE bears it. Smoothed towards
 * the shares of the table (or that of an unlisted name) with the weight of SMOOTHING people: a small roster knows too few
 * people to tell a rare name from a frequent one.
 */
export function nameShares(names: Iterable<PersonName>): NameShares {
  const family = new Map<string, number>();
  const given = new Map<string, number>();
  const seen = new Set<string>();
  for (const name of names) {
    const usual = name.forms[0];
    if (!usual || seen.has(name.sorted)) continue;
    seen.add(name.sorted);
    family.set(usual.core, (family.get(usual.core) ?? 0) + 1);
    const first = usual.given[0];
    if (first !== undefined) given.set(first, (given.get(first) ?? 0) + 1);
  }
  const share = (field: 'family' | 'given', counts: ReadonlyMap<string, number>) => (name: string) => {
    const others = Math.max(0, (counts.get(name) ?? 0) - 1);
    const prior = listedShare(field, name) ?? UNLISTED_SHARE[field];
    return (others + SMOOTHING * prior) / (Math.max(0, seen.size - 1) + SMOOTHING);
  };
  return { family: share('family', family), given: share('given', given) };
}
