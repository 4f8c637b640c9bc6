// The main piece of the network alone: what other programs take when they say "average path length" of a network that is
// in pieces.
//
// The largest component of the symmetrized network (the first of equals), as an undirected network of its own
// (measures.md, section 14). Strengths are kept, both directions summed. Oracle: networkx on its largest component.
import { createNetwork } from '../graph/network.ts';
import type { Network } from '../types.ts';
import { components } from './components.ts';

/** The largest component as a network. */
export function largestComponent(network: Network): Network {
  const { labels, sizes } = components(network);
  const chosen = sizes.indexOf(sizes.reduce((a, b) => Math.max(a, b), 0));
  const { offsets, targets, weights } = network.symmetric;
  const members = Array.from(labels.keys()).filter((v) => labels[v] === chosen);
  const ties = members.flatMap((v) =>
    Array.from(targets.subarray(offsets[v]!, offsets[v + 1]!), (w, i) => ({ v, w, weight: weights[offsets[v]! + i]! }))
      .filter(({ w }) => v < w)
      .map(({ w, weight }) => ({ source: network.ids[v]!, target: network.ids[w]!, weight })),
  );
  return createNetwork(
    members.map((v) => network.ids[v]!),
    ties,
    false,
  );
}
