import { between, sample } from './draws.ts';
import type { TiePlan } from './tie-plan.ts';

const RATED_TIES = 30;
const WAVES = [
  { wave: '2024', day: '2024-11-18' },
  { wave: '2026', day: '2026-05-25' },
];
const ITEMS = ['trust_reliability', 'trust_openness', 'value_resources', 'comm_clarity'];

/** Two waves of ratings on a scale of 1 to 4, both ways of each rated tie; confidence moves a little between waves. */
export function assessmentRows(plan: TiePlan, random: () => number): string[][] {
  const rated = sample(
    [...plan.ties.values()].filter((tie) => [tie.a, tie.b].every((id) => received(plan, id))),
    RATED_TIES,
    random,
  );
  const rows: string[][] = [];
  for (const tie of rated) {
    for (const [from, to] of [
      [tie.a, tie.b],
      [tie.b, tie.a],
    ] as const) {
      for (const item of ITEMS) {
        let score = between(2, 4, random);
        for (const { wave, day } of WAVES) {
          rows.push([day, wave, from, to, item, String(score), '1', '4', 'yes']);
          score = Math.min(4, Math.max(1, score + between(-1, 1, random)));
        }
      }
    }
  }
  return rows;
}

function received(plan: TiePlan, id: string): boolean {
  const organization = plan.organization(id);
  return organization.received && organization.part === 'main';
}
