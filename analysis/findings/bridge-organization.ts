import { weaker } from '../gaps/confidence.ts';
import { finding, groupsConfidence, type Rule } from './finding.ts';

/** Ranks between the ends of an interval, at most, for a rank to be solid. */
const STEADY_WITHIN = 2;

/** An organization that nobody mandated and that routes between groups depend on: those with a ring, in rank order. */
export const bridgeOrganization: Rule = (input) => {
  const { brokers, organizations, coverage } = input.document;
  const intervals = new Map(organizations.map((row) => [row.id, row.rank_interval]));
  const rings = new Set(organizations.filter((row) => row.ring).map((row) => row.id));
  return brokers.not_mandated
    .filter((entry) => rings.has(entry.id))
    .map((entry) => {
      const { confidence, not_received, members } = groupsConfidence(input, entry.groups);
      // It ranks: solid only when its rank hardly moves (findings, section 6), or hangs on no unverified row at all.
      const interval = intervals.get(entry.id) ?? null;
      const steady = interval ? interval[1] - interval[0] <= STEADY_WITHIN : coverage.unverified_rows === 0;
      return finding(
        'bridge_organization',
        'medium',
        steady ? confidence : weaker(confidence, 'indicative'),
        [{ kind: 'organization', id: entry.id }, ...entry.groups.map((id) => ({ kind: 'group', id }) as const)],
        {
          organization: entry.id,
          rank: entry.rank,
          rank_low: interval?.[0] ?? null,
          rank_high: interval?.[1] ?? null,
          score: entry.score,
          groups: entry.groups,
          lose_only_path: entry.lose_only_path,
          pairs_lowered: entry.pairs_lowered.length,
          not_received,
          members,
        },
      );
    });
};
