// A full name read as given name and family name, in every way that it may have been written.

import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';
import { GENERATIONS, PARTICLES, SUFFIXES, TITLES } from './lexicon.ts';
import { REVERSED, TWO_WORD_FAMILY } from './parameters.ts';

/** One way to read a name. */
export interface NameForm {
  /** Given names and initials, in order; compound ones as their parts. */
  given: readonly string[];
  /** The family name in one word, particles included and left out: "leblanc"; "blanc". */
  joined: string;
  core: string;
  /** Parts of a double family name; one part for a single one. */
  parts: readonly string[];
  /** Bits: 0 as written, less for readings that are less usual. */
  cost: number;
  reversed: boolean;
}

export interface PersonName {
  forms: readonly NameForm[];
  /** All words in code-unit order, without particles, titles and brackets: equal for `Cyr Manon` and `Manon Cyr`. */
  sorted: string;
  generation: string | null;
}

const BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;
const MAC = /^mac(?=[bcdfghjklmnpqrstvwxz]..)/;

/** Reads a name. Nothing is sure about the order unless a comma says so. */
export function readPersonName(name: string): PersonName {
  const [before = '', ...after] = name.replace(BRACKETS, ' ').split(',');
  const found: { generation: string | null } = { generation: null };
  const head = wordsOf(before, found);
  const tail = wordsOf(after.join(' '), found);
  const words = [...head, ...tail];
  const forms =
    tail.length > 0 && head.length > 0
      ? [form(tail, head, 0, false)]
      : words.length < 2
        ? lone(words)
        : readings(words);
  const sorted = words
    .flat()
    .filter((part, _, all) => !PARTICLES.has(part) || all.length === 1)
    .sort(byCodeUnits)
    .join(' ');
  return { forms, sorted, generation: found.generation };
}

/** Words of a name, each as its hyphenated parts; titles, degrees and generations are taken out. */
function wordsOf(text: string, found: { generation: string | null }): string[][] {
  const words: string[][] = [];
  const raw = text.split(/[\s,;]+/);
  raw.forEach((piece, at) => {
    const parts = foldName(piece)
      .split(' ')
      .filter((part) => part !== '');
    if (parts.length === 0) return;
    const whole = parts.join('');
    const generation = GENERATIONS.get(whole);
    if (generation !== undefined && words.length > 1) {
      found.generation = generation;
      return;
    }
    // "M." before a given name and a family name is a title; before one word it may be an initial.
    if (words.length === 0 && TITLES.has(whole) && raw.length - at > 2) return;
    if (words.length > 1 && SUFFIXES.has(whole) && (whole.length > 2 || piece === piece.toUpperCase())) return;
    words.push(parts.map(plainPart));
  });
  return joinScots(words);
}

function plainPart(part: string): string {
  if (part === 'st') return 'saint';
  if (part === 'ste') return 'sainte';
  return part.replace(MAC, 'mc');
}

/** "Mac Donald", "O Brien": the short word belongs to the next one. */
function joinScots(words: readonly string[][]): string[][] {
  const joined: string[][] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]];
    const only = word.length === 1 ? word[0]! : '';
    const binds = only === 'mc' || only === 'mac' || (only === 'o' && joined.length > 0);
    if (binds && next) {
      joined.push([`${only === 'mac' ? 'mc' : only}${next[0]}`, ...next.slice(1)]);
      i++;
    } else joined.push(word);
  }
  return joined;
}

function lone(words: readonly string[][]): NameForm[] {
  return words.length === 0 ? [] : [form([], words, 0, false)];
}

/** Family name last, of two words where there are enough, and first (`Cyr Manon`). */
function readings(words: readonly string[][]): NameForm[] {
  const start = familyStart(words);
  const forms = [form(words.slice(0, start), words.slice(start), 0, false)];
  if (start >= 2) forms.push(form(words.slice(0, start - 1), words.slice(start - 1), TWO_WORD_FAMILY, false));
  const end = familyEnd(words);
  if (end < words.length) forms.push(form(words.slice(end), words.slice(0, end), REVERSED, true));
  if (end + 1 < words.length) {
    forms.push(form(words.slice(end + 1), words.slice(0, end + 1), REVERSED + TWO_WORD_FAMILY, true));
  }
  return forms;
}

/** Where the family name begins when it stands last: particles and "Saint" before it belong to it. */
function familyStart(words: readonly string[][]): number {
  let start = words.length - 1;
  while (start > 1 && isBound(words[start - 1]!)) start--;
  return start;
}

function familyEnd(words: readonly string[][]): number {
  let end = 1;
  while (end < words.length - 1 && isBound(words[end - 1]!)) end++;
  return end;
}

function isBound(word: readonly string[]): boolean {
  return (
    word.length === 1 && word[0]!.length > 1 && (PARTICLES.has(word[0]!) || word[0] === 'saint' || word[0] === 'sainte')
  );
}

function form(given: readonly string[][], family: readonly string[][], cost: number, reversed: boolean): NameForm {
  const all = family.flat();
  const bare = all.filter((part) => !PARTICLES.has(part));
  const core = bare.length > 0 ? bare : all;
  const parts: string[] = [];
  for (let i = 0; i < core.length; i++) {
    const saint = core[i] === 'saint' || core[i] === 'sainte';
    if (saint && i + 1 < core.length) parts.push(core[i]! + core[++i]!);
    else parts.push(core[i]!);
  }
  return { given: given.flatMap(splitInitials), joined: all.join(''), core: core.join(''), parts, cost, reversed };
}

/** "J.P." lost its dots when it was folded: two or three letters without a vowel are initials. */
function splitInitials(word: readonly string[]): readonly string[] {
  return word.flatMap((part) => (/^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(part) ? [...part] : [part]));
}
