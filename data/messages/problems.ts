import datapackage from '../contract/datapackage.json' with { type: 'json' };
import { format, hasMessage, type Language } from './format.ts';

/** What describing needs of a problem, or of an error that stops an analysis: its code, its numbers, where it stands. */
export interface Describable {
  code: string;
  params?: Record<string, string | number>;
  file?: string | null;
  line?: number | null;
  column?: string | null;
  value?: string | null;
}

/**
 * A problem in words: what happened and what was done about it (`message`), and what a user can do (`fix`).
 * Throws on a code that the catalogue does not have: a problem without words is a defect.
 */
export function describeProblem(problem: Describable, language: Language): { message: string; fix: string } {
  const { code, file, line, column, value } = problem;
  // A cell that may not be quoted has no value: quotation marks around nothing would say that it was empty.
  const { params = {} } = problem;
  const values = { file: file ?? '', line: line ?? '', column: column ?? '', value: value ?? '…', ...params };
  const named = code === 'required_missing' ? { ...values, field: titlesOf(String(params.field), language) } : values;
  const message = `problem.${code}.message`;
  const fix = `problem.${code}.fix`;
  if (!hasMessage(message) || !hasMessage(fix)) throw new Error(`no words for the problem '${code}'`);
  return { message: format(message, named, language), fix: format(fix, named, language) };
}

/** Names of fields, one of which must be filled, as a person knows them. */
function titlesOf(names: string, language: Language): string {
  const fields = datapackage.resources.flatMap(({ schema }) => schema.fields as readonly TitledField[]);
  const titles = names.split(' | ').map((name) => fields.find((field) => field.name === name)?.title[language] ?? name);
  return new Intl.ListFormat(`${language}-CA`, { type: 'disjunction' }).format(titles);
}

interface TitledField {
  name: string;
  title: Record<Language, string>;
}
