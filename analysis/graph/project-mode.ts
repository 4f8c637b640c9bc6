import type { Network } from '../types.ts';
import { createNetwork, type TieInput } from './network.ts';

/**
 * One side of a two-mode network: two vertices are tied when they share a partner of the other side. Strength `shared`:
 * number of partners in common. `newman`: sum over them of 1 / (partners of the partner - 1), so that meeting in a small
 * circle counts for more than in a large one (Newman 2001, doi:10.1103/PhysRevE.64.016132). A vertex that shares nothing
 * stays, alone. `second`: true for the second mode, parallel to `network.ids`; `side`: the one that is kept.
 */
export function projectMode(
  { ids, symmetric: { n, offsets, targets } }: Network,
  second: readonly boolean[],
  side: 'first' | 'second',
  strength: 'shared' | 'newman' = 'shared',
): Network {
  const kept = (v: number) => second[v] === (side === 'second');
  const ties: TieInput[] = [];
  for (let place = 0; place < n; place++) {
    if (kept(place)) continue;
    const met = targets.subarray(offsets[place]!, offsets[place + 1]!);
    const weight = strength === 'newman' ? 1 / (met.length - 1) : 1;
    met.forEach((v, i) => {
      for (const w of met.subarray(i + 1)) ties.push({ source: ids[v]!, target: ids[w]!, weight });
    });
  }
  return createNetwork(
    ids.filter((_, v) => kept(v)),
    ties,
    false,
  );
}
