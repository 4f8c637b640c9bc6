// Headers to a table kind and its fields, by the contract's aliases: the first kind whose rule matches wins.

import type { TableKind } from '../types.ts';
import { type Field, type FieldNames, fieldNames, RESOURCES, type Resource, resourceOf } from './contract.ts';
import { foldHeader } from './fold.ts';
import { fieldOfTarget, organizationField, saidOfOrganization } from './organization-fields.ts';
import { looksLikePeople } from './value-shapes.ts';

/** What a header's column is read as: a field, a seat or officer column of a wide table, or nothing known. */
export type ColumnRole =
  | { as: 'field'; field: Field }
  /** Said of the organization that the row names: a field of organizations, or (`null`) an attribute of its own. */
  | { as: 'organization'; field: Field | null }
  | { as: 'seat'; chair: boolean }
  | { as: 'shared_officer' }
  | { as: 'unmapped_officer' }
  | { as: 'attribute' }
  | { as: 'ignored' };

/** Headers of who takes part, person or organization. */
const MAY_BE_PEOPLE = new Set(['participant', 'participante']);
const ALPHABETIC_STEM = /^(\p{L}+)\d+$/u;
/** What a mapping writes to give a wide table's column its meaning. */
const WIDE_ROLES: Readonly<Record<string, ColumnRole>> = {
  seat: { as: 'seat', chair: false },
  shared_officer: { as: 'shared_officer' },
  attribute: { as: 'attribute' },
  ignore: { as: 'ignored' },
};

/**
 * The kind of a table by its headers. `sample` is a few records below the header: a rule may ask that a column holds
 * words. `null` when no kind matches.
 */
export function recogniseKind(headers: readonly string[], sample: readonly (readonly string[])[]): TableKind | null {
  const folded = headers.map(foldHeader);
  for (const resource of RESOURCES) {
    if (resource.seatColumns && countSeats(resource, folded) < resource.seatColumns.minimum) continue;
    if (resource.recognizedBy.some((rule) => matches(resource, rule, folded, sample))) return resource.name;
  }
  return null;
}

/**
 * The role of each column, in order. A field takes one column: the one that bears its own name, else the first that
 * bears an alias. `mapping` is header to field (or to `seat`, `shared_officer`, `attribute`, `ignore`) and wins. `given`:
 * fields that every row has without a column.
 */
export function rolesOf(
  kind: TableKind,
  headers: readonly string[],
  mapping: Readonly<Record<string, string>>,
  given: readonly string[] = [],
): ColumnRole[] {
  const folded = headers.map(foldHeader);
  const settled = new Map(Object.entries(mapping).map(([header, target]) => [foldHeader(header), target]));
  const names = fieldNames(kind);
  const roles: (ColumnRole | null)[] = folded.map((header) => {
    const target = settled.get(header);
    if (target === undefined) return null;
    const { name, order } = readTarget(target);
    const ofOrganization = fieldOfTarget(kind, name);
    if (ofOrganization !== undefined)
      return { as: 'organization', field: ofOrganization && order ? { ...ofOrganization, order } : ofOrganization };
    const field = names.find((entry) => entry.field.name === name)?.field;
    return field ? { as: 'field', field: order ? { ...field, order } : field } : (WIDE_ROLES[name] ?? null);
  });
  const taken = new Set(roles.flatMap((role) => (role?.as === 'field' ? [role.field.name] : [])));
  const free = folded.map((header, i) => (roles[i] ? '' : header));
  const has = (name: string) => taken.has(name) || given.includes(name) || isPresent(`${kind}.${name}`, free);
  for (const entry of names) {
    if (taken.has(entry.field.name)) continue;
    const isAlone = !entry.field.weakUnless?.some((name) => has(name)) && !given.includes(entry.field.name);
    const at = columnOf(entry, free, taken, isAlone);
    if (at < 0) continue;
    roles[at] = { as: 'field', field: entry.field };
    taken.add(entry.field.name);
    free[at] = '';
  }
  const { seatColumns } = resourceOf(kind);
  return roles.map((role, i) => role ?? (seatColumns ? wideRole(seatColumns, folded[i]!) : ownRole(kind, headers[i]!)));
}

/** A column that is no field of this kind: the organization's where its header says so. */
function ownRole(kind: TableKind, header: string): ColumnRole {
  const said = saidOfOrganization(kind, header);
  return said === null ? { as: 'attribute' } : { as: 'organization', field: organizationField(said) };
}

