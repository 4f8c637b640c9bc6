import { createNetwork } from '../../analysis/graph/network.ts';
import type { Network } from '../../analysis/types.ts';

/**
 * A network from a line of text: `a-b b-c:3 d` is a tie a-b, a tie b-c of strength 3, an isolate d. In a directed network
 * `a-b` goes from a to b.
 */
export function networkOf(text: string, { directed = false }: { directed?: boolean } = {}): Network {
  const parts = text.split(/\s+/).filter(Boolean);
  const ids = parts.flatMap((part) => part.split(':')[0]!.split('-'));
  const ties = parts
    .filter((part) => part.includes('-'))
    .map((part) => {
      const [ends, weight] = part.split(':');
      const [source, target] = ends!.split('-');
      return { source: source!, target: target!, weight: Number(weight ?? 1) };
    });
  return createNetwork(ids, ties, directed);
}

/** A chain 0 - 1 - ... - n-1; ids padded so that vertex i is the i-th. */
export function chain(n: number): Network {
  const ids = Array.from({ length: n }, (_, i) => String(i).padStart(6, '0'));
  const ties = ids.slice(1).map((target, i) => ({ source: ids[i]!, target }));
  return createNetwork(ids, ties, false);
}
