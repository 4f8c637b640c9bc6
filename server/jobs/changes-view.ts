import type { CountedImport, TableOrigin } from '../../analysis/index.ts';
import { composeTables, isSeatAlone, resemblingTables } from '../../analysis/index.ts';
import type { Replacement, TableRows } from '../../analysis/roster/input.ts';
import type { Language } from '../../data/messages/format.ts';
import type { ChangesQuery, ChangesReply } from '../contract/changes.ts';
import type { StoredImport, StoreReader } from '../store/types.ts';
import { basisOf, differenceOf, type ImportDifference, plansFor, targetsOf } from './import-choices.ts';
import { readTablesOf } from './read-import-files.ts';
import { WorkError } from './types.ts';

export interface ChangesRequest extends ChangesQuery {
  importId: string;
  language: Language;
}

/** An import, what it holds, and what it changes. */
export interface ToldImport {
  target: StoredImport;
  counted: readonly CountedImport[];
  tables: readonly TableRows[];
  difference: ImportDifference;
  basis: string;
}

/**
 * What an import changes. An open one: all that it would, if everything were taken over, and of which tables its own look like
 * new versions. One that was imported: what it did, held against those that came before it and count today.
 */
export async function changesView(reader: StoreReader, request: ChangesRequest): Promise<Uint8Array> {
  const { target, counted, tables, difference, basis } = await tellImport(reader, request.importId);
  const { subject, kind, offset, limit } = request;
  const { entries, common, counts } = difference.changes;
  const seen = new Map<string, number>();
  const shown = entries.filter((entry) => {
    if ((subject && entry.subject !== subject) || (kind && entry.kind !== kind)) return false;
    const list = `${entry.subject}.${entry.kind}`;
    const n = seen.get(list) ?? 0;
    seen.set(list, n + 1);
    return n >= offset && n < offset + limit;
  });
  const refusable = refusableIn(difference, target.id);
  const alone = aloneIn(difference);
  const reply: ChangesReply = {
    import: target.id,
    state: target.state,
    basis,
    tables: describeTables(target, counted, tables),
    counts,
    common: [...common],
    entries: shown.map((entry) => ({
      ...entry,
      fields: [...entry.fields],
      refusable: refusable(entry),
      alone: alone(entry),
    })),
  };
  return new TextEncoder().encode(JSON.stringify(reply));
}

/** The last import that this thread told of: paging and choosing do not read 100,000 rows again. */
let last: { key: string; told: ToldImport } | null = null;

/** `settled`: an open import with what was last chosen of it, instead of everything. */
export async function tellImport(reader: StoreReader, importId: string, settled = false): Promise<ToldImport> {
  const target = await reader.import(importId);
  if (!target) throw new WorkError({ code: 'import_unknown', params: { import: importId.slice(0, 100) } });
  const targets = targetsOf(target);
  const basis = await basisOf(reader, target, targets);
  const key = `${importId} ${target.state} ${basis} ${settled}`;
  if (last?.key === key) return last.told;
  const counted = await reader.countedImports(target.workspace, importId);
  const tables = await tablesOf(reader, target);
  const known = target.options.replaces ?? [];
  const asChosen = target.state !== 'open' || settled;
  const replaces: Replacement[] = asChosen ? [...known] : plansFor(counted, tables, targets);
  const difference = await differenceOf(reader, target, counted, tables, replaces);
  last = { key, told: { target, counted, tables, difference, basis } };
  return last.told;
}

async function tablesOf(reader: StoreReader, target: StoredImport): Promise<readonly TableRows[]> {
  if (target.state === 'open') return (await readTablesOf(reader, target, target.options)).tables;
  return reader.importTables(target.id);
}

/** Can this change be refused? Only where it has a row in a table that is new or replaced. */
function refusableIn({ origins, plans }: ImportDifference, importId: string) {
  const isNew = (origin: TableOrigin | undefined) => origin?.import === importId;
  const isOld = (origin: TableOrigin | undefined) =>
    plans.some(({ targets }) =>
      targets.some((entry) => entry.import === origin?.import && entry.file === origin?.file),
    );
  return ({ before, after }: Pick<ImportDifference['changes']['entries'][number], 'before' | 'after'>) =>
    after.some(({ file }) => isNew(origins.after.get(file))) ||
    before.some(({ file }) => isOld(origins.before.get(file)));
}

/** Does this change stand by itself, though its row holds more? */
function aloneIn({ origins }: ImportDifference) {
  return (entry: ImportDifference['changes']['entries'][number]) =>
    entry.before.length > 0 && entry.before.every(({ file }) => isSeatAlone(entry, origins.before.get(file)!));
}

function describeTables(
  target: StoredImport,
  counted: readonly CountedImport[],
  tables: readonly TableRows[],
): ChangesReply['tables'] {
  const { tables: counting, origins } = composeTables(counted);
  const at = new Map(counted.map((entry) => [entry.id, entry.at]));
  const targets = targetsOf(target);
  return tables
    .filter(({ report }) => report.kind !== null)
    .map((table) => {
      const { file, kind } = table.report;
      const replaced = targets.find((entry) => entry.file === file);
      const found = target.state === 'open' ? resemblingTables(table, counting) : [];
      return {
        file,
        kind,
        resembles: found.map(({ file: name, sameName, known, covered, advice }) => {
          const origin = origins.get(name)!;
          const imported_at = at.get(origin.import)!;
          return { import: origin.import, file: origin.file, imported_at, same_name: sameName, known, covered, advice };
        }),
        replaces: replaced ? { import: replaced.import, file: replaced.old } : null,
      };
    });
}
