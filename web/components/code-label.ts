import type { TableKind } from '../../analysis/types.ts';
import datapackage from '../../data/contract/datapackage.json' with { type: 'json' };
import vocabularies from '../../data/contract/vocabularies.json' with { type: 'json' };
import type { Language } from '../../data/messages/format.ts';

interface Entry {
  code: string;
  fr: string;
  en: string;
}

const LISTS = vocabularies.vocabularies as Readonly<Record<string, readonly Entry[]>>;

/** What a code of a field is called; `null` where the field has no list, or the list no such code. */
export function codeLabel(kind: TableKind, field: string, code: string, language: Language): string | null {
  // A column of a list may be one of its organizations.
  const [, ofOrganization] = /^organization\.(.+)$/.exec(field) ?? [];
  const resource = datapackage.resources.find(({ name }) => name === (ofOrganization ? 'organizations' : kind));
  const found = resource?.schema.fields.find(({ name }) => name === (ofOrganization ?? field));
  const list = found && 'vocabulary' in found ? LISTS[found.vocabulary as string] : undefined;
  if (!list) return null;
  const labels = code.split(' | ').map((part) => list.find((entry) => entry.code === part)?.[language]);
  return labels.every((label) => label !== undefined) ? labels.join(', ') : null;
}
