// Names of organizations: the words that tell one from another, in both languages, with and without their initials.

import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';
import type { Organization } from '../types.ts';
import { INSTITUTIONS, LEGAL_FORMS } from './lexicon.ts';

export interface OrganizationName {
  /** Each way it is named: as written, its halves (`Name / Nom`), its other names; words in order, common ones left out. */
  variants: readonly (readonly string[])[];
  /** Initials that it is known by: declared, in brackets, or made of its words. */
  initials: ReadonlySet<string>;
  /** Words that are initials of their own ("CIUSSS"). */
  numbers: string;
}

const DECLARED = ['acronym', 'sigle', 'acronyme'];
const OTHERS = ['name_alt', 'alternate_name', 'autre_nom', 'nom_usuel'];
const SEPARATORS = /\s+[/|–—-]\s+|\s*[|/]\s*(?=\p{Lu})/u;
const INITIALS = /^[A-Z][A-Z0-9.&-]{1,9}$/;
const MOST_INITIALS = 8;

/** Reads every name of an organization. */
export function readOrganizationName({
  name,
  attributes,
}: Pick<Organization, 'name' | 'attributes'>): OrganizationName {
  const initials = new Set<string>();
  const texts = [name, ...valuesOf(attributes, OTHERS)];
  for (const short of valuesOf(attributes, DECLARED)) initials.add(foldName(short).replaceAll(' ', ''));
  const variants = new Map<string, readonly string[]>();
  const add = (text: string) => {
    const words = wordsOf(text);
    if (words.length === 0) return;
    variants.set(words.join(' '), words);
    const made = initialsOf(text);
    if (made !== null) initials.add(made);
  };
  for (const text of texts) {
    const bracketed = [...text.matchAll(/\(([^)]+)\)/g)].map(([, inside]) => inside!.trim());
    const plain = text.replace(/\([^)]*\)/g, ' ').trim();
    for (const inside of bracketed) if (INITIALS.test(inside)) initials.add(foldName(inside).replaceAll(' ', ''));
    if (plain !== '') add(plain);
    for (const half of plain.split(SEPARATORS)) {
      if (INITIALS.test(half.trim())) initials.add(foldName(half).replaceAll(' ', ''));
      else add(half);
    }
  }
  initials.delete('');
  return { variants: [...variants.values()], initials, numbers: (foldName(name).match(/\d+/g) ?? []).join(' ') };
}

/** The words of a name that tell it apart; institutions under their initials ("ciusss"), legal forms and articles left out. */
function wordsOf(text: string): string[] {
  const shortened = shorten(foldName(text.replace(/[’']/g, ' ')));
  const words = shortened.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Long forms of institutions become their initials, the longest first. */
function shorten(folded: string): string {
  let text = ` ${folded} `;
  for (const { short, long } of INSTITUTIONS) {
    for (const form of long) if (text.includes(` ${form} `)) text = text.replaceAll(` ${form} `, ` ${short} `);
  }
  return text.trim();
}

/** First letters of three words or more, articles left out: "Table de concertation jeunesse" is "tcj". */
function initialsOf(text: string): string | null {
  const words = foldName(text.replace(/[’']/g, ' '))
    .split(' ')
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word) && !/^\d/.test(word));
  if (words.length < 3 || words.length > MOST_INITIALS) return null;
  return words.map((word) => word[0]).join('');
}

function valuesOf(attributes: Organization['attributes'], columns: readonly string[]): string[] {
  return columns.flatMap((column) => attributes[column] ?? []).map((value) => String(value));
}

/** Words in code-unit order, each once: one text for names that differ by order alone. */
export function sortedWords(words: readonly string[]): string {
  return [...new Set(words)].sort(byCodeUnits).join(' ');
}
