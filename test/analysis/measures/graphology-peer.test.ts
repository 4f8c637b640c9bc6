import Graph, { UndirectedGraph } from 'graphology';
import betweennessPeer from 'graphology-metrics/centrality/betweenness.js';
import closenessPeer from 'graphology-metrics/centrality/closeness.js';
import { degreeCentrality } from 'graphology-metrics/centrality/degree.js';
import eigenvectorPeer from 'graphology-metrics/centrality/eigenvector.js';
import pagerankPeer from 'graphology-metrics/centrality/pagerank.js';
import { density as densityPeer } from 'graphology-metrics/graph/density.js';
import diameterPeer from 'graphology-metrics/graph/diameter.js';
import modularityPeer from 'graphology-metrics/graph/modularity.js';
import * as everything from 'graphology-metrics/index.js';
import { weightedDegree } from 'graphology-metrics/node/weighted-degree.js';
import { describe, expect, it } from 'vitest';
import { toGraphology } from '../../../analysis/graph/to-graphology.ts';
import { allPairs } from '../../../analysis/kernels/all-pairs.ts';
import { betweenness, betweennessNormalized } from '../../../analysis/measures/betweenness.ts';
import { betweennessWeighted } from '../../../analysis/measures/betweenness-weighted.ts';
import { closeness, closenessIn } from '../../../analysis/measures/closeness.ts';
import { degree } from '../../../analysis/measures/degree.ts';
import { density } from '../../../analysis/measures/density.ts';
import { diameter } from '../../../analysis/measures/diameter.ts';
import { eigenvector } from '../../../analysis/measures/eigenvector.ts';
import { modularity } from '../../../analysis/measures/modularity.ts';
import { pagerank } from '../../../analysis/measures/pagerank.ts';
import { strength } from '../../../analysis/measures/strength.ts';
import type { Network } from '../../../analysis/types.ts';
import { ownOracle, ownOracleNames } from '../../oracles/own-oracles.ts';
import { networkOf } from '../../support/networks.ts';

const UNWEIGHTED = { getEdgeWeight: null };

function column(network: Network, values: Record<string, number>): number[] {
  return network.ids.map((_, v) => values[v]!);
}

function expectClose(ours: readonly (number | null)[], theirs: readonly number[], digits = 9): void {
  expect(ours).toHaveLength(theirs.length);
  theirs.forEach((value, v) => {
    expect(ours[v]).toBeCloseTo(value, digits);
  });
}

// graphology-metrics 2.4.2. Where it agrees, and, one test each, where its number is not the one we need.
describe('graphology-metrics agrees, given a graph of the right type', () => {
  it.each(ownOracleNames())('%s', (name) => {
    const { network } = ownOracle(name);
    const graph = toGraphology(network);
    expectClose(betweenness(network), column(network, betweennessPeer(graph, { ...UNWEIGHTED, normalized: false })));
    expectClose(betweennessNormalized(network), column(network, betweennessPeer(graph, UNWEIGHTED)));
    const near = column(network, closenessPeer(graph, { wassermanFaust: true }));
    expectClose(network.directed ? closenessIn(network) : closeness(network), near);
    expect(density(network)).toBeCloseTo(densityPeer(graph), 12);
    expectClose(
      strength(network),
      network.ids.map((_, v) => weightedDegree(graph, v)),
    );
    const label = (v: number) => v % 3;
    const theirs = modularityPeer(graph, { getNodeCommunity: (v) => label(Number(v)), getEdgeWeight: 'weight' });
    expect(
      modularity(
        network,
        network.ids.map((_, v) => label(v)),
        { weighted: true },
      ),
    ).toBeCloseTo(theirs, 12);
    if (network.directed) return;
    const others = network.ids.length - 1;
    expectClose(
      degree(network),
      column(network, degreeCentrality(graph)).map((share) => share * others),
    );
    const scores = column(network, eigenvectorPeer(graph, { ...UNWEIGHTED, maxIterations: 10_000, tolerance: 1e-12 }));
    const largest = Math.max(...scores);
    expectClose(
      eigenvector(network),
      scores.map((score) => score / largest),
      6,
    );
  });
});

