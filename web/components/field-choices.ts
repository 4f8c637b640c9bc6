// What a file and a column may be read as, in the reader's words: from the contract itself.

import type { TableKind } from '../../analysis/types.ts';
import datapackage from '../../data/contract/datapackage.json' with { type: 'json' };
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';

export interface Choice {
  value: string;
  label: string;
}

/** The kinds of table, by their name in the language. */
export function kindChoices(language: Language): Choice[] {
  return sorted(
    datapackage.resources.map(({ name }) => ({
      value: name,
      label: format(`page.kind.${name}` as MessageKey, {}, language),
    })),
    language,
  );
}

/** What a column may be: a field of the kind, by its title in the language; a seat; a column of the row's organization. */
export function fieldChoices(kind: TableKind, language: Language): Choice[] {
  const resource = datapackage.resources.find(({ name }) => name === kind);
  if (!resource) return [];
  const wide = 'seatColumns' in resource ? (['seat', 'shared_officer'] as const) : [];
  const roles = wide.map((value) => ({ value, label: format(`page.data.review.role.${value}`, {}, language) }));
  return [...roles, ...ownFieldChoices(kind, language), ...organizationChoices(kind, language)];
}

/** The fields of a kind alone. */
export function ownFieldChoices(kind: TableKind, language: Language): Choice[] {
  const fields = datapackage.resources.find(({ name }) => name === kind)?.schema.fields ?? [];
  return sorted(
    fields.map(({ name, title }) => ({ value: name, label: title[language] })),
    language,
  );
}

/** In a list of seats or participants: the columns of the organization that each row names. */
function organizationChoices(kind: TableKind, language: Language): Choice[] {
  const resource = datapackage.resources.find(({ name }) => name === kind);
  if (!resource || !('describesOrganizations' in resource)) return [];
  const { fields } = datapackage.resources.find(({ name }) => name === 'organizations')!.schema;
  const choices = fields.flatMap((field) => {
    if (!('listed' in field)) return [];
    const label = format('page.data.review.role.organization', { field: field.title[language] }, language);
    return [{ value: `organization.${field.name}`, label }];
  });
  const other = format('page.data.review.role.organization_attribute', {}, language);
  return [...sorted(choices, language), { value: 'organization_attribute', label: other }];
}

/** What a field is called; a role or a field that the contract does not know keeps its own name. */
export function fieldTitle(kind: TableKind, field: string, language: Language): string {
  return fieldChoices(kind, language).find(({ value }) => value === field)?.label ?? field;
}

function sorted(choices: Choice[], language: Language): Choice[] {
  return choices.sort((a, b) => a.label.localeCompare(b.label, language));
}
