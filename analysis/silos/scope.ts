import { neighbours } from '../graph/network.ts';
import type { Projection } from '../types.ts';

/** Ties as parallel arrays: what crosses to a worker, and what Leiden and the rewirings are fed with. */
export interface EdgeList {
  n: number;
  sources: Uint32Array;
  targets: Uint32Array;
  /** Tie STRENGTH; `null` = every tie counts as one. */
  weights: Float64Array | null;
}

/**
 * The organizations in scope and the ties among them. Stubs are not part of it: nobody answers for them, so they neither
 * make a group nor count in a reading. Ties are read both ways, in ascending order of (source, target).
 */
export interface Scope {
  edges: EdgeList;
  /** Vertex of the projection, per place in the scope; ascending, so in id order. */
  vertices: Uint32Array;
  /** Component per place in the scope, numbered by first member. */
  component: Int32Array;
  /** Sizes of all components, isolates included, by that number. */
  sizes: number[];
  /** Organizations in scope with at least one tie to another. */
  linked: number;
}

/** Readings, tests and detection all ask for it; forgotten with its projection. */
const scopes = new WeakMap<Projection, Scope>();

/** The part of a projection that readings and groups are computed on; `weighted` keeps the tie strengths. */
export function scopeOf(projection: Projection, weighted = false): Scope {
  const scope = (!weighted && scopes.get(projection)) || readScope(projection, weighted);
  if (!weighted) scopes.set(projection, scope);
  return scope;
}

function readScope(projection: Projection, weighted: boolean): Scope {
  const { symmetric } = projection.network;
  const vertices = Uint32Array.from(projection.vertices.keys()).filter((v) => projection.vertices[v]!.inScope);
  const place = new Int32Array(symmetric.n).fill(-1);
  for (const [i, v] of vertices.entries()) place[v] = i;
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (const [i, v] of vertices.entries()) {
    for (let e = symmetric.offsets[v]!; e < symmetric.offsets[v + 1]!; e++) {
      const j = place[symmetric.targets[e]!]!;
      if (j <= i) continue;
      sources.push(i);
      targets.push(j);
      weights.push(symmetric.weights[e]!);
    }
  }
  const { component, sizes } = components(projection, vertices, place);
  return {
    edges: {
      n: vertices.length,
      sources: Uint32Array.from(sources),
      targets: Uint32Array.from(targets),
      weights: weighted ? Float64Array.from(weights) : null,
    },
    vertices,
    component,
    sizes,
    linked: component.reduce((count, c) => count + (sizes[c]! > 1 ? 1 : 0), 0),
  };
}

function components(projection: Projection, vertices: Uint32Array, place: Int32Array) {
  const component = new Int32Array(vertices.length).fill(-1);
  const sizes: number[] = [];
  for (let start = 0; start < vertices.length; start++) {
    if (component[start] !== -1) continue;
    const number = sizes.push(0) - 1;
    const stack = [start];
    component[start] = number;
    while (stack.length > 0) {
      const i = stack.pop()!;
      sizes[number]!++;
      for (const w of neighbours(projection.network.symmetric, vertices[i]!)) {
        const j = place[w]!;
        if (j < 0 || component[j] !== -1) continue;
        component[j] = number;
        stack.push(j);
      }
    }
  }
  return { component, sizes };
}
