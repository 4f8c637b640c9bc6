import type { Blank, CollectionBlank, CollectionSheets } from './types.ts';

/** What the organization alone can fill, in the order of the form: an empty cell is unknown, never "no". */
export function blanksOf({ fields, board, boardComplete, ties }: Omit<CollectionSheets, 'blanks'>): CollectionBlank[] {
  const filled = new Set(fields.filter(({ values }) => values.length > 0).map(({ field }) => field));
  const counts: [Blank, number][] = [
    ['sector', filled.has('sector') ? 0 : 1],
    ['territory', filled.has('territory') ? 0 : 1],
    ['org_type', filled.has('org_type') ? 0 : 1],
    ['board', board.length === 0 ? 1 : 0],
    ['board_complete', boardComplete === 'unknown' ? 1 : 0],
    ['role', board.filter(({ role }) => role === null).length],
    ['start', board.filter(({ from }) => from === null).length],
    ['ties', ties.length === 0 ? 1 : 0],
    ['level', ties.filter(({ level }) => level === null).length],
    ['last_contact', ties.filter(({ lastContact }) => lastContact === null).length],
  ];
  return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));
}
