import { pairOrder } from '../pair-order.ts';
import { byCodeUnits } from '../random.ts';
import type { Carrier, NetworkTie } from '../types.ts';

/** What is reported in one direction of a pair. */
interface Direction {
  relations: Map<string, number>;
  carriers: Carrier[];
}

/** All that is reported of one pair: places in the columns of the collector, as a stretch of their order by pairs. */
interface Pair {
  /** The smaller id and the larger one. */
  low: string;
  high: string;
  order: Uint32Array;
  start: number;
  end: number;
}

/**
 * Gathers what ties two vertices, report by report, and reads it as a directed or undirected network. Values add up within
 * one direction and relation; read as undirected, two reports of one tie are their maximum, relation by relation.
 * Reports are kept in columns and vertices as numbers: most pairs are reported once, and need no more than that.
 */
export class TieCollector {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  readonly #mutual: boolean[] = [];
  readonly #relations: string[] = [];
  readonly #values: number[] = [];
  readonly #carriers: Carrier[] = [];

  /** A tie reported from `source` to `target`. A tie of something to itself is no tie. */
  add(source: string, target: string, relation: string, value: number, carrier: Carrier): void {
    this.#report(source, target, false, relation, value, carrier);
  }

  /** A tie that holds both ways by its nature: a shared director, an agreement between two. */
  addBoth(a: string, b: string, relation: string, value: number, carrier: Carrier): void {
    this.#report(a, b, true, relation, value, carrier);
  }

