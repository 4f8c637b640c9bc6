/** Falling factorial: k (k-1) (k-2) ... with `length` factors, 0 when k runs out: ordered draws without return. */
export function falling(k: number, length: number): number {
  let product = 1;
  for (let i = 0; i < length; i++) product *= Math.max(0, k - i);
  return product;
}
