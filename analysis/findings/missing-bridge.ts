import type { AnalysisGap } from '../document.ts';
import { finding, type Rule, spokenGaps } from './finding.ts';
import { worthTelling } from './worth-telling.ts';

/** As few ties in so small a share of random draws make a gap high. */
const RARE = 0.01;

/**
 * Two groups that no organization or venue bridges. High when somebody declared that they should be linked, or when at
 * most one random draw in a hundred has as few ties between them.
 */
export const missingBridge: Rule = (input) => {
  const gaps = spokenGaps(input, 'broker_free').filter(worthTelling(input));
  const sizes = new Map(input.document.groups.map((group) => [group.id, group.size]));
  return gaps.map((gap) =>
    finding(
      'missing_bridge',
      gap.expected || isRare(gap) ? 'high' : 'medium',
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
        as_few_in: gap.as_few_in?.[0] ?? null,
        draws: gap.as_few_in?.[1] ?? null,
        found_in: gap.found_in?.[0] ?? null,
        partitions: gap.found_in?.[1] ?? null,
        introductions: gap.introductions.length,
        not_received: gap.not_received,
        members: sizes.get(gap.a)! + sizes.get(gap.b)!,
      },
    ),
  );
};

function isRare({ as_few_in }: AnalysisGap): boolean {
  return as_few_in !== null && as_few_in[0] <= RARE * as_few_in[1];
}
