/**
 * Counts pairs of numbers, a draw at a time: a table of fixed size with open addressing, emptied by a stamp. Much faster
 * than a Map, and a draw allocates nothing.
 */
export class PairCounter {
  readonly #mask: number;
  readonly #first: Uint32Array;
  readonly #second: Uint32Array;
  readonly #stamps: Uint32Array;
  readonly #counts: Uint32Array;
  #stamp = 0;

  /** `most`: how many different pairs one draw may hold. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, 2 * most)));
    this.#mask = size - 1;
    this.#first = new Uint32Array(size);
    this.#second = new Uint32Array(size);
    this.#stamps = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
  }

  /** Forgets every pair. */
  clear(): void {
    this.#stamp++;
  }

  /** Counts the pair, in either order; returns how often it was counted since `clear`, this time included. */
  add(a: number, b: number): number {
    const u = a < b ? a : b;
    const v = a < b ? b : a;
    let hash = Math.imul(u, 0x9e3779b1) ^ Math.imul(v, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let place = hash & this.#mask; ; place = (place + 1) & this.#mask) {
      if (this.#stamps[place] !== this.#stamp) {
        this.#stamps[place] = this.#stamp;
        this.#first[place] = u;
        this.#second[place] = v;
        this.#counts[place] = 1;
        return 1;
      }
      if (this.#first[place] === u && this.#second[place] === v) return ++this.#counts[place]!;
    }
  }
}
