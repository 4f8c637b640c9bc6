// Characters that a reader cannot see or cannot tell apart: found once a file, then cell by cell only where there are any.

import { escapeUnseen } from './excerpt.ts';
import type { Notices, ProblemCode } from './problem.ts';
import type { CsvRecord, RecordList } from './record-list.ts';

/** One quick look tells whether a text needs the slow one. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u0370-\u03ff\u0400-\u052f\u200b-\u200f\u2028-\u202e\u2060-\u206f\udc80-\udcff]|[\u0300-\u036f]/;
const LONE = /[\ud800-\udfff]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SPACING = /[\u000b\u000c\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
/** Of no width between Latin letters; Arabic, Indic scripts and emoji need the joiners. */
const NO_WIDTH = /[\u200b\u2060]|(?<=[\p{Script=Latin}\s])[\u200c\u200d]|[\u200c\u200d](?=[\p{Script=Latin}\s])/u;
/** One word in Latin and in Cyrillic or Greek letters: one of them only looks like the other. */
const MIXED =
  /\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*\p{Script=Latin}/u;
const PILED = /\p{M}{9,}/u;

/** Does the text hold any character that cells must be searched for? */
export function hasOddCharacters(text: string): boolean {
  return ODD.test(text);
}

/**
 * Searches the cells of a table for odd characters. Rows that hold bytes of no text or a null character are marked as not
 * usable; the others keep their cells, composed (NFC), with separators as spaces and what cannot be seen written as its
 * code, so that no name turns a screen around. What was found is counted once a column.
 */
export function settleOddCharacters(records: RecordList, headers: readonly string[], notices: Notices): void {
  for (const { cells, line } of records) {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (!ODD.test(cell)) continue;
      if (faultOf(cell) !== null) break;
      for (const code of doubtsOf(cell)) notices.count(code, line, headers[i] ?? '', cell);
    }
  }
  records.change(settleRecord);
}

function settleRecord(record: CsvRecord): void {
  const { cells } = record;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (!ODD.test(cell)) continue;
    const fault = faultOf(cell);
    if (fault !== null) {
      record.malformed = true;
      record.refused = fault;
      return;
    }
    cells[i] = settled(cell);
  }
}

/** A text as a table keeps it: composed, and without anything that acts on a screen. */
export function settled(text: string): string {
  const composed = text.normalize('NFC').replace(SPACING, ' ');
  if (!CONTROL.test(composed) && !DIRECTION.test(composed)) return composed;
  return composed
    .split('\n')
    .map((line) => (CONTROL.test(line) || DIRECTION.test(line) ? escapeUnseen(line) : line))
    .join('\n');
}

function faultOf(cell: string): ProblemCode | null {
  if (cell.includes('\u0000')) return 'cell_has_nul';
  return LONE.test(cell) ? 'encoding_mixed' : null;
}

function doubtsOf(cell: string): ProblemCode[] {
  const doubts: ProblemCode[] = [];
  if (CONTROL.test(cell)) doubts.push('control_character');
  if (DIRECTION.test(cell)) doubts.push('bidi_control');
  if (NO_WIDTH.test(cell)) doubts.push('zero_width');
  if (MIXED.test(cell)) doubts.push('mixed_scripts');
  if (PILED.test(cell)) doubts.push('combining_marks');
  return doubts;
}
