import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';

interface Named {
  id: string;
  name: string;
}

/** Words that more things than this share tell nobody apart. */
const LARGEST_BLOCK = 200;
/** Letters of a word's beginning that two spellings of it share. */
const STEM = 4;

/**
 * Pairs one to one, nearest first, ties by id; only what is near at all (`nearness` above 0). Compared are names with a word in
 * common, by its first letters: 100,000 names on both sides stay within a few comparisons each.
 */
export function nearestPairs<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  nearness: (a: string, b: string) => number,
): [T, T][] {
  const blocks = new Map<string, T[]>();
  for (const entry of after) {
    for (const stem of stemsOf(entry.name)) {
      const block = blocks.get(stem);
      if (block) block.push(entry);
      else blocks.set(stem, [entry]);
    }
  }
  const pairs: { old: T; now: T; near: number }[] = [];
  for (const old of before) {
    const seen = new Set<T>();
    for (const stem of stemsOf(old.name)) {
      const block = blocks.get(stem) ?? [];
      if (block.length > LARGEST_BLOCK) continue;
      for (const now of block) {
        if (seen.has(now)) continue;
        seen.add(now);
        const near = nearness(old.name, now.name);
        if (near > 0) pairs.push({ old, now, near });
      }
    }
  }
  pairs.sort((a, b) => b.near - a.near || byCodeUnits(a.old.id, b.old.id) || byCodeUnits(a.now.id, b.now.id));
  const taken = new Set<T>();
  return pairs.flatMap(({ old, now }): [T, T][] => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    return [[old, now]];
  });
}

function stemsOf(name: string): Set<string> {
  const words = foldName(name).split(' ');
  const long = words.filter((word) => word.length > 2);
  return new Set((long.length > 0 ? long : words).map((word) => word.slice(0, STEM)));
}
