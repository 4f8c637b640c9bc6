// What a fragile pair hangs by, without repeating itself: a single tie fails with each of its two ends, but it is one fact.

import type { AnalysisDocument, AnalysisGap, FailurePoint } from '../../analysis/document.ts';
import { titleOf } from '../../data/messages/gap-parts.ts';

export interface ShownPoint {
  kind: FailurePoint['kind'];
  /** What to call it: an organization's or venue's name, an agreement's title, the two ends of a tie; null for a person. */
  name: string | null;
  /** Set for an organization, which has a page. */
  organizationId: string | null;
}

type Facts = Pick<AnalysisDocument, 'groups' | 'organizations' | 'venues' | 'findings'>;

/** The points to show: third parties and carriers; else the one end of several ties; else the tie itself. */
export function shownFailurePoints(gap: AnalysisGap, document: Facts): ShownPoint[] {
  const members = new Set(
    document.groups.filter(({ id }) => id === gap.a || id === gap.b).flatMap((group) => group.members),
  );
  const isEnd = (point: FailurePoint) => point.kind === 'organization' && members.has(point.id);
  const ends = gap.failure_points.filter(isEnd);
  const single = ends.length === 1 ? ends : [];
  const others = gap.failure_points.filter((point) => !isEnd(point) && point.kind !== 'tie');
  const shown = [...single, ...others];
  const points = shown.length > 0 ? shown : gap.failure_points.filter(({ kind }) => kind === 'tie');
  return points.map((point) => ({
    kind: point.kind,
    name: nameOf(point, gap, document),
    organizationId: point.kind === 'organization' ? point.id : null,
  }));
}

function nameOf(point: FailurePoint, gap: AnalysisGap, document: Facts): string | null {
  const organization = (id: string) => document.organizations.find((row) => row.id === id)?.name ?? id;
  if (point.kind === 'organization') return organization(point.id);
  if (point.kind === 'venue') return document.venues.find(({ id }) => id === point.id)?.title ?? null;
  if (point.kind === 'tie') return point.id.split('|').map(organization).join(' – ');
  if (point.kind === 'person') return null;
  return titleOf(point, gap, document);
}