  /** Pairs reported from both ends and from one only, whatever the relation. */
  confirmed(): { both: number; one_side: number } {
    let both = 0;
    let oneSide = 0;
    for (const pair of this.#pairs()) {
      if (this.#isReported(pair, pair.low) && this.#isReported(pair, pair.high)) both++;
      else oneSide++;
    }
    return { both, one_side: oneSide };
  }

  /** The ties whose relations are kept, by source and target; undirected ones from the smaller id to the larger. */
  ties(directed: boolean, symmetrize: 'union' | 'intersection', keep: (relation: string) => boolean): NetworkTie[] {
    const result: NetworkTie[] = [];
    for (const pair of this.#pairs()) {
      if (directed) this.#pushDirected(pair, keep, result);
      else this.#pushUndirected(pair, symmetrize, keep, result);
    }
    return directed
      ? result.sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target))
      : result;
  }

  /** What carries each pair, in whichever direction: each carrier once. */
  *carriers(): Generator<readonly Carrier[]> {
    for (const pair of this.#pairs()) {
      const { low, high, order, start, end } = pair;
      if (end - start === 1) yield [this.#carriers[order[start]!]!];
      else yield distinct([...this.#direction(pair, low).carriers, ...this.#direction(pair, high).carriers]);
    }
  }

  #report(a: string, b: string, mutual: boolean, relation: string, value: number, carrier: Carrier): void {
    if (a === b) return;
    this.#sources.push(this.#numberOf(a));
    this.#targets.push(this.#numberOf(b));
    this.#mutual.push(mutual);
    this.#relations.push(relation);
    this.#values.push(value);
    this.#carriers.push(carrier);
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  /** Every pair with its reports, in the order of its ids. */
  *#pairs(): Generator<Pair> {
    const ids = [...this.#ids].sort(byCodeUnits);
    const rank = new Uint32Array(ids.length);
    ids.forEach((id, i) => {
      rank[this.#numbers.get(id)!] = i;
    });
    const count = this.#sources.length;
    const lows = new Uint32Array(count);
    const highs = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const source = rank[this.#sources[i]!]!;
      const target = rank[this.#targets[i]!]!;
      lows[i] = Math.min(source, target);
      highs[i] = Math.max(source, target);
    }
    const order = pairOrder(lows, highs, ids.length);
    for (let start = 0; start < count; ) {
      const low = lows[order[start]!]!;
      const high = highs[order[start]!]!;
      let end = start + 1;
      while (end < count && lows[order[end]!] === low && highs[order[end]!] === high) end++;
      yield { low: ids[low]!, high: ids[high]!, order, start, end };
      start = end;
    }
  }

  #isReported({ order, start, end }: Pair, from: string): boolean {
    return order.subarray(start, end).some((i) => this.#mutual[i] || this.#ids[this.#sources[i]!] === from);
  }

  #direction({ order, start, end }: Pair, from: string): Direction {
    const relations = new Map<string, number>();
    const carriers: Carrier[] = [];
    for (const i of order.subarray(start, end)) {
      if (!this.#mutual[i] && this.#ids[this.#sources[i]!] !== from) continue;
      const relation = this.#relations[i]!;
      relations.set(relation, (relations.get(relation) ?? 0) + this.#values[i]!);
      carriers.push(this.#carriers[i]!);
    }
    return { relations, carriers };
  }

  #pushDirected(pair: Pair, keep: (relation: string) => boolean, result: NetworkTie[]): void {
    const { low, high } = pair;
    for (const [source, target] of [
      [low, high],
      [high, low],
    ] as const) {
      const { relations, carriers } = this.#direction(pair, source);
      push(result, source, target, relations, carriers, keep);
    }
  }

  #pushUndirected(
    pair: Pair,
    symmetrize: 'union' | 'intersection',
    keep: (relation: string) => boolean,
    result: NetworkTie[],
  ): void {
    const { low, high, order, start, end } = pair;
    if (end - start === 1 && (this.#mutual[order[start]!] || symmetrize === 'union')) {
      this.#pushSole(low, high, order[start]!, keep, result);
      return;
    }
    const mutual = order.subarray(start, end).every((i) => this.#mutual[i]!);
    const there = this.#direction(pair, low);
    // What holds both ways by its nature is the same report twice.
    if (mutual) {
      push(result, low, high, there.relations, there.carriers, keep);
      return;
    }
    const back = this.#direction(pair, high);
    const relations = new Map<string, number>();
    for (const relation of new Set([...there.relations.keys(), ...back.relations.keys()])) {
      const [one, other] = [there.relations.get(relation), back.relations.get(relation)];
      if (symmetrize === 'intersection' && (one === undefined || other === undefined)) continue;
      relations.set(relation, Math.max(one ?? 0, other ?? 0));
    }
    push(result, low, high, relations, [...there.carriers, ...back.carriers], keep);
  }

  /** The tie of a pair that one report speaks of, as most do. */
  #pushSole(
    source: string,
    target: string,
    report: number,
    keep: (relation: string) => boolean,
    result: NetworkTie[],
  ): void {
    const relation = this.#relations[report]!;
    if (!keep(relation)) return;
    const weight = this.#values[report]!;
    const carrier = this.#carriers[report]!;
    result.push({
      source,
      target,
      relations: { [relation]: weight },
      weight,
      probable: carrier.probable,
      carriers: [carrier],
    });
  }
}

function push(
  result: NetworkTie[],
  source: string,
  target: string,
  relations: ReadonlyMap<string, number>,
  carriers: readonly Carrier[],
  keep: (relation: string) => boolean,
): void {
  const kept = [...relations].filter(([relation]) => keep(relation)).sort(([a], [b]) => byCodeUnits(a, b));
  if (kept.length === 0) return;
  const sorted = distinct(carriers.filter(({ relation }) => relations.has(relation) && keep(relation)));
  result.push({
    source,
    target,
    relations: Object.fromEntries(kept),
    weight: kept.reduce((sum, [, value]) => sum + value, 0),
    probable: sorted.every((carrier) => carrier.probable),
    carriers: sorted,
  });
}

/** Carriers by kind and id, the last one of each. */
function distinct(carriers: readonly Carrier[]): Carrier[] {
  if (carriers.length < 2) return [...carriers];
  const seen = new Map(carriers.map((carrier) => [`${carrier.kind} ${carrier.id}`, carrier]));
  return [...seen].sort(([a], [b]) => byCodeUnits(a, b)).map(([, carrier]) => carrier);
}
