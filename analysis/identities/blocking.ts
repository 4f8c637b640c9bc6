import { LARGEST_BLOCK } from './parameters.ts';

/** What a record is found by. */
export interface Blocked {
  /** Records that share one of these are compared. */
  keys: readonly string[];
  /** A finer key, which cuts blocks that grew too large. */
  finer: string;
}

/**
 * Calls back once for every pair of records that share a block, as indices `i < j`. A block beyond LARGEST_BLOCK is cut by
 * the finer keys; what is still too large (one name on hundreds of boards) is compared in a row, each record with the
 * next: deciding along the row decides them all. No list of pairs is kept, so memory does not grow with their number.
 * `onProgress` hears now and then which share of the pairs was visited, 0..1.
 */
export function forEachPair(
  records: readonly Blocked[],
  visit: (i: number, j: number) => void,
  onProgress: (fraction: number) => void = () => {},
): void {
  const sizes = new Map<string, number>();
  for (const { keys } of records) for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const blocksOf = records.map(({ keys, finer }, i) => {
    const blocks: number[] = [];
    for (const key of keys) {
      const size = sizes.get(key)!;
      if (size < 2) continue;
      const name = size > LARGEST_BLOCK ? `${key}\u0000${finer}` : key;
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      if (blocks.includes(number)) continue;
      blocks.push(number);
      const block = members[number];
      if (block) block.push(i);
      else members[number] = [i];
    }
    return blocks.sort((a, b) => a - b);
  });
  const costs = members.map(({ length }) => (length > LARGEST_BLOCK ? length : (length * (length - 1)) / 2));
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  let done = 0;
  let told = 0;
  members.forEach((block, number) => {
    done += costs[number]!;
    if (done - told > total / 100) {
      told = done;
      onProgress(done / total);
    }
    const visitHere = (i: number, j: number) => {
      if (firstCommon(blocksOf[i]!, blocksOf[j]!) === number) visit(i, j);
    };
    if (block.length > LARGEST_BLOCK) for (let k = 1; k < block.length; k++) visitHere(block[k - 1]!, block[k]!);
    else pairsOf(block, visitHere);
  });
}

function pairsOf(members: readonly number[], visit: (i: number, j: number) => void): void {
  for (let x = 0; x < members.length; x++) {
    for (let y = x + 1; y < members.length; y++) visit(members[x]!, members[y]!);
  }
}

/** The first number of both ascending lists: the one block in which their pair is looked at. */
function firstCommon(a: readonly number[], b: readonly number[]): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) return a[i]!;
    if (a[i]! < b[j]!) i++;
    else j++;
  }
  return -1;
}
