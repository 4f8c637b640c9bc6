import { between, sample } from './draws.ts';
import { ENDING_TIE, HOLDER_OF_FIVE } from './region-ties.ts';
import type { TiePlan } from './tie-plan.ts';

const ROWS = 16;

/** Orientation of people between partners, from a survey of May 2026: source, target, relation, times a month, since. */
export function surveyTies(plan: TiePlan, random: () => number): string[][] {
  const usual = [...plan.ties.values()].filter((tie) => {
    const ends = [tie.a, tie.b];
    return (
      plan.organization(tie.a).part === 'main' &&
      !ends.includes(HOLDER_OF_FIVE) &&
      !ends.every((id) => ENDING_TIE.includes(id)) &&
      !ends.some((id) => plan.organization(id).mandated)
    );
  });
  return sample(usual, ROWS, random).map((tie) => {
    const [from, to] = random() < 0.5 ? [tie.a, tie.b] : [tie.b, tie.a];
    return [from, to, 'referral', String(between(1, 12, random)), '2026-05-04'];
  });
}
