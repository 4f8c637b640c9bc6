// Words to codes: every list of vocabularies.json, and the words that mean "unknown", "none" or "nobody sits here".

import vocabularies from '../../data/contract/vocabularies.json' with { type: 'json' };
import { foldHeader, foldName } from './fold.ts';
import { nearestWord } from './nearest-word.ts';

/** A code with its words. */
export interface VocabularyEntry {
  code: string;
  fr: string;
  en: string;
  aliases?: readonly string[];
}

const LISTS = vocabularies.vocabularies as Record<string, readonly VocabularyEntry[]>;
const { markers } = vocabularies;

const BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;
const SEAT_NUMBER = /( (no|numero|siege|seat|poste))? ?\d+$/;

const codesByList = new Map(Object.entries(LISTS).map(([name, entries]) => [name, lookupOf(entries)]));
const unknownMarkers = new Set(markers.unknown.map(lower));
const signMarkers = new Set([...unknownMarkers].filter((marker) => !/^\p{L}+( \p{L}+)*$/u.test(marker)));
const longestMarker = { any: longest(unknownMarkers), sign: longest(signMarkers) };
const noneMarkers = new Set(markers.none.map(foldHeader));
const ongoingMarkers = new Set(markers.ongoing.map(foldHeader));
const placeholders = new Set(markers.placeholders.map((word) => withoutSeatNumber(foldName(word))));

/** The code of a word in a list, `null` when the list has none. Accents, case, punctuation do not count. */
export function codeOf(list: string, word: string): string | null {
  const codes = codesByList.get(list);
  if (!codes) throw new Error(`no vocabulary '${list}' in the contract`);
  return codes.get(foldHeader(word)) ?? null;
}

/** The word of a list that was probably meant: the nearest one, as the contract writes it; `null` when none is near. */
export function suggestionOf(list: string, word: string): string | null {
  const entries = LISTS[list] ?? [];
  const folded = foldHeader(word);
  const entry = nearestWord(
    folded,
    entries.flatMap((candidate) => spellings(candidate).map((known) => [foldHeader(known), candidate] as const)),
  );
  if (!entry) return null;
  const near = nearestWord(
    folded,
    spellings(entry).map((known) => [foldHeader(known), foldHeader(known)] as const),
  );
  return spellings(entry).find((known) => foldHeader(known) === near) ?? entry.fr;
}

function spellings({ code, fr, en, aliases = [] }: VocabularyEntry): string[] {
  return [fr, en, ...aliases, code];
}

/** Does the list have a code for what it does not know? */
export function hasOther(list: string): boolean {
  return (LISTS[list] ?? []).some((entry) => entry.code === 'other');
}

/** The codes of a list in the contract's order. */
export function codesOf(list: string): readonly string[] {
  return (LISTS[list] ?? []).map((entry) => entry.code);
}

/** The codes of a list with their words, in the contract's order. */
export function wordsOf(list: string): readonly VocabularyEntry[] {
  return LISTS[list] ?? [];
}

/** "N/A", "s.o.", "n.d.", "-", "?": written down as unknown. Plain words do not count where a name or an id stands. */
export function isUnknown(text: string, nameOrId: boolean): boolean {
  if (text.length > (nameOrId ? longestMarker.sign : longestMarker.any)) return false;
  return (nameOrId ? signMarkers : unknownMarkers).has(lower(text));
}

/** "aucun", "none": said to be none, which is more than unknown. */
export function isNone(text: string): boolean {
  return text.length <= 20 && noneMarkers.has(foldHeader(text));
}

/** "en cours", "present": an end that is not there yet. */
export function isOngoing(text: string): boolean {
  return text.length <= 20 && ongoingMarkers.has(foldHeader(text));
}

/** "Poste vacant", "Sans objet", "TBD": a seat that nobody holds. Seat numbers and brackets do not count. */
export function isPlaceholder(name: string): boolean {
  if (name.length > 60) return false;
  return placeholders.has(withoutSeatNumber(foldName(name.replace(BRACKETS, ' '))));
}

function withoutSeatNumber(folded: string): string {
  return folded.replace(SEAT_NUMBER, '').trim();
}

function lookupOf(entries: readonly VocabularyEntry[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { code, fr, en, aliases = [] } of entries) {
    for (const word of [code, fr, en, ...aliases]) {
      const folded = foldHeader(word);
      if (folded !== '' && !codes.has(folded)) codes.set(folded, code);
    }
  }
  return codes;
}

function longest(words: Iterable<string>): number {
  return Math.max(...[...words].map((word) => word.length));
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}
