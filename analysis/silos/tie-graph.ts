import type { EdgeList } from './scope.ts';

type EdgeVisitor = (
  edge: number,
  attributes: { weight: number },
  source: number,
  target: number,
  sourceAttributes: object,
  targetAttributes: object,
  undirected: boolean,
) => void;

const NONE = {};

/**
 * Ties in the reading half of graphology's graph interface: what graphology's Louvain asks of an undirected graph, and no
 * more. It spares the building of a graph object, which costs more than a run of Louvain itself and is paid once per
 * rewiring. Nodes are the places 0 to n - 1, in order; it cannot be changed.
 */
export class TieGraph {
  readonly type = 'undirected';
  readonly multi = false;
  readonly order: number;
  readonly size: number;
  readonly selfLoopCount: number;
  readonly #edges: EdgeList;
  readonly #degrees: Uint32Array;

  constructor(edges: EdgeList) {
    this.#edges = edges;
    this.order = edges.n;
    this.size = edges.sources.length;
    this.#degrees = new Uint32Array(edges.n);
    let loops = 0;
    for (let e = 0; e < this.size; e++) {
      const source = edges.sources[e]!;
      const target = edges.targets[e]!;
      if (source === target) loops++;
      else {
        this.#degrees[source]!++;
        this.#degrees[target]!++;
      }
    }
    this.selfLoopCount = loops;
  }

  forEachNode(visit: (node: number) => void): void {
    for (let i = 0; i < this.order; i++) visit(i);
  }

  undirectedDegreeWithoutSelfLoops(node: number): number {
    return this.#degrees[node]!;
  }

  forEachEdge(visit: EdgeVisitor): void {
    const { sources, targets, weights } = this.#edges;
    const attributes = { weight: 1 };
    for (let e = 0; e < this.size; e++) {
      if (weights) attributes.weight = weights[e]!;
      visit(e, attributes, sources[e]!, targets[e]!, NONE, NONE, true);
    }
  }

  /** graphology knows a graph by this method. */
  addUndirectedEdgeWithKey(): never {
    throw new TypeError('a TieGraph is read-only');
  }

  /** And by this one. */
  dropNode(): never {
    throw new TypeError('a TieGraph is read-only');
  }
}
