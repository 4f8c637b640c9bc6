import { finding, gapsAreTheRule, type Rule, speaksOfGroups } from './finding.ts';

/** What kind of network this is: always first. When gaps are the rule it says so, and which pairs are joined. */
export const reading: Rule = (input) => {
  const { network, groups, gaps, gaps_summary, coverage } = input.document;
  const rule = speaksOfGroups(input) && gapsAreTheRule(gaps_summary);
  const speakable = gaps_summary.filter((row) => row.speakable).reduce((sum, row) => sum + row.count, 0);
  const joined = gaps.filter((gap) => gap.speakable && gap.status !== 'broker_free');
  const confidence = input.boundary === 'complete' && coverage.received.missing.length === 0 ? 'solid' : 'indicative';
  return [
    finding('reading', 'low', confidence, [{ kind: 'network', id: 'network' }], {
      reading: network.reading,
      reason: network.reason,
      organizations: coverage.received.total,
      groups: groups.filter((group) => group.usable).length,
      gaps_are_the_rule: rule,
      speakable,
      joined: rule ? joined.flatMap((gap) => [gap.a, gap.b]) : [],
      joined_pairs: rule ? joined.length : null,
      ...network.reason_values,
    }),
  ];
};
