import { byCodeUnits } from '../random.ts';

/**
 * Two sets of members are one group over time from this overlap on: what Greene, Doyle & Cunningham 2010
 * (doi:10.1109/ASONAM.2010.17) find to follow communities best, for groups that come, go and split.
 */
export const LEAST_OVERLAP = 0.3;

export interface MemberSet {
  id: string;
  /** Ids of organizations. */
  members: readonly string[];
}

/**
 * Which group of before each group of now is: one to one, the largest overlaps first (Jaccard: members in both out of
 * members in either, from LEAST_OVERLAP on), ties by the id of before, then by that of now. Returns the id of before by
 * the id of now; a group without a match is new and has no entry.
 */
export function matchGroups(previous: readonly MemberSet[], current: readonly MemberSet[]): Map<string, string> {
  const groupsOf = new Map<string, MemberSet[]>();
  for (const group of previous) {
    for (const member of new Set(group.members)) {
      const groups = groupsOf.get(member);
      if (groups) groups.push(group);
      else groupsOf.set(member, [group]);
    }
  }
  const pairs: { before: string; now: string; overlap: number }[] = [];
  for (const { id: now, members } of current) {
    const common = new Map<MemberSet, number>();
    for (const member of members) {
      for (const group of groupsOf.get(member) ?? []) common.set(group, (common.get(group) ?? 0) + 1);
    }
    for (const [group, shared] of common) {
      const overlap = shared / (group.members.length + members.length - shared);
      if (overlap >= LEAST_OVERLAP) pairs.push({ before: group.id, now, overlap });
    }
  }
  pairs.sort((a, b) => b.overlap - a.overlap || byCodeUnits(a.before, b.before) || byCodeUnits(a.now, b.now));
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const { before, now } of pairs) {
    if (taken.has(before) || matched.has(now)) continue;
    taken.add(before);
    matched.set(now, before);
  }
  return matched;
}
