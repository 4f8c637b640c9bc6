// The contract as the reader uses it: types over data/contract, and the lookups derived from it. Nothing is listed here
// that the JSON files do not say.

import datapackage from '../../data/contract/datapackage.json' with { type: 'json' };
import type { TableKind } from '../types.ts';
import { foldHeader } from './fold.ts';

interface Bilingual {
  en: string;
  fr: string;
}

/** One column of a table kind: a Table Schema field with our extension keys (described in datapackage.json). */
export interface Field {
  name: string;
  type: 'string' | 'date' | 'number' | 'integer' | 'year';
  title: Bilingual;
  /** What the column means, in a sentence. */
  description: Bilingual;
  /** For templates: a code, or a text of each language. */
  example?: string | number | Bilingual;
  /** Another way to write what other columns say: left out of templates. */
  alternative?: boolean;
  /** A field of organizations that a list of seats or participants may fill: by its header, or only by what it says. */
  listed?: 'by_name' | 'by_values';
  aliases: { fr: readonly string[]; en: readonly string[] };
  weak?: readonly string[];
  weakUnless?: readonly string[];
  aliasesWith?: Readonly<Record<string, readonly string[]>>;
  vocabulary?: string;
  open?: boolean;
  multi?: boolean;
  reference?: 'organization' | 'person';
  list?: boolean;
  pad?: number;
  shape?: 'neq' | 'bn';
  letters?: Readonly<Record<string, number>>;
  direction?: boolean;
  /** The order of day and month, where a person has settled it for a column. */
  order?: 'day-first' | 'month-first';
  constraints?: { unique?: boolean; pattern?: string; minimum?: number; maximum?: number };
}

interface Rule {
  allOf: readonly (readonly string[])[];
  refusedBy?: readonly string[];
  words?: string;
  /** The column of this field must not hold people's names where its header may be a person's. */
  bodies?: string;
}

interface SeatColumns {
  chair: readonly string[];
  numbered: readonly string[];
  minimum: number;
  officers: readonly string[];
}

export interface Resource {
  name: TableKind;
  title: Bilingual;
  recognizedBy: readonly Rule[];
  seatColumns?: SeatColumns;
  /** Each row names one organization, and columns may say something of it. */
  describesOrganizations?: boolean;
  schema: { fields: readonly Field[] };
}

/** How one field is found among folded headers. */
export interface FieldNames {
  field: Field;
  /** Folded names that may decide the kind of the table. */
  strong: ReadonlySet<string>;
  /** Folded names that only read a column once the kind is known. */
  weak: ReadonlySet<string>;
  /** Names that count beside another field: that field's folded headers, the names, and the other field's name. */
  beside: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>, string])[];
}

/** The table kinds in the order in which they are recognised. */
export const RESOURCES = datapackage.resources as unknown as readonly Resource[];

/** Columns that are read by nobody: dropped before anything is stored. A mapping may keep one as an attribute. */
export const SENSITIVE: readonly {
  code: string;
  names: ReadonlySet<string>;
  within: readonly string[];
  optIn: boolean;
}[] = datapackage.sensitive.map((entry) => ({
  code: entry.code,
  names: new Set(entry.aliases.map(foldHeader)),
  /** Folded parts of a longer header that give it away. */
  optIn: 'optIn' in entry,
  within: ('within' in entry ? (entry.within as readonly string[]) : []).map(foldHeader),
}));

const namesByKind = new Map<TableKind, readonly FieldNames[]>(
  RESOURCES.map((resource) => [resource.name, resource.schema.fields.map((field) => namesOf(field, resource))]),
);

/** The fields of a kind with the folded headers that they answer to. */
export function fieldNames(kind: TableKind): readonly FieldNames[] {
  return namesByKind.get(kind) ?? [];
}

/** The contract's description of a kind. */
export function resourceOf(kind: TableKind): Resource {
  const resource = RESOURCES.find((candidate) => candidate.name === kind);
  if (!resource) throw new Error(`no table kind '${kind}' in the contract`);
  return resource;
}

function namesOf(field: Field, resource: Resource): FieldNames {
  const weak = new Set((field.weak ?? []).map(foldHeader));
  const all = allNames(field);
  const beside = Object.entries(field.aliasesWith ?? {}).map(([other, names]) => {
    const companion = resource.schema.fields.find((candidate) => candidate.name === other);
    return [new Set(companion ? allNames(companion) : []), new Set(names.map(foldHeader)), other] as const;
  });
  return { field, strong: new Set(all.filter((name) => !weak.has(name))), weak, beside };
}

function allNames(field: Field): string[] {
  return [field.name, ...field.aliases.fr, ...field.aliases.en].map(foldHeader);
}
