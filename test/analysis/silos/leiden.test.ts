import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../analysis/graph/network.ts';
import { modularity } from '../../../analysis/measures/modularity.ts';
import { createRandom } from '../../../analysis/random.ts';
import { leidenRun } from '../../../analysis/silos/leiden.ts';
import { rewire } from '../../../analysis/silos/rewire.ts';
import type { EdgeList } from '../../../analysis/silos/scope.ts';
import { partsGraph, tieGraph } from '../../../analysis/silos/tie-graph.ts';

const edgesOf = (n: number, pairs: readonly (readonly [number, number])[], weights: number[] | null = null) => ({
  n,
  sources: Uint32Array.from(pairs, ([a]) => a),
  targets: Uint32Array.from(pairs, ([, b]) => b),
  weights: weights && Float64Array.from(weights),
});

const randomEdges = fc
  .record({
    n: fc.integer({ min: 2, max: 40 }),
    pairs: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 120 }),
    weighted: fc.boolean(),
  })
  .map(({ n, pairs, weighted }): EdgeList => {
    const keys = [...new Set(pairs.filter(([a, b]) => a < b && b < n).map(([a, b]) => a * n + b))];
    const ties = keys.map((key) => [Math.floor(key / n), key % n] as const);
    return edgesOf(n, ties, weighted ? keys.map((key) => 1 + (key % 3)) : null);
  });

/** Cliques of `size` in a ring, one tie from each to the next. */
function ringOfCliques(cliques: number, size: number): EdgeList {
  const pairs: [number, number][] = [];
  for (let c = 0; c < cliques; c++) {
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) pairs.push([c * size + i, c * size + j]);
    pairs.push([c * size, ((c + 1) % cliques) * size + 1]);
  }
  return edgesOf(cliques * size, pairs);
}

/** Connected parts within a division. */
function partsWithin({ n, sources, targets }: EdgeList, communities: Int32Array): number {
  const root = Int32Array.from({ length: n }, (_, v) => v);
  const find = (v: number): number => (root[v] === v ? v : find(root[v]!));
  sources.forEach((a, e) => {
    const b = targets[e]!;
    if (communities[a] === communities[b]) root[find(a)] = find(b);
  });
  return new Set(root.map(find)).size;
}

