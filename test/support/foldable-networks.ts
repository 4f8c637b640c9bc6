import fc from 'fast-check';
import { createNetwork } from '../../analysis/graph/network.ts';
import { createRandom } from '../../analysis/random.ts';
import type { Network } from '../../analysis/types.ts';

/**
 * Networks full of what can be folded: random pieces in which every vertex stands for up to four twins, tied to each other
 * or not, some with pendants, and pieces hooked to one another at one vertex or not at all.
 */
export const foldableNetwork = fc
  .record({ pieces: fc.integer({ min: 1, max: 5 }), vertices: fc.integer({ min: 1, max: 7 }), seed: fc.nat() })
  .map(({ pieces, vertices, seed }) => twinsAndBlocks(pieces, vertices, seed));

/** `pieces` of `vertices` before each becomes its twins. */
export function twinsAndBlocks(pieces: number, vertices: number, seed: number): Network {
  const random = createRandom(seed);
  const ids: string[] = [];
  const ties: { source: string; target: string }[] = [];
  const add = () => {
    const id = `v${String(ids.length).padStart(5, '0')}`;
    ids.push(id);
    return id;
  };
  const tie = (source: string, target: string) => {
    if (source !== target) ties.push({ source, target });
  };
  for (let piece = 0; piece < pieces; piece++) {
    // The first vertex of a piece may be one that is there already: a cutpoint.
    const hook = ids.length > 0 && random() < 0.8 ? ids[Math.floor(random() * ids.length)]! : add();
    const classes = Array.from({ length: vertices }, (_, i) => {
      if (i === 0) return [hook];
      const twins = Array.from({ length: 1 + Math.floor(4 * random()) }, add);
      if (random() < 0.5) for (const [j, a] of twins.entries()) for (const b of twins.slice(j + 1)) tie(a, b);
      return twins;
    });
    for (const [i, some] of classes.entries()) {
      for (const others of classes.slice(i + 1)) {
        if (random() < 0.45) for (const a of some) for (const b of others) tie(a, b);
      }
    }
  }
  for (const host of [...ids]) if (random() < 0.15) tie(host, add());
  return createNetwork(ids, ties, false);
}
