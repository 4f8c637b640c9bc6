/**
 * The places of pairs of numbers below `n`, in the order of their first, then their second number; equal pairs as they
 * came. Counting instead of comparing: O(pairs + n), which is what makes hundreds of thousands of ties cheap to sort.
 */
export function pairOrder(first: ArrayLike<number>, second: ArrayLike<number>, n: number): Uint32Array {
  const asGiven = new Uint32Array(first.length);
  for (let i = 0; i < asGiven.length; i++) asGiven[i] = i;
  return sortedBy(first, n, sortedBy(second, n, asGiven));
}

/** A stable counting sort of `order` by the key of each place. */
function sortedBy(keys: ArrayLike<number>, n: number, order: Uint32Array): Uint32Array {
  const next = new Uint32Array(n + 1);
  for (let i = 0; i < keys.length; i++) next[keys[i]! + 1]!++;
  for (let key = 0; key < n; key++) next[key + 1]! += next[key]!;
  const sorted = new Uint32Array(order.length);
  for (const place of order) sorted[next[keys[place]!]!++] = place;
  return sorted;
}
