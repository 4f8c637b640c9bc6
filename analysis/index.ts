// The catalogue: the one file of the analysis that outsiders import values from.

export { analyze, dossier, whatIf } from './analyze.ts';
export { OptionError, RosterError } from './errors.ts';
export { byCodeUnits, createRandom, shuffle } from './random.ts';
export { assembleRoster } from './roster/assemble-roster.ts';
export type { InputFile, ReadOptions, TableRow, TableRows } from './roster/input.ts';
export { assertOneNetwork } from './roster/one-network.ts';
export { type ProblemCode, problem } from './roster/problem.ts';
export { readRoster } from './roster/read-roster.ts';
export { readTable } from './roster/read-table.ts';
export { readScenario } from './scenarios/read-scenario.ts';
export { runTask, runTasksInPlace } from './tasks.ts';
export { VERSION } from './version.ts';
