import type { AnalysisGroup } from '../document.ts';
import { foldName } from '../roster/fold.ts';
import type { ExpectedLink } from '../types.ts';

/** Which pairs of groups somebody declared should be linked: by organization id, group id, or group value. */
export function expectedPairs(groups: readonly AnalysisGroup[], links: readonly ExpectedLink[]) {
  const groupsOf = new Map<string, Set<string>>();
  const name = (word: string, group: AnalysisGroup) => {
    const known = groupsOf.get(word);
    if (known) known.add(group.id);
    else groupsOf.set(word, new Set([group.id]));
  };
  for (const group of groups) {
    name(group.id, group);
    for (const label of [group.value, group.name]) {
      if (label === null) continue;
      name(label, group);
      name(foldName(label), group);
    }
    for (const id of group.members) name(id, group);
  }
  const pairs = new Set<string>();
  for (const { a, b } of links) {
    for (const x of groupsOf.get(a) ?? groupsOf.get(foldName(a)) ?? []) {
      for (const y of groupsOf.get(b) ?? groupsOf.get(foldName(b)) ?? []) {
        if (x !== y) pairs.add(pairKey(x, y));
      }
    }
  }
  return (a: string, b: string): boolean => pairs.has(pairKey(a, b));
}

function pairKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
