import type { AnalysisProblem } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';

/** The result holds every problem; a terminal is spared the hundredth of a kind. */
const SHOWN = 50;

/** One line per problem, errors first: place, what is wrong, what to do. */
export function printProblems(
  problems: readonly AnalysisProblem[],
  language: Language,
  write: (line: string) => void,
): void {
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  for (const problem of sorted.slice(0, SHOWN)) write(problemLine(problem, language));
  if (sorted.length > SHOWN) write(format('cli.problems.more', { n: sorted.length - SHOWN }, language));
}

function problemLine(problem: AnalysisProblem, language: Language): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null && part !== '').join(':');
  const severity = format(`cli.severity.${problem.severity}`, {}, language);
  return [`${place}: ${severity}: ${problem.message ?? problem.code}`, problem.fix].filter(Boolean).join(' ');
}
