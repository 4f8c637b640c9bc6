import { fold } from './fold.ts';

/** A word of a name, and whether the other name lacks it. */
export interface NamePart {
  text: string;
  differs: boolean;
}

/** The words of a name, those that the other one does not have marked; case, accents, order and punctuation do not count. */
export function nameParts(name: string, other: string): NamePart[] {
  const known = new Set(wordsOf(other));
  return (name.match(/[\s\-–/,]+|[^\s\-–/,]+/g) ?? []).map((text) => ({
    text,
    differs: wordsOf(text).some((word) => !known.has(word)),
  }));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
