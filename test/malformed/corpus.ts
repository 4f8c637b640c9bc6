import { CHARACTERS, DANGEROUS, NAMES } from './cases/characters.ts';
import { ENCODING } from './cases/encoding.ts';
import { QUOTES_AND_LINES, SHAPE } from './cases/quotes-and-lines.ts';
import { SIZE } from './cases/size.ts';
import { VALUES } from './cases/values.ts';
import type { MalformedCase } from './malformed-case.ts';

/** All cases but those whose point is their size. */
export const SMALL_CASES: readonly MalformedCase[] = [
  ...ENCODING,
  ...CHARACTERS,
  ...QUOTES_AND_LINES,
  ...SHAPE,
  ...DANGEROUS,
  ...NAMES,
  ...VALUES,
];

export const ALL_CASES: readonly MalformedCase[] = [...SMALL_CASES, ...SIZE];

export function fileNameOf({ file }: MalformedCase): string {
  return file ?? 'list.csv';
}
