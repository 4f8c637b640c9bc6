import type { AnalysisDocument, AnalysisGroup } from '../../analysis/document.ts';
import contract from '../contract/vocabularies.json' with { type: 'json' };
import { format, type Language } from './format.ts';

/** How many names a sentence spells out before it counts the others. */
const NAMED = 3;
/** A name that holds one of these would be misread inside a list: it is quoted there. */
const JOINS = /,|;| et | and | ou | or /;

const lists: Record<Language, Intl.ListFormat> = {
  en: new Intl.ListFormat('en-CA', { type: 'conjunction' }),
  fr: new Intl.ListFormat('fr-CA', { type: 'conjunction' }),
};

interface Names {
  organizations: Map<string, string>;
  groups: Map<string, AnalysisGroup>;
  venues: Map<string, string>;
}

const namesOf = new WeakMap<AnalysisDocument, Names>();

/** Names by id; an id that the document does not know stands for itself. */
function names(document: AnalysisDocument): Names {
  let known = namesOf.get(document);
  if (!known) {
    known = {
      organizations: new Map(document.organizations.map((row) => [row.id, row.name])),
      groups: new Map(document.groups.map((group) => [group.id, group])),
      venues: new Map(document.venues.map((venue) => [venue.id, venue.title])),
    };
    namesOf.set(document, known);
  }
  return known;
}

export function organizationName(id: string, document: AnalysisDocument): string {
  return names(document).organizations.get(id) ?? id;
}

export function venueName(id: string, document: AnalysisDocument): string {
  return names(document).venues.get(id) ?? id;
}

export function groupById(id: string, document: AnalysisDocument): AnalysisGroup | null {
  return names(document).groups.get(id) ?? null;
}

/** The label of a code in the contract's vocabulary of that column; any other value as the user wrote it. */
export function valueLabel(column: string | null, value: string, language: Language): string {
  return vocabularyLabel(column, value, language) ?? value;
}

function vocabularyLabel(column: string | null, value: string, language: Language): string | null {
  const vocabularies: Record<string, readonly { code: string; fr: string; en: string }[] | undefined> =
    contract.vocabularies;
  const entries = column !== null && Object.hasOwn(vocabularies, column) ? vocabularies[column] : undefined;
  return entries?.find((entry) => entry.code === value)?.[language] ?? null;
}

/** A group's own name: the user's, else the label of its value, else "around the housing office (9 of 14 in housing)". */
export function nameOfGroup(group: AnalysisGroup, document: AnalysisDocument, language: Language): string {
  if (group.name !== null) return group.name;
  const { anchor, attribute, value, share } = group.label;
  if (anchor === null) return valueLabel(attribute, value ?? group.value ?? group.id, language);
  const around = { anchor: organizationName(anchor, document) };
  if (value === null || share === null) return format('group.detected', around, language);
  const label = vocabularyLabel(attribute, value, language);
  const known = { ...around, count: share[0], size: share[1], value: label ? uncapitalized(label) : value };
  return format(label ? 'group.detected.share' : 'group.detected.share.quoted', known, language);
}

/** The same inside a sentence: labels in lower case, quoted where they would be misread. */
export function groupInSentence(id: string, document: AnalysisDocument, language: Language): string {
  const group = groupById(id, document);
  if (!group) return id;
  const { anchor, attribute, value } = group.label;
  if (group.name === null && anchor !== null) {
    return format('group.detected.sentence', { anchor: organizationName(anchor, document) }, language);
  }
  const own = group.name ?? value ?? group.value ?? group.id;
  const label = group.name === null ? vocabularyLabel(attribute, own, language) : null;
  const name = label ? uncapitalized(label) : own;
  return JOINS.test(name) ? format('name.quoted', { name }, language) : name;
}

/** "A, B and 3 others", names quoted where they hold a comma or an "and". */
export function listOf(items: readonly string[], language: Language, most = NAMED): string {
  const shown = items.length > most + 1 ? items.slice(0, most) : [...items];
  const more = items.length - shown.length;
  if (more > 0) shown.push(format('name.more', { n: more }, language));
  return lists[language].format(shown);
}

export function organizationsInSentence(
  ids: readonly string[],
  document: AnalysisDocument,
  language: Language,
  most = NAMED,
): string {
  return listOf(
    ids.map((id) => organizationName(id, document)),
    language,
    most,
  );
}

export function groupsInSentence(ids: readonly string[], document: AnalysisDocument, language: Language): string {
  return listOf(
    ids.map((id) => groupInSentence(id, document, language)),
    language,
  );
}

/** "education – employment". */
export function pairInSentence(
  [a, b]: readonly [string, string],
  document: AnalysisDocument,
  language: Language,
): string {
  const ends = { a: groupInSentence(a, document, language), b: groupInSentence(b, document, language) };
  return format('what_if.pair', ends, language);
}

export function pairsInSentence(
  pairs: readonly (readonly [string, string])[],
  document: AnalysisDocument,
  language: Language,
): string {
  return listOf(
    pairs.map((pair) => pairInSentence(pair, document, language)),
    language,
  );
}

/** Vocabulary labels start with a capital that a sentence does not want; abbreviations keep theirs. */
function uncapitalized(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}
