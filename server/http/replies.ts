// From what the store keeps to what the API replies.
import { format, hasMessage, type Language } from '../../data/messages/format.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import type { ImportDetailReply, ImportReply, JobReply, WorkspaceReply } from '../contract/replies.ts';
import type { StoredImport, StoredJob, StoreReader, Workspace } from '../store/types.ts';
import { describeFailure } from './problem.ts';

export function workspaceReply(workspace: Workspace, language: Language): WorkspaceReply {
  const { name, description, archivedAt, ...rest } = workspace;
  return { ...rest, name: name[language], description: description[language], archived_at: archivedAt };
}

export function importReply(item: StoredImport): ImportReply {
  const report = item.report;
  return {
    id: item.id,
    workspace: item.workspace,
    state: item.state,
    created_at: item.createdAt,
    committed_at: item.committedAt,
    actor: item.actor,
    files: item.files,
    tables: report?.tables ?? [],
    already_imported: report?.alreadyImported ?? [],
    rows: report?.rows ?? 0,
    used: report?.used ?? 0,
    quarantined: report?.quarantined ?? 0,
    problem_counts: report?.problemCounts ?? { error: 0, warning: 0, info: 0 },
    undoable: item.state === 'committed',
    redoable: item.state === 'undone',
    changes: item.changes,
    replaces: (item.options.replaces ?? []).flatMap(({ file, targets }) =>
      targets.slice(0, 1).map((target) => ({ file, import: target.import, old: target.file })),
    ),
    reading: (report?.tables ?? []).map(({ file }) => readingOf(file, item.options)),
  };
}

/** Settings of a table stand under its name or, for all tables, under `*`. */
function readingOf(file: string, options: StoredImport['options']): ImportReply['reading'][number] {
  const { kinds, mapping, headers, reversed, tables, mappings } = options;
  const saved = mappings?.[file] ?? mappings?.['*'];
  const settled = [kinds, mapping, headers, reversed, tables].some(
    (entries) => entries && (Object.hasOwn(entries, file) || Object.hasOwn(entries, '*')),
  );
  const by = saved?.changed ? 'mapping_changed' : saved ? 'mapping' : settled ? 'settings' : 'recognition';
  return { file, by, mapping: saved?.name ?? null, corrections: options.corrections?.[file]?.length ?? 0 };
}

/** An import with one page of its problems, in words. */
export async function importDetailReply(
  store: StoreReader,
  item: StoredImport,
  page: { offset: number; limit: number },
  language: Language,
): Promise<ImportDetailReply> {
  const { total, items } = await store.problems(item.id, page.offset, page.limit);
  const described = items.map((problem) => ({ ...problem, ...describeProblem(problem, language) }));
  return {
    ...importReply(item),
    settled: settledOptions(item),
    problems: { total, offset: page.offset, items: described },
  };
}

export function jobReply(job: StoredJob, language: Language): JobReply {
  const label = `progress.${job.step}`;
  const { result } = job;
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    progress: job.progress,
    step: job.step,
    step_label: job.step !== null && hasMessage(label) ? format(label, {}, language) : null,
    answered: job.answered,
    error: job.error && describeFailure(job.error, language, `/api/jobs/${job.id}`),
    result: result && {
      import: result.import,
      dry_run: result.dryRun,
      already_imported: result.alreadyImported,
      rows: result.rows,
      used: result.used,
      quarantined: result.quarantined,
    },
    created_at: job.createdAt,
    updated_at: job.updatedAt,
  };
}

/** Without whose place its tables take: that is told apart. */
function settledOptions({ options }: StoredImport): Record<string, unknown> {
  const { replaces: _replaces, ...settled } = options;
  return settled;
}
