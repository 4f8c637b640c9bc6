// The catalogue: the one file of the analysis that outsiders import values from.

export { analyze, dossier, listGroups, whatIf } from './analyze.ts';
export { OptionError, RosterError } from './errors.ts';
export { applyDecisions } from './identities/apply-decisions.ts';
export { identityCandidates } from './identities/candidates.ts';
export { formatDecisions, readDecisions } from './identities/decisions-csv.ts';
export { describeRecords } from './identities/describe-records.ts';
export { byCodeUnits, createRandom, shuffle } from './random.ts';
export { assembleRoster } from './roster/assemble-roster.ts';
export { type CsvRecord, splitRecords } from './roster/dialect.ts';
export { excerptOf } from './roster/excerpt.ts';
export { findHeader, findHeaderAmong } from './roster/find-header.ts';
export type { Correction, InputFile, ReadOptions, TableRow, TableRows } from './roster/input.ts';
export { assertOneNetwork } from './roster/one-network.ts';
export { type ProblemCode, problem } from './roster/problem.ts';
export { readRoster } from './roster/read-roster.ts';
export { type OpenedTable, openTable, readTable } from './roster/read-table.ts';
export { TextPlaces } from './roster/text-places.ts';
export { readScenario } from './scenarios/read-scenario.ts';
export { runTask, runTasksInPlace } from './tasks.ts';
export { VERSION } from './version.ts';
