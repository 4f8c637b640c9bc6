// The rule of the shared oracles on detection: on every seed at least the worst that igraph's and networkx's Louvain found,
// and at best, of fifty seeds, no less than their best minus .005.
import { describe, expect, it } from 'vitest';
import { createNetwork, withoutDirection } from '../../analysis/graph/network.ts';
import { modularity } from '../../analysis/measures/modularity.ts';
import { louvainRun } from '../../analysis/silos/louvain.ts';
import { TieGraph } from '../../analysis/silos/tie-graph.ts';
import type { Network } from '../../analysis/types.ts';
import { OracleFolder } from './oracle-folder.ts';
import { SHARED_ORACLES, sharedOracleNames } from './shared-oracles.ts';

/**
 * Where plain Louvain falls short of the rule today, in 6 of 64 checks: a run of it below every run of the others, or its best
 * below what Leiden finds. Nothing may join this list; a refined method should empty it.
 */
const KNOWN_SHORT: readonly string[] = [
  'borgatti1997_holes undirected_weighted worst',
  'directed_weighted undirected_binary best',
  'directed_weighted undirected_binary worst',
  'emon_cheyenne undirected_binary best',
  'emon_lakepomona undirected_binary best',
  'emon_mtsthelens undirected_binary best',
];

const SEEDS = Array.from({ length: 50 }, (_, i) => i + 1);

function graphOf({ symmetric: { n, offsets, targets, weights } }: Network): TieGraph {
  const ties: { v: number; w: number; weight: number }[] = [];
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (v < targets[e]!) ties.push({ v, w: targets[e]!, weight: weights[e]! });
    }
  }
  return new TieGraph({
    n,
    sources: Uint32Array.from(ties, ({ v }) => v),
    targets: Uint32Array.from(ties, ({ w }) => w),
    weights: Float64Array.from(ties, ({ weight }) => weight),
  });
}

describe('detected communities', () => {
  const names = sharedOracleNames();
  if (names.length === 0) process.stderr.write(`skipped: no oracle networks at ${SHARED_ORACLES}\n`);

  it('two cliques of five joined by one tie are two groups on every seed', () => {
    const clique = (ids: string[]) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ source: a, target: b })));
    const [left, right] = ['a', 'b'].map((side) => [1, 2, 3, 4, 5].map((i) => `${side}${i}`)) as [string[], string[]];
    const ties = [...clique(left), ...clique(right), { source: 'a1', target: 'b1' }];
    const network = createNetwork([...left, ...right], ties, false);
    for (const seed of SEEDS) {
      const { communities } = louvainRun(graphOf(network), seed, 1, false);
      expect([...communities]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    }
    // By hand: each side holds 10 of 21 ties and 21 of 42 tie ends.
    const { communities } = louvainRun(graphOf(network), 1, 1, false);
    expect(modularity(network, [...communities], { weighted: false })).toBeCloseTo(2 * (10 / 21 - 0.25), 12);
  });

  it.each(names)('%s: as good as the rule asks, but where it is known to fall short', (name) => {
    const folder = new OracleFolder(name);
    const tree = folder.tree('expected_communities.json');
    const network = withoutDirection(folder.network);
    const graph = graphOf(network);
    const short: string[] = [];
    for (const run of ['undirected_binary', 'undirected_weighted']) {
      if (!tree.has('runs', run)) continue;
      const weighted = run === 'undirected_weighted';
      const found = SEEDS.map((seed) => {
        const { communities } = louvainRun(graph, seed, 1, weighted);
        return modularity(network, [...communities], { weighted })!;
      });
      const peers = ['igraph_louvain', 'networkx_louvain'].map((peer) => {
        return tree.number('runs', run, 'algorithms', peer, 'worst')!;
      });
      const best = tree.number('runs', run, 'best', 'Q')!;
      if (Math.min(...found) < Math.min(...peers) - 1e-9) short.push(`${name} ${run} worst`);
      if (Math.max(...found) < best - 0.005) short.push(`${name} ${run} best`);
    }
    expect(short.filter((one) => !KNOWN_SHORT.includes(one))).toEqual([]);
  });
});