/** Is this mapping target one that a kind knows? */
export function isMappingTarget(kind: TableKind, target: string): boolean {
  const { name } = readTarget(target);
  if (fieldOfTarget(kind, name) !== undefined) return true;
  return Object.hasOwn(WIDE_ROLES, name) || fieldNames(kind).some((entry) => entry.field.name === name);
}

/** `start_on:month-first` is a field and the order of day and month in its column. */
function readTarget(target: string): { name: string; order: Field['order'] | null } {
  const [name = '', order] = target.split(':');
  return { name, order: order === 'day-first' || order === 'month-first' ? order : null };
}

function columnOf(entry: FieldNames, folded: readonly string[], taken: ReadonlySet<string>, isAlone: boolean): number {
  const own = folded.indexOf(foldHeader(entry.field.name));
  if (own >= 0) return own;
  const strong = folded.findIndex((header) => header !== '' && entry.strong.has(header));
  if (strong >= 0) return strong;
  for (const [, names, other] of entry.beside) {
    if (!taken.has(other)) continue;
    const at = folded.findIndex((header) => header !== '' && names.has(header));
    if (at >= 0) return at;
  }
  return isAlone ? folded.findIndex((header) => header !== '' && entry.weak.has(header)) : -1;
}

function matches(
  resource: Resource,
  rule: Resource['recognizedBy'][number],
  folded: readonly string[],
  sample: readonly (readonly string[])[],
): boolean {
  const names = new Map(fieldNames(resource.name).map((entry) => [entry.field.name, entry]));
  // A column serves one requirement: `membre` cannot be both the organization and its person.
  const used = new Set<number>();
  for (const alternatives of rule.allOf) {
    const at = alternatives.map((name) => decidingColumn(name, names, folded, used)).find((index) => index >= 0);
    if (at === undefined) return false;
    used.add(at);
  }
  if (rule.refusedBy?.some((reference) => isPresent(reference, folded))) return false;
  if (rule.bodies !== undefined) {
    const at = decidingColumn(rule.bodies, names, folded, new Set());
    if (at >= 0 && MAY_BE_PEOPLE.has(folded[at]!) && looksLikePeople(sample.map((cells) => cells[at] ?? '')))
      return false;
  }
  if (rule.words === undefined) return true;
  const at = decidingColumn(rule.words, names, folded, new Set());
  return sample.some((cells) => /\p{L}/u.test(cells[at] ?? ''));
}

/**
 * The column that may decide for a field: by a strong name, or by a name that counts beside another column that is
 * there (`nom` beside `prénom`). Weak names decide only where the rule says so with `~`.
 */
function decidingColumn(
  wanted: string,
  names: ReadonlyMap<string, FieldNames>,
  folded: readonly string[],
  used: ReadonlySet<number>,
): number {
  const entry = names.get(wanted.replace('~', ''))!;
  const find = (words: ReadonlySet<string>) => folded.findIndex((header, i) => !used.has(i) && words.has(header));
  const strong = find(entry.strong);
  if (strong >= 0) return strong;
  for (const [companions, words] of entry.beside) {
    if (folded.some((header) => companions.has(header)) && find(words) >= 0) return find(words);
  }
  return wanted.startsWith('~') ? find(entry.weak) : -1;
}

function isPresent(reference: string, folded: readonly string[]): boolean {
  const [kind, name] = reference.split('.');
  if (name === undefined) return folded.includes(foldHeader(reference));
  const entry = fieldNames(kind as TableKind).find((candidate) => candidate.field.name === name);
  return entry !== undefined && folded.some((header) => entry.strong.has(header) || entry.weak.has(header));
}

function countSeats(resource: Resource, folded: readonly string[]): number {
  return folded.filter((header) => wideRole(resource.seatColumns!, header).as === 'seat').length;
}

function wideRole(columns: NonNullable<Resource['seatColumns']>, header: string): ColumnRole {
  if (columns.chair.includes(header)) return { as: 'seat', chair: true };
  const stem = ALPHABETIC_STEM.exec(header)?.[1];
  if (stem !== undefined && columns.numbered.includes(stem)) return { as: 'seat', chair: false };
  return columns.officers.includes(header) ? { as: 'unmapped_officer' } : { as: 'attribute' };
}
