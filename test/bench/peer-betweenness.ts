// The peer: graphology-metrics' betweenness alone, on the network that an analysis wrote. Prints milliseconds.

import { readFileSync } from 'node:fs';
import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: peer-betweenness.ts ANALYSIS.json');
const { organizations, ties } = JSON.parse(readFileSync(file, 'utf8')) as {
  organizations: { id: string }[];
  ties: { source: string; target: string }[];
};
const graph = new Graph({ type: 'undirected' });
for (const { id } of organizations) graph.addNode(id);
for (const { source, target } of ties) graph.addEdge(source, target);
const started = performance.now();
betweenness(graph, { getEdgeWeight: null });
console.log(performance.now() - started);
