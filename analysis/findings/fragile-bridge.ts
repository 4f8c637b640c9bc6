import type { AnalysisGap, FailurePoint } from '../document.ts';
import { kinship } from '../gaps/families.ts';
import type { Day } from '../types.ts';
import { type FindingsInput, finding, type Rule, spokenGaps } from './finding.ts';
import { addMonths } from './months.ts';
import { worthTelling } from './worth-telling.ts';

/** An agreement that ends this soon makes a fragile bridge urgent. */
const SOON_IN_MONTHS = 12;

/** Two groups held together by one organization, venue, person, agreement or tie. High when it ends within a year. */
export const fragileBridge: Rule = (input) => {
  const kin = kinship(input.document.families);
  const ends = endDates(input);
  const titles = new Map(input.agreements.map((agreement) => [agreement.id, agreement.title]));
  const { as_of } = input.document.network;
  const sizes = new Map(input.document.groups.map((group) => [group.id, group.size]));
  const soon = (id: string): boolean => {
    const end = ends.get(id) ?? null;
    return end !== null && as_of !== null && end <= addMonths(as_of, SOON_IN_MONTHS);
  };
  return spokenGaps(input, 'fragile')
    .filter((gap) => gap.failure_points.length > 0 && !betweenSisters(gap, kin))
    .filter(worthTelling(input))
    .map((gap) => {
      const point = tellingPoint(gap, input, soon);
      const ending = (point.kind === 'agreement' || point.kind === 'venue') && soon(point.id);
      return finding(
        'fragile_bridge',
        ending ? 'high' : 'medium',
        gap.confidence,
        [
          { kind: 'group', id: gap.a },
          { kind: 'group', id: gap.b },
          ...(point.kind === 'tie' || point.kind === 'person' ? [] : [{ kind: point.kind, id: point.id }]),
        ],
        {
          a: gap.a,
          b: gap.b,
          rank: gap.rank,
          kind: point.kind,
          // A person is never named in a finding (findings, section 8); a tie is named by its two ends.
          point: point.kind === 'person' ? null : point.id,
          title: point.kind === 'agreement' ? (titles.get(point.id) ?? null) : null,
          ends_on: ending ? ends.get(point.id)! : null,
          ties: gap.ties,
          not_received: gap.not_received,
          members: sizes.get(gap.a)! + sizes.get(gap.b)!,
        },
      );
    });
};

/** The one point to speak of: what ends soon, else a third party, a carrier, the one end of many ties, else the tie. */
function tellingPoint(gap: AnalysisGap, input: FindingsInput, soon: (id: string) => boolean): FailurePoint {
  const points = gap.failure_points;
  const members = new Set(
    input.document.groups.filter((group) => group.id === gap.a || group.id === gap.b).flatMap((group) => group.members),
  );
  const ends = points.filter((point) => point.kind === 'organization' && members.has(point.id));
  return (
    points.find((point) => (point.kind === 'agreement' || point.kind === 'venue') && soon(point.id)) ??
    points.find((point) => point.kind === 'venue' || (point.kind === 'organization' && !members.has(point.id))) ??
    (ends.length === 1 && gap.ties > 1 ? ends[0] : undefined) ??
    points.find((point) => point.kind === 'agreement') ??
    points.find((point) => point.kind === 'person') ??
    points.find((point) => point.kind === 'tie') ??
    points[0]!
  );
}

/** A tie between sister bodies is no bridge in a headline. */
function betweenSisters(gap: AnalysisGap, kin: (a: string, b: string) => boolean): boolean {
  return gap.failure_points.some((point) => {
    if (point.kind !== 'tie') return false;
    const [a, b] = point.id.split('|');
    return kin(a!, b!);
  });
}

function endDates({ agreements, projection }: FindingsInput): Map<string, Day | null> {
  return new Map([
    ...projection.venues.map((venue) => [venue.id, venue.endsOn] as const),
    ...agreements.map((agreement) => [agreement.id, agreement.period.to] as const),
  ]);
}
