import { finding, groupsConfidence, type Rule, weaker } from './finding.ts';

/** An organization that nobody mandated and that routes between groups depend on: those with a ring, in rank order. */
export const bridgeOrganization: Rule = (input) => {
  const { brokers, organizations } = input.document;
  const rings = new Set(organizations.filter((row) => row.ring).map((row) => row.id));
  return brokers.not_mandated
    .filter((entry) => rings.has(entry.id))
    .map((entry) => {
      const { confidence, not_received, members } = groupsConfidence(input, entry.groups);
      // It ranks, and no interval of its rank is known yet: indicative at most (findings, section 6).
      return finding(
        'bridge_organization',
        'medium',
        weaker(confidence, 'indicative'),
        [{ kind: 'organization', id: entry.id }, ...entry.groups.map((id) => ({ kind: 'group', id }) as const)],
        {
          organization: entry.id,
          rank: entry.rank,
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
