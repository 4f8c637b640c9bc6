// Folding: what counts as "the same word" in headers, vocabularies and names. Comparison only; what a user wrote is kept.

const PLAIN_ASCII = /^[\x20-\x7e]*$/;
/** What is left of most names once they are plain: nothing more to fold. */
const FOLDED_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
/** Letters that mean the same alone as in a word. */
const FIRST_LATIN_LETTER = 0xc0;
const LAST_LATIN_LETTER = 0x24f;
const PLAIN_LETTERS: string[] = [];
const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const SILENT = /['’ʼ`´.\u200b-\u200d\u2060\ufeff]/g;
const LIGATURES = /[œæßøłı]/g;
const SPELLED: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', ı: 'i' };

/** Lower case without accents; letters that decompose into none are spelled out. */
function plain(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  let spelled = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < FIRST_LATIN_LETTER || code > LAST_LATIN_LETTER) return decomposed(text);
    spelled += text.slice(start, i) + plainLetter(code);
    start = i + 1;
  }
  spelled += text.slice(start);
  return PLAIN_ASCII.test(spelled) ? spelled.toLowerCase() : decomposed(text);
}

/** Each accented letter of Latin script is taken apart once: names hold few different ones, many times. */
function plainLetter(code: number): string {
  const place = code - FIRST_LATIN_LETTER;
  PLAIN_LETTERS[place] ??= decomposed(String.fromCharCode(code));
  return PLAIN_LETTERS[place];
}

function decomposed(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(LIGATURES, (letter) => SPELLED[letter]!);
}

/** A header or vocabulary word folded: case, accents, punctuation, spaces, underscores and dots do not count. */
export function foldHeader(text: string): string {
  return plain(text).replace(NOT_WORD, '');
}

/**
 * A name folded for comparison: case, accents, punctuation and spacing do not count; the order of the words and what
 * stands in brackets do (interface, Identity). Empty when nothing but signs was written.
 */
export function foldName(text: string): string {
  const spelled = plain(text);
  return FOLDED_WORDS.test(spelled) ? spelled : spelled.replace(SILENT, '').replace(NOT_WORD, ' ').trim();
}

/**
 * The stable id of an organization or agreement that has none: its folded name with hyphens.
 * A name of signs alone stands for itself. `folded` spares folding again where it is at hand.
 */
export function stableId(name: string, folded: string = foldName(name)): string {
  return folded === '' ? name.trim() : folded.replaceAll(' ', '-');
}
