import { neighbours } from '../graph/network.ts';
import { components } from '../measures/components.ts';
import { byCodeUnits } from '../random.ts';
import type { ScenarioResult, ScenarioSplit } from '../scenario.ts';
import type { Network } from '../types.ts';

/**
 * What a scenario splits, by ties alone, as cutpoints are: meeting at a venue is not a tie. Of each set that ties held
 * together, the largest part is what stays (among equals, the one of the first organization that lost a tie); whoever
 * else stays is cut off from it.
 */
export function splitOf(before: Network, after: Network): ScenarioSplit {
  const was = components(before);
  const is = components(after);
  const place = new Map(before.ids.map((id, v) => [id, v]));
  const partsOf = new Map<number, Map<number, { ids: string[]; lost: string | null }>>();
  const withoutTie: string[] = [];
  after.ids.forEach((id, v) => {
    const former = place.get(id)!;
    const left = neighbours(after.symmetric, v).length;
    const held = neighbours(before.symmetric, former).length;
    if (held > 0 && left === 0) withoutTie.push(id);
    const parts = partsOf.get(was.labels[former]!) ?? new Map<number, { ids: string[]; lost: string | null }>();
    partsOf.set(was.labels[former]!, parts);
    const part = parts.get(is.labels[v]!) ?? { ids: [], lost: null };
    parts.set(is.labels[v]!, part);
    part.ids.push(id);
    if (part.lost === null && lostOne(before, after, former, v)) part.lost = id;
  });
  const cutOff: string[] = [];
  for (const parts of partsOf.values()) {
    if (parts.size < 2) continue;
    const [, ...rest] = [...parts.values()].sort(
      (x, y) => y.ids.length - x.ids.length || byCodeUnits(x.lost ?? x.ids[0]!, y.lost ?? y.ids[0]!),
    );
    cutOff.push(...rest.flatMap(({ ids }) => ids));
  }
  return {
    components: { before: was.sizes.length, after: is.sizes.length },
    largest: { before: Math.max(0, ...was.sizes), after: Math.max(0, ...is.sizes) },
    cut_off: cutOff.sort(byCodeUnits),
    without_tie: withoutTie,
  };
}

function lostOne(before: Network, after: Network, former: number, v: number): boolean {
  const kept = new Set([...neighbours(after.symmetric, v)].map((w) => after.ids[w]!));
  return neighbours(before.symmetric, former).some((w) => !kept.has(before.ids[w]!));
}

/**
 * Share of pairs that cannot reach each other (Borgatti 2006, doi:10.1007/s10588-006-7084-x): of all organizations before
 * the scenario, and of those that stay before and after it, so that a smaller network does not pass for a broken one.
 * `null` for fewer than two.
 */
export function fragmentationOf(before: Network, after: Network): ScenarioResult['fragmentation'] {
  const was = components(before);
  const staying = new Set(after.ids);
  const stayingSizes = was.sizes.map(() => 0);
  before.ids.forEach((id, v) => {
    if (staying.has(id)) stayingSizes[was.labels[v]!]!++;
  });
  return {
    before: apart(was.sizes),
    staying_before: apart(stayingSizes),
    after: apart(components(after).sizes),
  };
}

function apart(sizes: readonly number[]): number | null {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return n < 2 ? null : 1 - sizes.reduce((sum, size) => sum + size * (size - 1), 0) / (n * (n - 1));
}
