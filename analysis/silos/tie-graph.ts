import type { EdgeList } from './scope.ts';

/**
 * Ties as the detection of groups walks them: each from both of its ends, strengths beside. Who has no tie is left out. A
 * loop leads nowhere, it only counts twice in the strength of its own place.
 */
export interface TieGraph {
  n: number;
  offsets: Uint32Array;
  targets: Uint32Array;
  /** Tie STRENGTH, parallel to `targets`. */
  weights: Float64Array;
  /** Sum of the strengths at each place, loops twice. */
  strengths: Float64Array;
  /** Sum over all places: 2m. */
  total: number;
}

/** A graph and where its places stand among those of the list that it comes from. */
export interface ListedGraph {
  /** Length of the list's numbering, places without a tie to another included. */
  listed: number;
  /** Place in the list per place of the graph, ascending. */
  places: Uint32Array;
  graph: TieGraph;
}

/** The graph of a list of ties; each counts as one where the list has no strengths. */
export function tieGraph({ n: listed, sources, targets, weights: given }: EdgeList): ListedGraph {
  const degrees = new Uint32Array(listed);
  let total = 0;
  for (let e = 0; e < sources.length; e++) {
    total += 2 * (given ? given[e]! : 1);
    if (sources[e] === targets[e]) continue;
    degrees[sources[e]!]!++;
    degrees[targets[e]!]!++;
  }
  const places = Uint32Array.from({ length: listed }, (_, v) => v).filter((v) => degrees[v]! > 0);
  const n = places.length;
  const placeOf = new Int32Array(listed).fill(-1);
  const offsets = new Uint32Array(n + 1);
  places.forEach((v, place) => {
    placeOf[v] = place;
    offsets[place + 1] = offsets[place]! + degrees[v]!;
  });
  const next = offsets.slice(0, n);
  const ends = new Uint32Array(offsets[n]!);
  const weights = new Float64Array(offsets[n]!);
  const strengths = new Float64Array(n);
  for (let e = 0; e < sources.length; e++) {
    const a = placeOf[sources[e]!]!;
    const b = placeOf[targets[e]!]!;
    if (a < 0 || b < 0) continue;
    const weight = given ? given[e]! : 1;
    strengths[a]! += weight;
    strengths[b]! += weight;
    if (a === b) continue;
    ends[next[a]!] = b;
    weights[next[a]!++] = weight;
    ends[next[b]!] = a;
    weights[next[b]!++] = weight;
  }
  return { listed, places, graph: { n, offsets, targets: ends, weights, strengths, total } };
}

/** The graph of `parts` parts, numbered from 0: ties between two parts are added up, those within one are its strength. */
export function partsGraph(graph: TieGraph, partOf: Int32Array, parts: number): TieGraph {
  const starts = new Uint32Array(parts + 1);
  for (let v = 0; v < graph.n; v++) starts[partOf[v]! + 1]!++;
  for (let p = 0; p < parts; p++) starts[p + 1]! += starts[p]!;
  const members = new Uint32Array(graph.n);
  const next = starts.slice(0, parts);
  for (let v = 0; v < graph.n; v++) members[next[partOf[v]!]!++] = v;

  const offsets = new Uint32Array(parts + 1);
  const targets = new Uint32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  const strengths = new Float64Array(parts);
  // Where a part stands in the row being written: a place before the row's start is of an earlier row.
  const place = new Int32Array(parts).fill(-1);
  let end = 0;
  for (let p = 0; p < parts; p++) {
    const row = end;
    for (let i = starts[p]!; i < starts[p + 1]!; i++) {
      const v = members[i]!;
      strengths[p]! += graph.strengths[v]!;
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        const q = partOf[graph.targets[e]!]!;
        if (q === p) continue;
        if (place[q]! < row) {
          place[q] = end;
          targets[end++] = q;
        }
        weights[place[q]!]! += graph.weights[e]!;
      }
    }
    offsets[p + 1] = end;
  }
  return {
    n: parts,
    offsets,
    targets: targets.subarray(0, end),
    weights: weights.subarray(0, end),
    strengths,
    total: graph.total,
  };
}
