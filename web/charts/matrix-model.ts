// What the matrix shows, computed from the document: which groups, in which order, and what stands in each cell.

import type { AnalysisDocument, AnalysisGap, AnalysisGroup } from '../../analysis/document.ts';
import { gapId } from '../components/selection.ts';
import { ratioToChance, type Step, stepOf } from './diverging-scale.ts';
import { seriate } from './seriation.ts';

export interface MatrixCell {
  row: number;
  column: number;
  /** The pair; null on the diagonal and for pairs that the document does not list (far apart, in a wide network). */
  gap: AnalysisGap | null;
  /** Observed over chance; null where it may not be spoken of or where chance gives nothing. */
  ratio: number | null;
  step: Step | null;
}

export interface MatrixModel {
  /** In seriated order: rows and columns alike. */
  groups: AnalysisGroup[];
  /** Row by row, square, the diagonal included. */
  cells: MatrixCell[][];
  /** Groups that have pairs but no room here ("12 of 37"). */
  left_out: number;
  /** Steps and statuses on screen: the legend explains these and nothing else. */
  steps: Step[];
  statuses: AnalysisGap['status'][];
  muted: boolean;
  /** Some pair may not be spoken of because too many data were not received. */
  no_data: boolean;
}

const STATUS_ORDER = ['broker_free', 'fragile', 'bridged', 'linked'] as const;

/** The groups that have at least one pair in the document, at most `limit` (the largest), seriated on their routes. */
export function matrixModel(document: Pick<AnalysisDocument, 'groups' | 'gaps'>, limit: number): MatrixModel {
  const byPair = new Map(document.gaps.map((gap) => [gapId(gap.a, gap.b), gap]));
  const paired = new Set(document.gaps.flatMap((gap) => [gap.a, gap.b]));
  const candidates = document.groups
    .filter((group) => paired.has(group.id))
    .sort((x, y) => y.size - x.size || (x.id < y.id ? -1 : 1));
  const shown = candidates.slice(0, limit);
  const between = (x: AnalysisGroup, y: AnalysisGroup) => byPair.get(gapId(x.id, y.id)) ?? null;
  const order = seriate(shown.length, (i, j) => between(shown[i]!, shown[j]!)?.routes ?? 0);
  const groups = order.map((index) => shown[index]!);
  const cells = groups.map((a, row) =>
    groups.map((b, column) => cellOf(row, column, row === column ? null : between(a, b))),
  );
  const flat = cells.flat();
  return {
    groups,
    cells,
    left_out: candidates.length - shown.length,
    steps: [...new Set(flat.flatMap((cell) => cell.step ?? []))].sort((x, y) => x - y),
    statuses: STATUS_ORDER.filter((status) => flat.some((cell) => cell.gap?.status === status)),
    muted: flat.some(({ gap }) => gap?.speakable === false && !isUnknown(gap)),
    no_data: flat.some(({ gap }) => gap !== null && isUnknown(gap)),
  };
}

/** Whether something joins the two is not known, for want of data: that is not the same as nothing does. */
export function isUnknown(gap: Pick<AnalysisGap, 'speakable' | 'reason'>): boolean {
  return !gap.speakable && gap.reason === 'coverage';
}

function cellOf(row: number, column: number, gap: AnalysisGap | null): MatrixCell {
  const ratio = gap?.speakable ? ratioToChance(gap.ties, gap.expected_ties) : null;
  return { row, column, gap, ratio, step: stepOf(ratio) };
}
