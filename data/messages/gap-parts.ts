import type { AnalysisDocument, AnalysisFinding, AnalysisGap, FailurePoint } from '../../analysis/document.ts';
import { dayInWords, format, type Language, type MessageKey } from './format.ts';
import { groupById, groupInSentence, listOf, organizationName, venueName } from './names.ts';

/** The sentences that say why a pair has its status, in the order in which they are read. */
export function gapReasons(
  gap: AnalysisGap,
  document: AnalysisDocument,
  language: Language,
  told = toldOf(gap, document),
): string[] {
  const say = (key: MessageKey, values: Parameters<typeof format>[1] = {}) => format(key, values, language);
  const parts: string[] = [];
  if (gap.status === 'broker_free') {
    // "By chance one would count none" is no news; below one, the number is left out.
    const chance = Math.round(gap.expected_ties ?? 0);
    parts.push(chance > 0 ? say('gap.why.chance', { n: chance }) : say('gap.why.no_tie'));
    if (chance > 0) parts.push(...drawsSentence(gap, language));
    if (gap.distance === null) parts.push(say('gap.why.no_path'));
    else if (gap.distance > 1) parts.push(say('gap.why.distance', { n: gap.distance - 1 }));
    if (gap.relay !== null) parts.push(say('gap.why.relay', { relay: groupInSentence(gap.relay, document, language) }));
    if (gap.found_in) parts.push(say('gap.why.found_in', { n: gap.found_in[0], of: gap.found_in[1] }));
  } else if (gap.status === 'fragile') {
    const point = mainPoint(gap, document, told);
    parts.push(
      point ? failureSentence(point, titleOf(point, gap, document, told), document, language) : say('gap.point.none'),
    );
    const ends = told?.ends_on;
    if (typeof ends === 'string') parts.push(say('gap.point.ends', { date: dayInWords(ends, language) }));
  } else if (gap.status === 'linked') {
    parts.push(say('gap.why.linked', { ties: gap.ties, routes: gap.routes }));
  } else {
    const through = [
      ...gap.brokers.map((id) => organizationName(id, document)),
      ...gap.broker_venues.map((id) => venueName(id, document)),
    ];
    parts.push(say('gap.why.bridged', { routes: gap.routes, list: listOf(through, language) }));
  }
  // A mark, not a filter: what is said of a pair that is joined, when it is joined by fewer ties than chance would give.
  if (gap.status !== 'broker_free' && gap.few_for_chance && gap.expected_ties !== null) {
    parts.push(say('gap.why.few', { n: Math.round(gap.expected_ties) }), ...drawsSentence(gap, language));
  }
  return [...parts, ...aroundGap(gap, language)];
}

/** How often chance alone gives as few ties: a frequency, where rosters were drawn. */
function drawsSentence({ as_few_in }: AnalysisGap, language: Language): string[] {
  if (as_few_in === null) return [];
  return [format('gap.why.draws', { k: as_few_in[0], draws: as_few_in[1] }, language)];
}

/** What holds of a pair whatever its status: that its link was declared expected, and how mandated connectors change it. */
export function aroundGap(gap: AnalysisGap, language: Language): string[] {
  const parts: string[] = [];
  if (gap.expected) parts.push(format('gap.why.expected', {}, language));
  if (gap.status_without_mandated !== gap.status) {
    const status = (key: AnalysisGap['status']) => format(`gap.status.${key}`, {}, language);
    const values = { with: status(gap.status), without: status(gap.status_without_mandated) };
    parts.push(format('gap.why.mandated', values, language));
  }
  return parts;
}

/** The point of failure in words; a person is never named here, an agreement only by a given title. */
export function failureSentence(
  point: FailurePoint,
  title: string | null,
  document: AnalysisDocument,
  language: Language,
): string {
  switch (point.kind) {
    case 'organization':
      return format('gap.point.organization', { name: organizationName(point.id, document) }, language);
    case 'venue':
      return format('gap.point.venue', { name: venueName(point.id, document) }, language);
    case 'agreement':
      return format('gap.point.agreement', { named: title === null ? 'no' : 'yes', name: title ?? '' }, language);
    case 'person':
      return format('gap.point.person', {}, language);
    case 'tie': {
      const [a, b] = point.id.split('|').map((id) => organizationName(id, document));
      return format('gap.point.tie', { a, b: b ?? '' }, language);
    }
  }
}

/** What the finding about a pair says that it hangs by: told everywhere alike. Null when no finding speaks of the pair. */
function toldOf(gap: AnalysisGap, document: Pick<AnalysisDocument, 'findings'>): AnalysisFinding['evidence'] | null {
  const about = ({ code, evidence }: AnalysisFinding) =>
    code === 'fragile_bridge' && evidence.a === gap.a && evidence.b === gap.b;
  return document.findings.find(about)?.evidence ?? null;
}

/** The given title of an agreement, which the document holds only in the finding about the pair. */
export function titleOf(
  point: FailurePoint,
  gap: AnalysisGap,
  document: Pick<AnalysisDocument, 'findings'>,
  told = toldOf(gap, document),
): string | null {
  return told?.point === point.id && typeof told.title === 'string' ? told.title : null;
}

/**
 * The one point to speak of: the one that the finding names; else a third party or a carrier, which says more than one
 * of the two ends of a single tie.
 */
export function mainPoint(
  gap: AnalysisGap,
  document: AnalysisDocument,
  told = toldOf(gap, document),
): FailurePoint | null {
  const named = gap.failure_points.find(
    ({ kind, id }) => kind === told?.kind && (told.point === null || told.point === id),
  );
  if (named) return named;
  if (typeof told?.kind === 'string') return { kind: told.kind, id: String(told.point ?? '') } as FailurePoint;
  const members = new Set([gap.a, gap.b].flatMap((id) => groupById(id, document)?.members ?? []));
  const ends = gap.failure_points.filter((point) => point.kind === 'organization' && members.has(point.id));
  return (
    gap.failure_points.find((point) => !ends.includes(point) && point.kind !== 'tie') ??
    (ends.length === 1 ? ends[0]! : null) ??
    gap.failure_points.find((point) => point.kind === 'tie') ??
    gap.failure_points[0] ??
    null
  );
}

/** "Data not received: 3 of 29 organizations." ; empty when all were. */
export function notReceivedSentence(missing: number, members: number, language: Language): string {
  return missing === 0 ? '' : format('confidence.not_received', { missing, members }, language);
}
