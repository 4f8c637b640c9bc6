// Columns that speak of the organization that a row names: which headers may, and how a mapping or a header says so outright.

import type { TableKind } from '../types.ts';
import { type Field, fieldNames, resourceOf } from './contract.ts';
import { foldHeader } from './fold.ts';

/** What a mapping writes for a column of the row's organization that the contract has no field for. */
const ORGANIZATION_ATTRIBUTE = 'organization_attribute';
/** Before a field of organizations, in a mapping: `organization.sector`. */
const IN_MAPPING = 'organization.';
/** A header that says outright whose column it is, `org.sector`, and one that rows may contradict, `Ville de l'organisme`. */
const SAID_BEFORE = /^org\.(?=\S)/i;
const SAID_BEHIND = /^(\S.*?)\s+(?:de l['’ ]?|of the )?(?:organisme|organi[sz]ation)$/i;
/** A header of a row's own column, whatever its values would make of it (our own exports write it). */
export const ROWS_OWN = /^attr_/i;

const NAMES = fieldNames('organizations').filter(({ field }) => field.listed !== undefined);

/** May rows of this kind describe their organizations? */
export function listsOrganizations(kind: TableKind): boolean {
  return resourceOf(kind).describesOrganizations === true;
}

/** How a role of an organization's column is written in a mapping and in a report. */
export function organizationTarget(field: Field | null): string {
  return field === null ? ORGANIZATION_ATTRIBUTE : `${IN_MAPPING}${field.name}`;
}

/** The field that a mapping's target names; `undefined` when it is no target of an organization's column. */
export function fieldOfTarget(kind: TableKind, target: string): Field | null | undefined {
  if (!listsOrganizations(kind)) return undefined;
  if (target === ORGANIZATION_ATTRIBUTE) return null;
  return target.startsWith(IN_MAPPING) ? fieldNamed(target.slice(IN_MAPPING.length)) : undefined;
}

/** Does the header say outright that the column is the organization's? The name of the column without that, or `null`. */
export function saidOfOrganization(kind: TableKind, header: string): string | null {
  return listsOrganizations(kind) && SAID_BEFORE.test(header) ? header.replace(SAID_BEFORE, '') : null;
}

/** What a header names of an organization: a field or (`null`) something of its own; `ambiguous`: only its values tell. */
export interface OrganizationHeader {
  field: Field | null;
  ambiguous: boolean;
}

/** Reads a header as one of an organization; `null` where it names none of its fields nor the organization. */
export function organizationHeader(header: string): OrganizationHeader | null {
  const named = SAID_BEHIND.exec(header)?.[1];
  const field = organizationField(named ?? header);
  if (named !== undefined) return { field, ambiguous: false };
  return field && { field, ambiguous: field.listed === 'by_values' };
}

/** The field of organizations that a header names. */
export function organizationField(header: string): Field | null {
  const folded = foldHeader(header);
  return fieldNamed(folded) ?? NAMES.find(({ strong }) => strong.has(folded))?.field ?? null;
}

function fieldNamed(name: string): Field | undefined {
  return NAMES.find(({ field }) => field.name === name || foldHeader(field.name) === name)?.field;
}
