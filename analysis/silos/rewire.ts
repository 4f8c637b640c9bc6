import type { EdgeList } from './scope.ts';

/** Tries per tie: enough for the ties to forget where they were (Milo et al. 2003, arXiv:cond-mat/0312028). */
const TRIES_TO_FORGET = 10;

/**
 * The same organizations with as many ties each, joined at random: pairs of ties swap ends, never making a loop or a
 * double tie (Maslov & Sneppen 2002, doi:10.1126/science.1065103). Strengths travel with their tie.
 */
export function rewire(edges: EdgeList, random: () => number): EdgeList {
  const rewiring = new Rewiring(edges);
  rewiring.swap(TRIES_TO_FORGET, random);
  return rewiring.edges();
}

/** A network that goes on being rewired, one draw after the other. */
export class Rewiring {
  /** Both ends of every tie, side by side: those of tie e at 2e and 2e + 1. Changed in place. */
  readonly ends: Int32Array;
  readonly #edges: Pick<EdgeList, 'n' | 'weights'>;
  readonly #tied: PairSet;

  constructor({
    n,
    sources,
    targets,
    weights = null,
  }: Pick<EdgeList, 'n' | 'sources' | 'targets'> & Partial<EdgeList>) {
    this.#edges = { n, weights };
    this.#tied = new PairSet(n);
    this.ends = new Int32Array(2 * sources.length);
    for (let e = 0; e < sources.length; e++) {
      this.ends[2 * e] = sources[e]!;
      this.ends[2 * e + 1] = targets[e]!;
      this.#tied.flip(sources[e]!, targets[e]!);
    }
  }

  /** The ties as they stand. */
  edges(): EdgeList {
    const { ends } = this;
    const sources = new Uint32Array(ends.length / 2);
    const targets = new Uint32Array(ends.length / 2);
    for (let e = 0; e < sources.length; e++) {
      sources[e] = ends[2 * e]!;
      targets[e] = ends[2 * e + 1]!;
    }
    return { ...this.#edges, sources, targets };
  }

  /**
   * Tries so many swaps per tie; one that would make a loop or a double tie is left out. Every tie gets its turn: its second
   * end changes places with an end of any tie, drawn at random. Each try is as likely as the one that takes it back, so
   * that all networks with these numbers of ties remain equally likely, as when both ties are drawn.
   */
  swap(triesPerTie: number, random: () => number): void {
    const { ends } = this;
    const tied = this.#tied;
    const all = ends.length;
    for (let turn = 0; turn < triesPerTie; turn++) {
      for (let mine = 1; mine < all; mine += 2) {
        const other = (random() * all) | 0;
        const a = ends[mine - 1]!;
        const b = ends[mine]!;
        const c = ends[other ^ 1]!;
        const d = ends[other]!;
        // A tie drawn against itself, or against one that it shares an end with, fails here as well: a-b is tied.
        if (a === d || b === c || tied.has(a, d) || tied.has(c, b)) continue;
        tied.flip(a, b);
        tied.flip(c, d);
        tied.flip(a, d);
        tied.flip(c, b);
        ends[mine] = d;
        ends[other] = b;
      }
    }
  }
}

/** Beyond this many organizations a bit per pair would cost more memory than the ties themselves. */
const MOST_FOR_BITS = 16_000;

/** Unordered pairs: a bit each in ordinary networks, where a Set would cost most of the time of a rewiring. */
class PairSet {
  readonly #bits: Int32Array | null;
  readonly #keys = new Set<number>();

  constructor(n: number) {
    this.#bits = n <= MOST_FOR_BITS ? new Int32Array(Math.ceil((n * n) / 64) + 1) : null;
  }

  has(a: number, b: number): boolean {
    if (this.#bits === null) return this.#keys.has(pairKey(a, b));
    const bit = pairBit(a, b);
    return ((this.#bits[bit >>> 5]! >>> bit) & 1) === 1;
  }

  /** Adds the pair, or takes it out when it was there. */
  flip(a: number, b: number): void {
    if (this.#bits === null) {
      const key = pairKey(a, b);
      if (!this.#keys.delete(key)) this.#keys.add(key);
      return;
    }
    const bit = pairBit(a, b);
    this.#bits[bit >>> 5]! ^= 1 << bit;
  }
}

/** The pair's place in the lower triangle of a matrix, without a branch that nobody could foretell. */
function pairBit(a: number, b: number): number {
  const less = (a - b) & ((a - b) >> 31);
  const low = b + less;
  const high = a - less;
  return ((Math.imul(high, high - 1) >>> 1) + low) | 0;
}

/** The same for numbers past 32 bits. */
function pairKey(a: number, b: number): number {
  return a < b ? (b * (b - 1)) / 2 + a : (a * (a - 1)) / 2 + b;
}
