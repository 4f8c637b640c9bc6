// "Did you mean ...?": the known word that is fewest slips of the keyboard away.

/** Slips that a word of so many letters may hold: none below four, then one in four letters, three at most. */
function slipsAllowed(length: number): number {
  return length < 4 ? 0 : Math.min(3, Math.floor(length / 4));
}

/**
 * The candidate nearest to a word, both folded: letters added, dropped, changed or swapped with their neighbour count one
 * each (optimal string alignment). `null` when none is near enough, or when two different answers are equally near.
 */
export function nearestWord<T>(word: string, candidates: Iterable<readonly [folded: string, answer: T]>): T | null {
  let least = slipsAllowed(word.length);
  if (least === 0) return null;
  let nearest: T | null = null;
  for (const [candidate, answer] of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > least) continue;
    const slips = slipsBetween(word, candidate, least);
    if (slips > least) continue;
    if (slips < least || nearest === null) nearest = answer;
    else if (nearest !== answer) nearest = null;
    least = slips;
  }
  return nearest;
}

/** Slips between two words; anything above `most` when there are more. */
function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let slips = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
