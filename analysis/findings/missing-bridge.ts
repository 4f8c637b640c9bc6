import { finding, type Rule, spokenGaps } from './finding.ts';
import { worthTelling } from './worth-telling.ts';

/** Two groups that no organization or venue bridges. High when somebody declared that they should be linked. */
export const missingBridge: Rule = (input) => {
  const gaps = spokenGaps(input, 'broker_free').filter(worthTelling(input));
  const sizes = new Map(input.document.groups.map((group) => [group.id, group.size]));
  return gaps.map((gap) =>
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
