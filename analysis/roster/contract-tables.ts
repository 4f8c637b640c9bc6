// The contract as somebody fills it in: tables with their columns, under headers of one language that read back as these.

import type { TableKind } from '../types.ts';
import { type Field, fieldNames, RESOURCES, resourceOf } from './contract.ts';
import { foldHeader } from './fold.ts';
import { recogniseKind, rolesOf } from './recognise.ts';
import { neededFields } from './row-checks.ts';
import { type VocabularyEntry, wordsOf } from './vocabulary.ts';

type Language = 'en' | 'fr';

/** One column of a table to fill in. */
export interface ContractColumn {
  /** The contract's name. */
  field: string;
  header: string;
  description: string;
  /** What a cell holds: `list`, `organization`, `code`, `codes` (several) and `open` (a code or a word of one's own) beside the contract's types. */
  type: Field['type'] | 'list' | 'organization' | 'code' | 'codes' | 'open';
  /** The list of codes that it takes. */
  vocabulary: string | null;
  /** Columns of which one must be filled, by header; empty where the cell may stay empty. */
  oneOf: readonly string[];
  /** As a cell may be filled in, a code by its word; `null` = left empty in the example. */
  example: string | number | null;
}

export interface ContractTable {
  kind: TableKind;
  title: string;
  columns: ContractColumn[];
}

/** Most needed first. Seats in columns are another way to write boards, for lists that come so. */
const KINDS: readonly TableKind[] = [
  'organizations',
  'board_memberships',
  'people',
  'agreements',
  'ties',
  'expected_links',
  'events',
  'assessments',
];

/** The tables of the contract in one language, without columns that only write otherwise what others say. */
export function contractTables(language: Language): ContractTable[] {
  return KINDS.map((kind) => {
    const { title, schema } = resourceOf(kind);
    const fields = schema.fields.filter((field) => !field.alternative);
    const headers = headersOf(kind, fields, language);
    const needed = neededFields(kind).map((names) => names.filter((name) => headers.has(name)));
    return {
      kind,
      title: title[language],
      columns: fields.map((field) => ({
        field: field.name,
        header: headers.get(field.name)!,
        description: field.description[language],
        type: typeOf(field),
        vocabulary: field.vocabulary ?? null,
        oneOf: (needed.find((names) => names.includes(field.name)) ?? []).map((name) => headers.get(name)!),
        example: exampleOf(field, language),
      })),
    };
  });
}

/** Every list of codes that these tables use, with its words in both languages. */
export function contractVocabularies(): { list: string; entries: readonly VocabularyEntry[] }[] {
  const used = new Set(
    RESOURCES.filter(({ name }) => KINDS.includes(name)).flatMap(({ schema }) =>
      schema.fields.flatMap(({ vocabulary }) => vocabulary ?? []),
    ),
  );
  return [...used].map((list) => ({ list, entries: wordsOf(list) }));
}

/**
 * The header of each field: its title where that reads back as the field, else its first name in the language that does,
 * else the contract's own. Together they must make the table's kind too.
 */
function headersOf(kind: TableKind, fields: readonly Field[], language: Language): Map<string, string> {
  const names = new Map(fieldNames(kind).map((entry) => [entry.field.name, entry]));
  const strong = (field: Field, header: string) => {
    const folded = foldHeader(header);
    const own = names.get(field.name)!.strong.has(folded);
    return own && ![...names.values()].some((other) => other.field.name !== field.name && other.strong.has(folded));
  };
  const headers = fields.map(
    (field) =>
      [field.title[language], ...field.aliases[language]].find((header) => strong(field, header)) ?? field.name,
  );
  const roles = rolesOf(kind, headers, {});
  const safe = headers.map((header, i) => {
    const role = roles[i]!;
    return role.as === 'field' && role.field.name === fields[i]!.name ? header : fields[i]!.name;
  });
  const chosen = recogniseKind(safe, []) === kind ? safe : fields.map(({ name }) => name);
  return new Map(fields.map(({ name }, i) => [name, sentenceCase(chosen[i]!, name)]));
}

function sentenceCase(header: string, name: string): string {
  return header === name ? header : header.charAt(0).toUpperCase() + header.slice(1);
}

function typeOf(field: Field): ContractColumn['type'] {
  if (field.vocabulary !== undefined && field.multi) return 'codes';
  if (field.vocabulary !== undefined) return field.open ? 'open' : 'code';
  if (field.reference === 'organization') return 'organization';
  return field.multi ? 'list' : field.type;
}

function exampleOf({ example, vocabulary }: Field, language: Language): string | number | null {
  if (example === undefined) return null;
  if (typeof example === 'object') return example[language];
  const entry = vocabulary === undefined ? undefined : wordsOf(vocabulary).find(({ code }) => code === String(example));
  return entry && vocabulary !== 'level' ? entry[language] : example;
}
