import { between, chance, dayBetween, pick, sample } from './draws.ts';

export interface DemoParticipant {
  /** Id in the organizations table; empty where the list only gave a name. */
  org: string;
  /** As written, where it is not simply the id. */
  name: string;
  role: string;
}

export interface DemoAgreement {
  id: string;
  title: string;
  form: string;
  participants: DemoParticipant[];
  /** Values given once an agreement, by column of the contract. */
  values: Record<string, string>;
}

/** Last day on which the demo roster states something; every date of a past fact stays before it. */
export const LAST_DAY = '2026-09-30';

export function participant(org: string, role = 'member'): DemoParticipant {
  return { org, name: '', role };
}

/** Details as an agreement of that form would have them: depth, mandate, dates, follow-up. Asleep ones have no activity for a year. */
export function describeAgreement(
  form: string,
  size: number,
  asleep: 'announced' | 'active' | undefined,
  random: () => number,
): Record<string, string> {
  const yes = (share: number) => (chance(share, random) ? 'yes' : chance(0.7, random) ? 'no' : 'unknown');
  const intended = between(1, form === 'informal_exchange' ? 2 : 4, random);
  const actual = asleep ? 1 : Math.max(1, intended - (chance(0.35, random) ? between(1, 2, random) : 0));
  const start = asleep ? dayBetween('2023-02-01', '2024-11-30', random) : startDay(random);
  const lastActivity = asleep
    ? dayBetween(start, '2025-07-31', random)
    : dayBetween(start > '2025-12-01' ? start : '2025-12-01', LAST_DAY, random);
  const reviewed = !asleep && chance(0.55, random) && start < '2025-06-01';
  return {
    level_intended: String(intended),
    level_actual: String(actual),
    mandate:
      form === 'concertation_table'
        ? 'incentivized'
        : pick(['voluntary', 'voluntary', 'incentivized', 'mandated'], random),
    motives: sample(
      ['cost', 'resources_knowledge', 'coordinate_services', 'reach_population', 'legitimacy', 'innovation'],
      between(1, 3, random),
      random,
    ).join('|'),
    resources: sample(
      ['information', 'expertise', 'staff', 'funds', 'space', 'clients_referrals', 'training'],
      between(1, 3, random),
      random,
    ).join('|'),
    governance_mode: size > 2 ? pick(['shared', 'lead_org', 'unknown'], random) : 'shared',
    lifecycle_stage: asleep === 'announced' ? 'formation' : 'functioning',
    status: asleep ?? 'active',
    start_on: start,
    end_on: asleep || chance(0.6, random) ? '' : pick(['2027-12-31', '2028-03-31', '2028-12-31', '2029-03-31'], random),
    last_activity_on: lastActivity,
    last_review_on: reviewed ? dayBetween('2025-06-01', LAST_DAY, random) : '',
    next_review_on: chance(0.5, random) ? dayBetween('2026-11-01', '2028-03-31', random) : '',
    written: form === 'informal_exchange' ? 'no' : yes(0.7),
    roles_defined: yes(0.55),
    shared_plan: yes(0.4),
    conflict_process: yes(0.25),
    contact_frequency: asleep ? 'rare' : pick(['weekly', 'monthly', 'monthly', 'quarterly', 'yearly'], random),
    monitoring: pick(['none', 'outputs', 'outputs', 'outcomes'], random),
    user_involvement: pick(['none', 'informed', 'consulted', 'influences', 'co_decides'], random),
  };
}

function startDay(random: () => number): string {
  const year = pick(
    [2016, 2017, 2018, 2019, 2020, 2021, 2021, 2022, 2022, 2023, 2023, 2024, 2024, 2025, 2025, 2026],
    random,
  );
  return dayBetween(`${year}-01-15`, year === 2026 ? '2026-08-31' : `${year}-12-15`, random);
}
