import type { EdgeList } from './scope.ts';

/** Tries per tie: enough for the ties to forget where they were (Milo et al. 2003, arXiv:cond-mat/0312028). */
const TRIES_PER_TIE = 10;

/**
 * The same organizations with as many ties each, joined at random: pairs of ties swap ends, never making a loop or a
 * double tie (Maslov & Sneppen 2002, doi:10.1126/science.1065103). Strengths travel with their tie.
 */
export function rewire(edges: EdgeList, random: () => number): EdgeList {
  const rewiring = new Rewiring(edges);
  rewiring.swap(TRIES_PER_TIE, random);
  const { sources, targets } = rewiring;
  return { n: edges.n, sources, targets, weights: edges.weights };
}

/** A network that goes on being rewired, one draw after the other. */
export class Rewiring {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly #tied: PairSet;

  constructor({ n, sources, targets }: Pick<EdgeList, 'n' | 'sources' | 'targets'>) {
    this.sources = sources.slice();
    this.targets = targets.slice();
    this.#tied = new PairSet(n);
    for (let e = 0; e < sources.length; e++) this.#tied.flip(sources[e]!, targets[e]!);
  }

  /** Tries so many swaps per tie; one that would make a loop or a double tie is left out. */
  swap(triesPerTie: number, random: () => number): void {
    const { sources, targets } = this;
    const tied = this.#tied;
    const m = sources.length;
    for (let attempt = triesPerTie * m; attempt > 0; attempt--) {
      const e = Math.floor(random() * m);
      const f = Math.floor(random() * m);
      const a = sources[e]!;
      const b = targets[e]!;
      // Either end of the second tie may come first: all swaps are then reachable.
      const turned = random() < 0.5;
      const c = turned ? targets[f]! : sources[f]!;
      const d = turned ? sources[f]! : targets[f]!;
      if (a === c || a === d || b === c || b === d || tied.has(a, d) || tied.has(c, b)) continue;
      tied.flip(a, b);
      tied.flip(c, d);
      tied.flip(a, d);
      tied.flip(c, b);
      targets[e] = d;
      sources[f] = c;
      targets[f] = b;
    }
  }
}

/** Beyond this many organizations a bit per pair would cost more memory than the ties themselves. */
const MOST_FOR_BITS = 16_000;

/** Unordered pairs: a bit each in ordinary networks, where a Set would cost most of the time of a rewiring. */
class PairSet {
  readonly #n: number;
  readonly #bits: Uint32Array | null;
  readonly #keys = new Set<number>();

  constructor(n: number) {
    this.#n = n;
    this.#bits = n <= MOST_FOR_BITS ? new Uint32Array(Math.ceil((n * n) / 32)) : null;
  }

  #key(a: number, b: number): number {
    return a < b ? a * this.#n + b : b * this.#n + a;
  }

  has(a: number, b: number): boolean {
    const key = this.#key(a, b);
    return this.#bits ? ((this.#bits[key >>> 5]! >>> (key & 31)) & 1) === 1 : this.#keys.has(key);
  }

  /** Adds the pair, or takes it out when it was there. */
  flip(a: number, b: number): void {
    const key = this.#key(a, b);
    if (this.#bits) this.#bits[key >>> 5]! ^= 1 << (key & 31);
    else if (!this.#keys.delete(key)) this.#keys.add(key);
  }
}
