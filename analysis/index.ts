// The catalogue: the one file of the analysis that outsiders import values from.

export { analyze, dossier, listGroups, whatIf } from './analyze.ts';
export { analysisChanges } from './changes/analysis-changes.ts';
export { type CountedImport, composeTables, type TableOrigin } from './changes/compose-tables.ts';
export { applyChoices, type Choices, isSeatAlone, planReplacement } from './changes/plan-replacement.ts';
export { resemblingTables } from './changes/resembling-tables.ts';
export { rosterChanges } from './changes/roster-changes.ts';
export { collectionSheets, collector } from './collection/collection-sheets.ts';
export { type KitMarker, MARKER_SHEET, markerRows } from './collection/kit-marker.ts';
export { knownOf } from './collection/known-of.ts';
export { returnedTables, withheldSheets } from './collection/returned-tables.ts';
export type { CollectionSheets } from './collection/types.ts';
export { validationSheet, validator } from './collection/validation-sheet.ts';
export { OptionError, RosterError } from './errors.ts';
export { maskPeople } from './graph/mask-people.ts';
export { type ReceivedEntry, receivedList } from './graph/received-list.ts';
export { applyDecisions } from './identities/apply-decisions.ts';
export { applyReceived, settledOrganization } from './identities/apply-received.ts';
export { identityCandidates, scoredPairs } from './identities/candidates.ts';
export { formatDecisions, readDecisions } from './identities/decisions-csv.ts';
export { describeRecords } from './identities/describe-records.ts';
export { byCodeUnits, createRandom, shuffle } from './random.ts';
export { assembleFor, assembleRoster } from './roster/assemble-roster.ts';
export { escapeCell } from './roster/cell-escape.ts';
export {
  type ContractColumn,
  type ContractTable,
  contractTables,
  contractVocabularies,
} from './roster/contract-tables.ts';
export { splitRecords } from './roster/dialect.ts';
export { excerptOf } from './roster/excerpt.ts';
export { findHeader, findHeaderAmong } from './roster/find-header.ts';
export type { Correction, InputFile, ReadOptions, TableRow, TableRows } from './roster/input.ts';
export { mappingSignature } from './roster/mapping-signature.ts';
export { assertOneNetwork } from './roster/one-network.ts';
export { previewTable, type TablePreview } from './roster/preview-table.ts';
export { type ProblemCode, problem } from './roster/problem.ts';
export { readRoster } from './roster/read-roster.ts';
export { type OpenedTable, openTable, type RowSink, readTable, streamTable } from './roster/read-table.ts';
export type { CsvRecord } from './roster/record-list.ts';
export { type RejectedRows, rejectedRows, rowAt, type ShownRow } from './roster/rejected-rows.ts';
export { type RosterTable, rosterTables, type WrittenValue } from './roster/roster-tables.ts';
export { isSensitiveName } from './roster/sensitive.ts';
export { type SensitiveSpan, sensitiveSpans, sensitiveTable } from './roster/sensitive-places.ts';
export { settleFiles } from './roster/settle-files.ts';
export { bytesSettings, settledOf, type TableSettings } from './roster/table-settings.ts';
export { TextPlaces } from './roster/text-places.ts';
export { looksLikePeople } from './roster/value-shapes.ts';
export { readScenario } from './scenarios/read-scenario.ts';
export { runTask, runTasksInPlace } from './tasks.ts';
export { VERSION } from './version.ts';
