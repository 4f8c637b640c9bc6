import { createHash } from 'node:crypto';
import type { RosterChanges } from '../../analysis/changes/types.ts';
import {
  applyChoices,
  applyDecisions,
  assembleRoster,
  type CountedImport,
  composeTables,
  planReplacement,
  rosterChanges,
  type TableOrigin,
} from '../../analysis/index.ts';
import type { Replacement, TableRows } from '../../analysis/roster/input.ts';
import type { Roster } from '../../analysis/types.ts';
import type { ImportChoices } from '../contract/changes.ts';
import type { StoredImport, StoreReader } from '../store/types.ts';
import { decidedText } from './analysis-key.ts';
import { WorkError } from './types.ts';

/** A table of the import, and the table of an earlier one whose place it takes. */
export type Targets = readonly { file: string; import: string; old: string }[];

/** What an import changes: the roster without it and with it, and where each of their tables was read. */
export interface ImportDifference {
  before: Roster;
  after: Roster;
  changes: RosterChanges;
  origins: { before: ReadonlyMap<string, TableOrigin>; after: ReadonlyMap<string, TableOrigin> };
  /** The replacements as they are before anything is refused. */
  plans: Replacement[];
}

/** The rosters and their difference, `replaces` being in force. Identity decisions hold on both sides. */
export async function differenceOf(
  reader: StoreReader,
  target: Pick<StoredImport, 'id' | 'workspace'>,
  counted: readonly CountedImport[],
  tables: readonly TableRows[],
  plans: Replacement[],
): Promise<ImportDifference> {
  const decisions = await reader.identityDecisions(target.workspace);
  const added: CountedImport = { id: target.id, at: '', tables, replaces: plans };
  const [old, now] = [composeTables(counted), composeTables([...counted, added])];
  const before = applyDecisions(assembleRoster(old.tables), decisions);
  const after = applyDecisions(assembleRoster(now.tables), decisions);
  const origins = { before: old.origins, after: now.origins };
  return { before, after, changes: rosterChanges(before, after, decisions), origins, plans };
}

/** Each earlier table in the import that is meant: the last that holds it, where none is said. */
function resolveTargets(counted: readonly CountedImport[], replaces: ImportChoices['replaces']): Targets {
  return replaces.map(({ file, import: said, old }) => {
    const holders = counted.filter(({ tables }) => tables.some(({ report }) => report.file === old));
    return { file, old, import: said ?? holders.at(-1)?.id ?? '' };
  });
}

/** Each table in the place of the one that it was said to be a new version of. Throws `replaced_unknown`. */
export function plansFor(
  counted: readonly CountedImport[],
  tables: readonly TableRows[],
  targets: Targets,
): Replacement[] {
  return targets.map(({ file, import: id, old }) => {
    const known = counted.some((entry) => entry.id === id && entry.tables.some(({ report }) => report.file === old));
    const fresh = tables.some(({ report }) => report.file === file);
    if (!known || !fresh) throw new WorkError({ code: 'replaced_unknown', params: { file: known ? file : old } });
    return planReplacement(counted, file, { import: id, file: old });
  });
}

/** A table beside the others, of which rows may be refused all the same. */
function besides(tables: readonly TableRows[], targets: Targets): Replacement[] {
  const placed = new Set(targets.map(({ file }) => file));
  return tables
    .filter(({ report }) => !placed.has(report.file))
    .map(({ report }) => ({ file: report.file, targets: [], leaveOut: [] }));
}

/**
 * The replacements with what was refused, and what the import then changes. Throws `changes_stale` when the choices were made of
 * other changes, `replaced_unknown`.
 */
export async function settleChoices(
  reader: StoreReader,
  target: StoredImport,
  tables: readonly TableRows[],
  choices: ImportChoices | undefined,
): Promise<{ replaces?: Replacement[]; changes?: RosterChanges['counts'] }> {
  const counted = await reader.countedImports(target.workspace, target.id);
  if (counted.length === 0 && !choices?.replaces.length) return {};
  const targets = resolveTargets(counted, choices?.replaces ?? []);
  const plans = plansFor(counted, tables, targets);
  const whole = await differenceOf(reader, target, counted, tables, plans);
  if (!choices) return { changes: whole.changes.counts };
  if (choices.basis !== undefined && choices.basis !== (await basisOf(reader, target, targets))) {
    throw new WorkError({ code: 'changes_stale', params: {} });
  }
  const all = [...plans, ...besides(tables, targets)];
  const settled = applyChoices(all, target.id, whole.changes.entries, choices, whole.origins);
  const replaces = settled.filter(({ targets, leaveOut }) => targets.length + leaveOut.length > 0);
  const chosen = await differenceOf(reader, target, counted, tables, replaces);
  return { replaces, changes: chosen.changes.counts };
}

/** Names what the changes of an open import are told of: all that counts, its own files, and whose place they take. */
export async function basisOf(reader: StoreReader, target: StoredImport, targets: Targets): Promise<string> {
  const active = await reader.activeFiles(target.workspace);
  const { replaces: _replaces, ...options } = target.options;
  const decisions = decidedText(await reader.identityDecisions(target.workspace));
  const parts = [
    active,
    target.files,
    options,
    decisions,
    [...targets].map(({ file, import: id, old }) => [file, id, old]).sort(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

/** Whose place the tables of an import take, as it is kept. */
export function targetsOf({ options }: StoredImport): Targets {
  return (options.replaces ?? []).flatMap(({ file, targets }) =>
    targets.slice(0, 1).map((target) => ({ file, import: target.import, old: target.file })),
  );
}
