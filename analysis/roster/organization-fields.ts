// Columns that speak of the organization that a row names: which headers may, and how a mapping or a header says so outright.

import type { TableKind } from '../types.ts';
import { type Field, fieldNames } from './contract.ts';
import { foldHeader } from './fold.ts';

/** What a mapping writes for a column of the row's organization that the contract has no field for. */
export const ORGANIZATION_ATTRIBUTE = 'organization_attribute';
/** Before a field of organizations, in a mapping: `organization.sector`. */
const IN_MAPPING = 'organization.';
/** A header that says whose column it is: `org.sector`, `Secteur de l'organisme`. */
const SAID_BEFORE = /^org(?:ani[sz]ation)?\.(?=\S)/i;
const SAID_BEHIND = /^(\S.*?)\s+(?:de l['’ ]?|of the )?(?:organisme|organi[sz]ation)$/i;
/** A header of a row's own column, whatever its values would make of it (our own exports write it). */
export const ROWS_OWN = /^attr_/i;

/** Tables in which each row names one organization, beside a person or an agreement. */
const LISTING = new Set<TableKind>(['board_memberships', 'agreements']);
/** They name the organization itself, or speak of the row. */
const NOT_LISTED = new Set(['org_id', 'name', 'source', 'source_date', 'note']);
/** Just as well said of the person or the agreement on the row: only their values tell. */
const AMBIGUOUS = new Set([
  ...['municipality', 'postal_code', 'lat', 'lon', 'mrc', 'status', 'org_type', 'level', 'field', 'name_alt'],
  ...['languages', 'expertise', 'populations', 'services', 'continuum_segments', 'founded_on', 'dissolved_on'],
]);

const NAMES = fieldNames('organizations').filter(({ field }) => !NOT_LISTED.has(field.name));

/** May rows of this kind describe their organizations? */
export function listsOrganizations(kind: TableKind): boolean {
  return LISTING.has(kind);
}

/** The fields of an organization that a row beside it may fill, as a mapping names them. */
export function organizationTargets(kind: TableKind): { target: string; field: Field }[] {
  if (!LISTING.has(kind)) return [];
  return NAMES.map(({ field }) => ({ target: `${IN_MAPPING}${field.name}`, field }));
}

/** How a role of an organization's column is written in a mapping and in a report. */
export function organizationTarget(field: Field | null): string {
  return field === null ? ORGANIZATION_ATTRIBUTE : `${IN_MAPPING}${field.name}`;
}

/** The field that a mapping's target names; `undefined` when it is no target of an organization's column. */
export function fieldOfTarget(kind: TableKind, target: string): Field | null | undefined {
  if (!LISTING.has(kind)) return undefined;
  if (target === ORGANIZATION_ATTRIBUTE) return null;
  return target.startsWith(IN_MAPPING) ? fieldNamed(target.slice(IN_MAPPING.length)) : undefined;
}

/** Does the header say by itself that the column is the organization's? The name of the column without it, or `null`. */
export function saidOfOrganization(kind: TableKind, header: string): string | null {
  if (!LISTING.has(kind)) return null;
  if (SAID_BEFORE.test(header)) return header.replace(SAID_BEFORE, '');
  return SAID_BEHIND.exec(header)?.[1] ?? null;
}

/** The field of organizations that a header names, and whether it may as well be said of the rest of the row. */
export function organizationField(header: string): { field: Field; ambiguous: boolean } | null {
  const folded = foldHeader(header);
  const own = fieldNamed(folded) ?? NAMES.find(({ strong }) => strong.has(folded))?.field;
  return own ? { field: own, ambiguous: AMBIGUOUS.has(own.name) } : null;
}

function fieldNamed(name: string): Field | undefined {
  return NAMES.find(({ field }) => field.name === name || foldHeader(field.name) === name)?.field;
}
