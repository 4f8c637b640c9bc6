import type { Chance } from '../chance/chance.ts';
import type { AnalysisGap, AnalysisGroup } from '../document.ts';

/**
 * The pairs with what random draws say of them, in place of the formula (findings, section 5). Pairs of detected groups
 * stay as they are: their own ties made them, so chance says nothing of them.
 */
export function gapsWithChance(gaps: readonly AnalysisGap[], chance: Chance): AnalysisGap[] {
  return gaps.map((gap) => {
    const drawn = chance.pair(gap.a, gap.b);
    if (!drawn) return gap;
    return {
      ...gap,
      expected_ties: drawn.expected,
      shortfall_z: drawn.shortfall,
      as_few_in: drawn.asFewIn,
      few_for_chance: drawn.few,
      chance_reason: null,
    };
  });
}

/** A group is called a silo only when the draws, which keep everyone's number of ties, find it closed as well. */
export function silosWithChance(groups: readonly AnalysisGroup[], chance: Chance): AnalysisGroup[] {
  return groups.map((group) => ({ ...group, is_silo: group.is_silo && chance.closed.get(group.id) === true }));
}
