import type { AnalysisGap, AnalysisGroup } from '../document.ts';
import { byCodeUnits } from '../random.ts';
import { areNeighbours, type GroupProfile } from './proximity.ts';

export interface RankedPair {
  gap: AnalysisGap;
  a: AnalysisGroup;
  b: AnalysisGroup;
  profiles: [GroupProfile, GroupProfile];
  /** Ties by chance, whether or not they may be told. */
  chance: number | null;
}

/**
 * Numbers the gaps in the order in which they are spoken of (findings, section 4): those without a bridge, then those that
 * hang by a thread; within each, declared expected first, then neighbours (territory and population, or the continuum),
 * then stable groups, local coverage, the smaller group's size, the shortfall, and ids so that nothing is left to chance.
 * Pairs that are not spoken of, and pairs well joined, keep `null`.
 */
export function rankGaps(pairs: readonly RankedPair[]): void {
  const spoken = pairs
    .filter(({ gap }) => gap.speakable && (gap.status === 'broker_free' || gap.status === 'fragile'))
    .map((pair) => ({ gap: pair.gap, keys: sortKeys(pair) }));
  spoken.sort((x, y) => {
    const i = x.keys.findIndex((key, k) => key !== y.keys[k]);
    return i < 0 ? byCodeUnits(x.gap.a, y.gap.a) || byCodeUnits(x.gap.b, y.gap.b) : y.keys[i]! - x.keys[i]!;
  });
  spoken.forEach(({ gap }, i) => {
    gap.rank = i + 1;
  });
}

/** Each the larger the earlier. */
function sortKeys({ gap, a, b, profiles, chance }: RankedPair): number[] {
  return [
    Number(gap.status === 'broker_free'),
    Number(gap.expected),
    Number(areNeighbours(...profiles)),
    Math.min(a.stability ?? 1, b.stability ?? 1),
    -gap.not_received.length / (a.size + b.size),
    Math.min(a.size, b.size),
    (chance ?? 0) - gap.ties,
  ];
}
