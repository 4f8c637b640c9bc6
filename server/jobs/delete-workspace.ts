import type { Holdings, Receipt } from '../contract/workspaces.ts';
import type { Store, Workspace } from '../store/types.ts';
import { type Jobs, WorkError } from './types.ts';

interface Parts {
  store: Store;
  jobs: Jobs;
}

export async function readHoldings({ jobs }: Pick<Parts, 'jobs'>, workspace: string): Promise<Holdings> {
  return JSON.parse(new TextDecoder().decode(await jobs.holdings(workspace))) as Holdings;
}

/**
 * Deletes a workspace with everything in it: its work is stopped, its rows and their bytes leave the file, and no thread
 * keeps any of it in its memory. `name`: as whoever deletes has typed it. Throws `demo_closed`, `workspace_name_differs`.
 */
export async function deleteWorkspace(
  { store, jobs }: Parts,
  workspace: Workspace,
  { name, actor }: { name: string; actor: string },
): Promise<Receipt> {
  const { id } = workspace;
  if (workspace.kind === 'demo') throw new WorkError({ code: 'demo_closed', params: { workspace: id } });
  const typed = name.normalize('NFC').trim();
  if (!Object.values(workspace.name).some((own) => own.normalize('NFC').trim() === typed)) {
    throw new WorkError({ code: 'workspace_name_differs', params: {} });
  }
  const held = await readHoldings({ jobs }, id);
  for (const job of await store.jobsOf(id)) await jobs.cancel(job);
  const { at, rows, erased } = await store.deleteWorkspace(id, actor);
  await jobs.forget();
  return { id, deleted_at: at, by: actor, held, rows, erased };
}
