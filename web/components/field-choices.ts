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

/** The fields of a kind, by their title in the language; in a wide table a column may also be a seat or a shared officer. */
export function fieldChoices(kind: TableKind, language: Language): Choice[] {
  const resource = datapackage.resources.find(({ name }) => name === kind);
  if (!resource) return [];
  const fields = resource.schema.fields.map(({ name, title }) => ({ value: name, label: title[language] }));
  const wide = 'seatColumns' in resource ? (['seat', 'shared_officer'] as const) : [];
  const roles = wide.map((value) => ({ value, label: format(`page.data.review.role.${value}`, {}, language) }));
  return [...roles, ...sorted(fields, language)];
}

/** What a field is called; a role or a field that the contract does not know keeps its own name. */
export function fieldTitle(kind: TableKind, field: string, language: Language): string {
  return fieldChoices(kind, language).find(({ value }) => value === field)?.label ?? field;
}

function sorted(choices: Choice[], language: Language): Choice[] {
  return choices.sort((a, b) => a.label.localeCompare(b.label, language));
}
