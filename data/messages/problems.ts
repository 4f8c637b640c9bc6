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
  const values = { file: file ?? '', line: line ?? '', column: column ?? '', value: value ?? '', ...problem.params };
  const message = `problem.${code}.message`;
  const fix = `problem.${code}.fix`;
  if (!hasMessage(message) || !hasMessage(fix)) throw new Error(`no words for the problem '${code}'`);
  return { message: format(message, values, language), fix: format(fix, values, language) };
}
