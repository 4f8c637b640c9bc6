import type { AnalysisGap } from '../document.ts';
import { areNeighbours, groupProfile, sameTerritory } from '../gaps/proximity.ts';
import { type FindingsInput, finding, gapsAreTheRule, type Rule, spokenGaps } from './finding.ts';

/** Two groups that no organization or venue bridges. High when somebody declared that they should be linked. */
export const missingBridge: Rule = (input) => {
  const gaps = spokenGaps(input, 'broker_free');
  const told = gapsAreTheRule(input.document.gaps_summary) ? gaps.filter(nearIn(input)) : gaps;
  const sizes = new Map(input.document.groups.map((group) => [group.id, group.size]));
  return told.map((gap) =>
    finding(
      'missing_bridge',
      gap.expected ? 'high' : 'medium',
      gap.confidence,
      [
        { kind: 'group', id: gap.a },
        { kind: 'group', id: gap.b },
      ],
      {
        a: gap.a,
        b: gap.b,
        rank: gap.rank,
        distance: gap.distance,
        relay: gap.relay,
        expected: gap.expected,
        expected_ties: gap.expected_ties,
        found_in: gap.found_in?.[0] ?? null,
        partitions: gap.found_in?.[1] ?? null,
        introductions: gap.introductions.length,
        not_received: gap.not_received,
        members: sizes.get(gap.a)! + sizes.get(gap.b)!,
      },
    ),
  );
};

/** Where gaps are the rule, only those within a territory, between neighbours, or declared expected are told. */
function nearIn({ projection, document }: FindingsInput): (gap: AnalysisGap) => boolean {
  const place = new Map(projection.vertices.map((vertex, v) => [vertex.id, v]));
  const profiles = new Map(
    document.groups.map((group) => [
      group.id,
      groupProfile(
        projection,
        group.members.map((id) => place.get(id)!),
      ),
    ]),
  );
  return ({ a, b, expected }) => {
    const [x, y] = [profiles.get(a)!, profiles.get(b)!];
    return expected || sameTerritory(x, y) || areNeighbours(x, y);
  };
}
