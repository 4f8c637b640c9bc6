import { foldHeader } from './fold.ts';

/** What a saved mapping knows a table by: its headers folded, in any order. */
export function mappingSignature(headers: readonly string[]): string {
  return headers.map(foldHeader).sort().join('|');
}
