/** Room to work in, of a graph's size: a run of Leiden takes hundreds of steps, and asking for it anew would cost most of them. */
export interface Scratch {
  sums: Float64Array;
  partSums: Float64Array;
  outward: Float64Array;
  /** Kept at 0 between two uses. */
  toward: Float64Array;
  chances: Float64Array;
  near: Int32Array;
  sizes: Uint32Array;
  order: Uint32Array;
  queued: Uint8Array;
}

export function createScratch(n: number): Scratch {
  return {
    sums: new Float64Array(n),
    partSums: new Float64Array(n),
    outward: new Float64Array(n),
    toward: new Float64Array(n),
    chances: new Float64Array(n),
    near: new Int32Array(n),
    sizes: new Uint32Array(n),
    order: new Uint32Array(n),
    queued: new Uint8Array(n),
  };
}

/** Puts the places 0 to n - 1 in random order: Fisher-Yates from within, each newcomer taking the place of one before it. */
export function shufflePlaces(order: Uint32Array, n: number, random: () => number): void {
  for (let v = 0; v < n; v++) {
    const at = Math.floor(random() * (v + 1));
    order[v] = order[at]!;
    order[at] = v;
  }
}
