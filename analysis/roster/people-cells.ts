// Names that share a cell: several people in one, a role in brackets behind a name, given and family name in one.

import { foldHeader } from './fold.ts';
import type { CsvRecord } from './record-list.ts';
import type { NameOrder, TableSettings } from './table-settings.ts';
import { codeOf } from './vocabulary.ts';

const IN_BRACKETS = /^(.*\S)\s*\(([^()]+)\)$/;
const BEHIND = /^(.*\S)\s*(?:,|\s[-–—])\s*([^,]+)$/;
/** Words that belong to the family name that follows them. */
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'st',
  'saint',
  'mc',
  'mac',
  'o',
]);

/** One person of a cell: the row's cells with that person alone, and the role written beside the name. */
export interface PersonOfRow {
  cells: string[];
  role: string | null;
}

/** The rows that one row stands for: one a person, where its people share a cell; else itself. */
export function peopleOf(
  { cells }: CsvRecord,
  headers: readonly string[],
  people: TableSettings['people'],
): PersonOfRow[] {
  const at = people ? headers.findIndex((header) => foldHeader(header) === foldHeader(people.column)) : -1;
  if (!people || at < 0) return [{ cells, role: null }];
  const parts = (cells[at] ?? '')
    .split(people.separator === '' ? '\n' : people.separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return [{ cells, role: null }];
  return parts.map((part) => {
    const { name, role } = nameAndRole(part);
    return { cells: cells.with(at, name), role };
  });
}

/** `Manon Cyr (présidente)`; also `Manon Cyr, présidente` where the last word is a role of the vocabulary. */
export function nameAndRole(text: string): { name: string; role: string | null } {
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed) return { name: bracketed[1]!, role: bracketed[2]!.trim() };
  const behind = BEHIND.exec(text);
  if (behind && codeOf('role', behind[2]!) !== null) return { name: behind[1]!, role: behind[2]!.trim() };
  return { name: text, role: null };
}

/** A full name in its two parts; `null` where it is one word. A comma parts them whatever the order: `Cyr, Manon`. */
export function splitName(text: string, order: NameOrder): { given: string; family: string } | null {
  const [before, after, ...more] = text.split(',').map((part) => part.trim());
  if (before && after && more.length === 0) return { given: after, family: before };
  const words = text.trim().split(/\s+/);
  if (words.length < 2) return null;
  const isParticle = (word: string | undefined) => word !== undefined && PARTICLES.has(foldHeader(word));
  let cut: number;
  if (order === 'given_family') {
    cut = words.length - 1;
    while (cut > 1 && isParticle(words[cut - 1])) cut--;
    return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') };
  }
  cut = 1;
  while (cut < words.length - 1 && isParticle(words[cut - 1])) cut++;
  return { given: words.slice(cut).join(' '), family: words.slice(0, cut).join(' ') };
}
