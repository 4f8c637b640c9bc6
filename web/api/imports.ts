import type { PreviewReply } from '../../server/contract/preview.ts';
import type { CheckReply, ImportDetailReply, ImportReply, PendingReply } from '../../server/contract/replies.ts';
import type { MappingShown } from '../components/mapping-shown.ts';
import { request } from './client.ts';
import { type FollowOptions, followJob } from './job-events.ts';
import type { ReadSettings, Upload } from './types.ts';

const MOST_PROBLEMS = 1000;

/** Opens an import in a workspace and answers its id; nothing counts until `commit`. */
export async function openImport(workspace: string, signal: AbortSignal): Promise<string> {
  const reply = await request<ImportReply>(`/api/imports?workspace=${encodeURIComponent(workspace)}`, {
    method: 'POST',
    signal,
  });
  return reply.id;
}

/** Streams one file into an open import. */
export async function sendFile(id: string, file: File, signal: AbortSignal): Promise<void> {
  await request(`/api/imports/${encodeURIComponent(id)}/files/${encodeURIComponent(file.name)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal,
  });
}

/** Reads the files as recognised or as settled (a dry run: and stores nothing), following the job to its end. */
export async function commit(
  id: string,
  dryRun: boolean,
  settled: ReadSettings,
  options: FollowOptions,
): Promise<void> {
  const reply = await request<PendingReply>(`/api/imports/${encodeURIComponent(id)}/commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ dry_run: dryRun, ...settled }),
    signal: options.signal,
  });
  await followJob(reply.job, options);
}

/** What was recognised in an import and what was wrong with it, in the reader's language. */
export async function readImport(
  id: string,
  language: string,
  signal: AbortSignal,
): Promise<Pick<Upload, 'tables' | 'alreadyImported' | 'problems' | 'problemTotal'>> {
  const query = `limit=${MOST_PROBLEMS}&lang=${language}`;
  const reply = await request<ImportDetailReply>(`/api/imports/${encodeURIComponent(id)}?${query}`, { signal });
  return {
    tables: reply.tables,
    alreadyImported: reply.already_imported,
    problems: reply.problems.items as Upload['problems'],
    problemTotal: reply.problems.total,
  };
}

export type CheckedTable = CheckReply;

/** Reads one table of an open import again, with what was settled and corrected, and shows the row on a line. */
export async function checkTable(
  id: string,
  file: string,
  line: number,
  settled: ReadSettings,
  language: string,
  signal: AbortSignal,
): Promise<CheckedTable> {
  return request<CheckReply>(`/api/imports/${encodeURIComponent(id)}/check?lang=${language}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file, line, ...settled }),
    signal,
  });
}

/** The first rows of a table of an import, as these settings read them. */
export async function previewTable(
  id: string,
  file: string,
  settled: ReadSettings,
  language: string,
  signal: AbortSignal,
): Promise<MappingShown> {
  const reply = await request<PreviewReply>(`/api/imports/${encodeURIComponent(id)}/preview?lang=${language}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file, ...settled }),
    signal,
  });
  return reply as MappingShown;
}

/** Where the rows of a table that were set aside can be fetched, as a file with reasons. */
export function rejectedPath(id: string, file: string, language: string): string {
  return `/api/imports/${encodeURIComponent(id)}/rejected?${new URLSearchParams({ file, lang: language })}`;
}

/** What was settled of an import when it was last read. */
export async function readSettled(id: string, signal: AbortSignal): Promise<ReadSettings> {
  const reply = await request<ImportDetailReply>(`/api/imports/${encodeURIComponent(id)}?limit=0`, { signal });
  return { kinds: {}, mapping: {}, ...(reply.settled as Partial<ReadSettings>) };
}

/** Takes an import back, or throws an open one away. */
export async function undo(id: string): Promise<void> {
  await request(`/api/imports/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