describe('graphology-metrics differs from what our data need', () => {
  it('weight: a shortest path takes the strength for a length, so strong ties lead nowhere', () => {
    // Strong ties a-b and b-c, a weak tie a-c: partners a and c really meet through b.
    const network = networkOf('a-b:10 b-c:10 a-c:1');
    const peer = betweennessPeer(toGraphology(network), { getEdgeWeight: 'weight', normalized: false });
    expect(column(network, peer)).toEqual([0, 0, 0]);
    expect(betweennessWeighted(network)).toEqual([0, 1, 0]);
  });

  it('weight: lengths that are equal but for rounding are two different paths', () => {
    // 1/2 + 1/3 + 1/3 and 1/6 + 1 are one length, 7/6; as doubles they differ in the last bit.
    const network = networkOf('s-a:2 a-b:3 b-t:3 s-c:6 c-t:1');
    const graph = toGraphology(network);
    graph.forEachEdge((edge, { weight }) => graph.setEdgeAttribute(edge, 'weight', 1 / weight));
    const peer = column(network, betweennessPeer(graph, { getEdgeWeight: 'weight', normalized: false }));
    const at = (id: string) => network.ids.indexOf(id);
    expect(1 / 2 + 1 / 3 + 1 / 3).toBeLessThan(1 / 6 + 1);
    expect(betweennessWeighted(network)[at('c')]).toBe(0.5);
    expect(peer[at('c')]).toBe(0);
  });

  it('graph type: the default mixed graph has another density and twice the betweenness', () => {
    const network = networkOf('a-b b-c');
    const mixed = new Graph();
    for (const id of network.ids) mixed.addNode(id);
    mixed.addUndirectedEdge('a', 'b');
    mixed.addUndirectedEdge('b', 'c');
    expect(densityPeer(mixed)).toBeCloseTo(2 / 9, 12);
    expect(density(network)).toBeCloseTo(2 / 3, 12);
    expect(betweennessPeer(mixed, { ...UNWEIGHTED, normalized: false }).b).toBe(2);
    expect(betweenness(network)[1]).toBe(1);
  });

  it('path counts: 32 bits overflow on a chain of 33 diamonds', () => {
    const diamonds = Array.from({ length: 33 }, (_, i) => {
      const [from, to] = [i, i + 1].map((k) => `j${String(k).padStart(2, '0')}`);
      return `${from}-u${i} ${from}-l${i} u${i}-${to} l${i}-${to}`;
    });
    const network = networkOf(diamonds.join(' '));
    const peer = column(network, betweennessPeer(toGraphology(network), { ...UNWEIGHTED, normalized: false }));
    const ours = betweenness(network);
    // Upper and lower corner of a diamond are interchangeable: equal betweenness, and finite.
    const at = (id: string) => network.ids.indexOf(id);
    expect(ours[at('u16')]).toBeCloseTo(ours[at('l16')]!, 6);
    expect(ours.every((value) => Number.isFinite(value))).toBe(true);
    expect(peer.every((value) => Number.isFinite(value) && value >= 0)).toBe(false);
  });

  it('closeness: from a vertex of a directed network is not offered, only to it', () => {
    const network = networkOf('a-b b-c', { directed: true });
    const peer = column(network, closenessPeer(toGraphology(network), { wassermanFaust: true }));
    expect(peer).toEqual(closenessIn(network));
    expect(peer).not.toEqual(closeness(network));
  });

  it('diameter: one isolate makes it infinite', () => {
    const network = networkOf('a-b b-c d');
    expect(diameterPeer(toGraphology(network))).toBe(Number.POSITIVE_INFINITY);
    expect(diameter(network)).toBe(2);
  });

  it('density: one organization alone has density 0 instead of none', () => {
    const alone = new UndirectedGraph();
    alone.addNode('a');
    expect(densityPeer(alone)).toBe(0);
    expect(density(networkOf('a'))).toBeNull();
  });

  it('eigenvector: two components that tie get one answer of many', () => {
    const network = networkOf('a-b b-c a-c d-e e-f d-f');
    const peer = column(network, eigenvectorPeer(toGraphology(network), UNWEIGHTED));
    expect(peer.every((score) => score > 0)).toBe(true);
    expect(eigenvector(network)).toEqual([null, null, null, null, null, null]);
  });

  it('eigenvector: the default hundred steps do not do for a chain of forty', () => {
    const links = Array.from(
      { length: 39 },
      (_, i) => `v${String(i).padStart(2, '0')}-v${String(i + 1).padStart(2, '0')}`,
    );
    const network = networkOf(links.join(' '));
    const exact = network.ids.map((_, v) => Math.sin((Math.PI * (v + 1)) / 41) / Math.sin((Math.PI * 20) / 41));
    expectClose(eigenvector(network), exact, 9);
    expect(() => eigenvectorPeer(toGraphology(network), { ...UNWEIGHTED, tolerance: 1e-9 })).toThrow('converge');
  });

  it('pagerank: the default tolerance leaves errors above 1e-6, and an empty graph never converges', () => {
    const { network } = ownOracle('disconnected');
    const rough = column(network, pagerankPeer(toGraphology(network), UNWEIGHTED));
    const worst = Math.max(...pagerank(network).map((rank, v) => Math.abs(rank - rough[v]!)));
    expect(worst).toBeGreaterThan(1e-6);
    expect(() => pagerankPeer(new UndirectedGraph(), UNWEIGHTED)).toThrow('converge');
    expect(pagerank(networkOf(''))).toEqual([]);
  });

  it('has none of the measures of brokerage and structure', () => {
    const names = Object.keys(everything).join(' ').toLowerCase();
    for (const measure of [
      'harmonic',
      'constraint',
      'effective',
      'core',
      'clusteringcoefficient',
      'cutpoint',
      'brokerage',
    ]) {
      expect(names).not.toContain(measure);
    }
  });

  it('keeps all of that from our sweep: one pass for six measures', () => {
    const pairs = allPairs(networkOf('a-b b-c d').out);
    expect([...pairs.betweenness]).toEqual([0, 2, 0, 0]);
    expect([...pairs.reachedFrom]).toEqual([2, 2, 2, 0]);
  });
});