describe('a run of Leiden', () => {
  it('never puts together what no path within the community joins', () => {
    fc.assert(
      fc.property(randomEdges, fc.nat(1000), fc.constantFrom(0.5, 1, 2), (edges, seed, resolution) => {
        const { communities } = leidenRun(tieGraph(edges), seed, resolution);
        expect(partsWithin(edges, communities)).toBe(new Set(communities).size);
      }),
      { numRuns: 400 },
    );
  });

  it('holds in larger networks too, where a run ends sooner', () => {
    const random = createRandom(11);
    const ring = ringOfCliques(60, 9);
    for (let seed = 1; seed <= 5; seed++) {
      const edges = rewire(ring, random);
      expect(edges.sources.length).toBeGreaterThan(1000);
      const { communities } = leidenRun(tieGraph(edges), seed, 1);
      expect(partsWithin(edges, communities)).toBe(new Set(communities).size);
    }
    const { communities } = leidenRun(tieGraph(ring), 1, 1);
    expect(new Set(communities).size).toBeGreaterThan(20);
    expect(new Set(communities.slice(0, 9)).size).toBe(1);
  });

  it.each([
    [1000, 1100],
    [1000, 3000],
    [400, 8000],
  ])('says of %i organizations and %i ties whether they are above a rival, sooner than how far', (n, ties) => {
    const random = createRandom(n + ties);
    const keys = new Set<number>();
    while (keys.size < ties) {
      const [a, b] = [Math.floor(random() * n), Math.floor(random() * n)];
      if (a < b) keys.add(a * n + b);
    }
    const graph = tieGraph(
      edgesOf(
        n,
        Array.from(keys, (key) => [Math.floor(key / n), key % n] as const),
      ),
    );
    for (let seed = 1; seed <= 8; seed++) {
      const { modularity: whole } = leidenRun(graph, seed, 1);
      const against = (rival: number) => leidenRun(graph, seed, 1, rival).modularity!;
      for (const away of [1e-9, 0.02, 0.05, 0.1, 0.3]) {
        expect(against(whole! + away)).toBeLessThan(whole! + away);
        expect(against(whole! - away)).toBeGreaterThanOrEqual(whole! - away);
      }
      expect(against(whole!)).toBe(whole);
      // Far above it, the first pass is enough; that it was all there is would make the rest of this test worthless.
      expect(against(1)).toBeLessThan(whole!);
    }
  });

  it('leaves nobody who would gain by moving to a neighbour or by standing alone', () => {
    fc.assert(
      fc.property(randomEdges, fc.nat(1000), (edges, seed) => {
        const ids = Array.from({ length: edges.n }, (_, v) => `v${String(v).padStart(2, '0')}`);
        const ties = Array.from(edges.sources, (a, e) => ({
          source: ids[a]!,
          target: ids[edges.targets[e]!]!,
          weight: edges.weights?.[e] ?? 1,
        }));
        const network = createNetwork(ids, ties, false);
        const weighted = edges.weights !== null;
        const { communities, modularity: reached } = leidenRun(tieGraph(edges), seed, 1);
        if (ties.length === 0) {
          expect(reached).toBe(null);
          return;
        }
        expect(modularity(network, [...communities], { weighted })).toBeCloseTo(reached!, 9);
        for (let v = 0; v < edges.n; v++) {
          for (const to of [...new Set(communities), edges.n]) {
            const moved = [...communities];
            moved[v] = to;
            expect(modularity(network, moved, { weighted })!).toBeLessThanOrEqual(reached! + 1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed; doubled strengths change nothing; communities are numbered by first member', () => {
    fc.assert(
      fc.property(randomEdges, fc.nat(1000), (edges, seed) => {
        const once = leidenRun(tieGraph(edges), seed, 1);
        expect(leidenRun(tieGraph(edges), seed, 1)).toEqual(once);
        const weights = edges.weights ?? new Float64Array(edges.sources.length).fill(1);
        const doubled = leidenRun(tieGraph({ ...edges, weights: weights.map((w) => 2 * w) }), seed, 1);
        expect(doubled.communities).toEqual(once.communities);
        const seen = [...new Set(once.communities)];
        expect(seen).toEqual(seen.map((_, i) => i));
      }),
    );
  });

  it('finds the cliques of a ring, as long as modularity can tell them apart', () => {
    // Ten cliques of five: 110 ties, each clique holds 10 of them, its own number of ties under sqrt(2m) = 14.8, yet apart.
    const few = leidenRun(tieGraph(ringOfCliques(10, 5)), 1, 1);
    expect(few.communities).toEqual(Int32Array.from({ length: 50 }, (_, v) => Math.floor(v / 5)));
    // Thirty cliques of three: 120 ties of which a clique holds 3; joining two gains (Fortunato & Barthelemy 2007).
    const many = leidenRun(tieGraph(ringOfCliques(30, 3)), 1, 1);
    expect(new Set(many.communities).size).toBeLessThan(30);
    const finer = leidenRun(tieGraph(ringOfCliques(30, 3)), 1, 4);
    expect(new Set(finer.communities).size).toBe(30);
  });

  it('leaves who has no tie alone', () => {
    const { communities, modularity: reached } = leidenRun(tieGraph(edgesOf(5, [[1, 3]])), 1, 1);
    expect([...communities]).toEqual([0, 1, 2, 1, 3]);
    expect(reached).toBe(0);
  });
});

describe('the graph of parts', () => {
  it('adds up ties between parts and keeps all strength', () => {
    const pairs: [number, number][] = [
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
    ];
    const { graph } = tieGraph(edgesOf(4, pairs, [1, 2, 3, 4, 5]));
    const parts = partsGraph(graph, Int32Array.from([0, 0, 1, 1]), 2);
    // Between {0, 1} and {2, 3}: 2 + 3 + 4; within: 1 and 5.
    expect(parts).toEqual({
      n: 2,
      offsets: Uint32Array.from([0, 1, 2]),
      targets: Uint32Array.from([1, 0]),
      weights: Float64Array.from([9, 9]),
      strengths: Float64Array.from([11, 19]),
      total: 30,
    });
  });
});
