import { assembleFor, assembleRoster, assertOneNetwork, readTable } from '../../analysis/index.ts';
import type { Roster } from '../../analysis/types.ts';
import type { Language } from '../../data/messages/format.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import { readInputs } from '../files/read-inputs.ts';
import { UsageError } from './command.ts';
import { printProblems } from './print-problems.ts';

export interface ReadRoster {
  roster: Roster;
  /** The same with one organization under its own name, for itself. */
  rosterFor: (id: string) => Roster;
  /** Were rows set aside? */
  quarantined: boolean;
}

/** The roster of the files named on the command line; what is wrong with them goes to the error output. */
export async function readRosterOf(paths: readonly string[], language: Language, quiet: boolean): Promise<ReadRoster> {
  if (paths.length === 0) throw new UsageError('usage_no_path');
  const files = await readInputs(paths);
  const tables = files.map((file) => readTable(file));
  assertOneNetwork(files, tables);
  const roster = assembleRoster(tables);
  const problems = roster.problems.map((problem) => ({ ...problem, ...describeProblem(problem, language) }));
  if (!quiet) printProblems(problems, language, (line) => process.stderr.write(`${line}\n`));
  return {
    roster,
    rosterFor: (id) => assembleFor(tables, id),
    quarantined: problems.some((problem) => problem.quarantined),
  };
}
