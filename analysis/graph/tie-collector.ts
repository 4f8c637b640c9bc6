import { byCodeUnits } from '../random.ts';
import type { Carrier, NetworkTie } from '../types.ts';

interface Arc {
  source: string;
  target: string;
  relations: Map<string, number>;
  carriers: Carrier[];
}

/**
 * Gathers what ties two vertices, arc by arc, and reads it as a directed or undirected network. Values add up within
 * one direction and relation; read as undirected, two reports of one tie are their maximum, relation by relation.
 */
export class TieCollector {
  /** By source, then by target. */
  readonly #arcs = new Map<string, Map<string, Arc>>();

  /** A tie reported from `source` to `target`. A tie of something to itself is no tie. */
  add(source: string, target: string, relation: string, value: number, carrier: Carrier): void {
    if (source === target) return;
    let from = this.#arcs.get(source);
    if (!from) {
      from = new Map();
      this.#arcs.set(source, from);
    }
    let arc = from.get(target);
    if (!arc) {
      arc = { source, target, relations: new Map(), carriers: [] };
      from.set(target, arc);
    }
    arc.relations.set(relation, (arc.relations.get(relation) ?? 0) + value);
    arc.carriers.push(carrier);
  }

  /** A tie that holds both ways by its nature: a shared director, an agreement between two. */
  addBoth(a: string, b: string, relation: string, value: number, carrier: Carrier): void {
    this.add(a, b, relation, value, carrier);
    this.add(b, a, relation, value, carrier);
  }

  /** Pairs reported from both ends and from one only, whatever the relation. */
  confirmed(): { both: number; one_side: number } {
    let both = 0;
    let oneSide = 0;
    for (const from of this.#arcs.values()) {
      for (const arc of from.values()) {
        if (!this.#reverse(arc)) oneSide++;
        else if (arc.source < arc.target) both++;
      }
    }
    return { both, one_side: oneSide };
  }

  ties(directed: boolean, symmetrize: 'union' | 'intersection', keep: (relation: string) => boolean): NetworkTie[] {
    const result: NetworkTie[] = [];
    for (const from of this.#arcs.values()) {
      for (const arc of from.values()) {
        if (directed) push(result, arc.source, arc.target, arc.relations, arc.carriers, keep);
        else this.#undirected(arc, symmetrize, keep, result);
      }
    }
    return result.sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target));
  }

  #undirected(arc: Arc, symmetrize: string, keep: (relation: string) => boolean, result: NetworkTie[]): void {
    const reverse = this.#reverse(arc);
    // Each pair is read once: from its smaller id, or from its only report.
    if (reverse && arc.source > arc.target) return;
    // What holds both ways by its nature, and most ties do, is the same report twice.
    if (reverse && sameReport(arc, reverse)) {
      push(result, arc.source, arc.target, arc.relations, arc.carriers, keep);
      return;
    }
    const [source, target] = arc.source < arc.target ? [arc.source, arc.target] : [arc.target, arc.source];
    const relations = new Map<string, number>();
    for (const relation of new Set([...arc.relations.keys(), ...(reverse?.relations.keys() ?? [])])) {
      const there = arc.relations.get(relation);
      const back = reverse?.relations.get(relation);
      if (symmetrize === 'intersection' && (there === undefined || back === undefined)) continue;
      relations.set(relation, Math.max(there ?? 0, back ?? 0));
    }
    push(result, source, target, relations, [...arc.carriers, ...(reverse?.carriers ?? [])], keep);
  }

  #reverse(arc: Arc): Arc | undefined {
    return this.#arcs.get(arc.target)?.get(arc.source);
  }
}

function sameReport(arc: Arc, reverse: Arc): boolean {
  if (arc.carriers.length !== reverse.carriers.length || arc.relations.size !== reverse.relations.size) return false;
  for (const [relation, value] of arc.relations) if (reverse.relations.get(relation) !== value) return false;
  return arc.carriers.every((carrier, i) => carrier === reverse.carriers[i]);
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
