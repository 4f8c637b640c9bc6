/** More shared directors than this count as this many. */
export const MOST_SHARED = 16;
/** Classes of two boards by the product of their sizes, four to each doubling; the last holds all that is larger. */
export const SIZE_CLASSES = 64;
const PER_DOUBLING = 4;

/**
 * The class of two boards, by the logarithm (base 2) of the product of their sizes. In a draw, how many directors two
 * boards share depends on their sizes alone: pairs of one class are repetitions of each other, which lets a thousand
 * draws tell frequencies far below one in a thousand.
 */
export function sizeClass(logProduct: number): number {
  return Math.min(SIZE_CLASSES - 1, Math.floor(PER_DOUBLING * logProduct + 1e-9));
}

/** How many pairs of boards each class has. `sizes`: seats of every board; empty boards make no pair. */
export function pairsPerClass(sizes: readonly number[]): Float64Array {
  const count = new Map<number, number>();
  for (const size of sizes) if (size > 0) count.set(size, (count.get(size) ?? 0) + 1);
  const pairs = new Float64Array(SIZE_CLASSES);
  const entries = [...count];
  entries.forEach(([size, boards], i) => {
    pairs[sizeClass(2 * Math.log2(size))]! += (boards * (boards - 1)) / 2;
    for (const [other, others] of entries.slice(i + 1)) {
      pairs[sizeClass(Math.log2(size) + Math.log2(other))]! += boards * others;
    }
  });
  return pairs;
}
