import { neighbours } from '../graph/network.ts';
import type { Projection } from '../types.ts';

/**
 * The share of a group's ties that leave it, and what it would be if everybody kept their number of ties and these were
 * dealt out at random: K_A (2m - K_A) / 2m ties outside, K_A^2 / 4m inside (Newman 2010, section 13.2). `null` without a
 * tie. A well-tied group cannot help tying itself: chance is not the same for all.
 */
export function outwardShares(
  projection: Projection,
  memberIds: readonly string[],
): { share: number; chance: number } | null {
  const { symmetric, ids } = projection.network;
  const members = new Set(memberIds);
  let ends = 0;
  let inside = 0;
  ids.forEach((id, v) => {
    if (!members.has(id)) return;
    for (const w of neighbours(symmetric, v)) {
      ends++;
      if (members.has(ids[w]!)) inside++;
    }
  });
  if (ends === 0) return null;
  const all = symmetric.targets.length;
  const outward = (ends * (all - ends)) / all;
  return { share: (ends - inside) / (ends - inside / 2), chance: outward / (outward + (ends * ends) / (2 * all)) };
}
