import type { AnalysisDocument, AnalysisGap, AnalysisGroup } from '../document.ts';
import { byCodeUnits } from '../random.ts';
import { matchGroups } from '../silos/match-groups.ts';
import type { AnalysisChanges, AnalysisNumber, BrokerMove, GapChange, GroupChange } from './types.ts';

/**
 * What a changed roster does to what the analysis says, most consequential first: the reading, gaps that opened or closed, brokers that
 * came, went or moved, groups that grew or shrank, and the numbers that go with them. Both documents by the same options; groups are matched
 * by their members, organizations by id.
 */
export function analysisChanges(before: AnalysisDocument, after: AnalysisDocument): AnalysisChanges {
  const matched = matchGroups(before.groups, after.groups);
  return {
    reading: { before: before.network.reading, after: after.network.reading },
    numbers: numberChanges(before, after),
    gaps: gapChanges(before.gaps, after.gaps, matched),
    brokers: brokerMoves(before, after),
    groups: groupChanges(before.groups, after.groups, matched),
  };
}

function numberChanges(before: AnalysisDocument, after: AnalysisDocument): AnalysisChanges['numbers'] {
  const read: Record<AnalysisNumber, (document: AnalysisDocument) => number | null> = {
    organizations: ({ network }) => network.organizations,
    ties: ({ network }) => network.ties,
    interlocks: ({ coverage }) => coverage.identities.interlocks.counted,
    groups: ({ groups }) => groups.length,
    silos: ({ groups }) => groups.filter(({ is_silo }) => is_silo).length,
    gaps: ({ gaps }) => gaps.filter(isOpen).length,
    components: ({ network }) => network.components,
    isolates: ({ network }) => network.isolates_total,
  };
  return (Object.keys(read) as AnalysisNumber[]).map((name) => ({
    name,
    before: read[name](before),
    after: read[name](after),
  }));
}

/** A gap that is spoken of. */
function isOpen({ speakable, status }: AnalysisGap): boolean {
  return speakable && status === 'broker_free';
}

function gapChanges(
  before: readonly AnalysisGap[],
  after: readonly AnalysisGap[],
  matched: ReadonlyMap<string, string>,
): GapChange[] {
  const old = new Map(before.map((gap) => [pairOf(gap.a, gap.b), gap]));
  const seen = new Set<string>();
  const changes: GapChange[] = [];
  for (const gap of after) {
    const key = pairOf(matched.get(gap.a) ?? '', matched.get(gap.b) ?? '');
    const same = old.get(key);
    if (same) seen.add(key);
    const kind = isOpen(gap) === (same !== undefined && isOpen(same)) ? 'status' : isOpen(gap) ? 'opened' : 'closed';
    // Between groups that are new nothing changed; that they are there is said of the groups.
    if (kind === 'status' && (!same || same.status === gap.status)) continue;
    changes.push({ a: gap.a, b: gap.b, kind, before: same?.status ?? null, after: gap.status });
  }
  for (const gap of before) {
    if (seen.has(pairOf(gap.a, gap.b)) || !isOpen(gap)) continue;
    changes.push({ a: gap.a, b: gap.b, kind: 'closed', before: gap.status, after: null });
  }
  const rank = { opened: 0, closed: 1, status: 2 };
  return changes.sort((x, y) => rank[x.kind] - rank[y.kind] || byCodeUnits(x.a, y.a) || byCodeUnits(x.b, y.b));
}

function pairOf(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** Who is ranked on either side and is not where it was; rings first. */
function brokerMoves(before: AnalysisDocument, after: AnalysisDocument): BrokerMove[] {
  const [old, now] = [rankedOf(before), rankedOf(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort(byCodeUnits);
  const moves = ids.flatMap((id): BrokerMove[] => {
    const [first, second] = [old.get(id), now.get(id)];
    const ring = { before: first?.ring ?? false, after: second?.ring ?? false };
    const ranks = { before: first?.broker_rank ?? null, after: second?.broker_rank ?? null };
    if (ranks.before === ranks.after && ring.before === ring.after) return [];
    return [{ id, name: (second ?? first)!.name, ...ranks, ring }];
  });
  const turned = ({ ring }: BrokerMove) => Number(ring.before !== ring.after);
  const best = (move: BrokerMove) => Math.min(move.before ?? Infinity, move.after ?? Infinity);
  return moves.sort((a, b) => turned(b) - turned(a) || best(a) - best(b) || byCodeUnits(a.id, b.id));
}

function rankedOf({ organizations }: AnalysisDocument) {
  return new Map(organizations.filter(({ broker_rank }) => broker_rank !== null).map((entry) => [entry.id, entry]));
}

function groupChanges(
  before: readonly AnalysisGroup[],
  after: readonly AnalysisGroup[],
  matched: ReadonlyMap<string, string>,
): GroupChange[] {
  const old = new Map(before.map((group) => [group.id, group]));
  const pairs: [AnalysisGroup | null, AnalysisGroup | null][] = [
    ...after.map((group): [AnalysisGroup | null, AnalysisGroup] => [
      old.get(matched.get(group.id) ?? '') ?? null,
      group,
    ]),
    ...before
      .filter(({ id }) => ![...matched.values()].includes(id))
      .map((group): [AnalysisGroup, null] => [group, null]),
  ];
  const changes = pairs.map(([first, second]): GroupChange => {
    const [members, others] = [new Set(first?.members), new Set(second?.members)];
    return {
      before: first?.id ?? null,
      after: second?.id ?? null,
      size: { before: first?.size ?? null, after: second?.size ?? null },
      silo: { before: first?.is_silo ?? false, after: second?.is_silo ?? false },
      joined: [...others].filter((id) => !members.has(id)).sort(byCodeUnits),
      left: [...members].filter((id) => !others.has(id)).sort(byCodeUnits),
    };
  });
  const moved = ({ joined, left }: GroupChange) => joined.length + left.length;
  const turned = ({ silo }: GroupChange) => Number(silo.before !== silo.after);
  return changes
    .filter((change) => moved(change) > 0 || turned(change) > 0)
    .sort(
      (a, b) => turned(b) - turned(a) || moved(b) - moved(a) || byCodeUnits(a.after ?? a.before!, b.after ?? b.before!),
    );
}
