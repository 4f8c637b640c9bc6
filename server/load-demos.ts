import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from '../data/messages/format.ts';
import { DEFAULT_WORKSPACE } from './http/context.ts';
import { type Jobs, WorkError } from './jobs/types.ts';
import type { Bilingual, Store, Workspace } from './store/types.ts';

interface DemoRoster {
  id: string;
  title: Bilingual;
  description: Bilingual;
  boundary: Workspace['boundary'];
  files: string[];
}

const FOLDER = new URL('../data/demo/', import.meta.url);
const LOADED_WITHIN_MS = 120_000;

/** The user's own workspace, empty at first. Does nothing when it exists. */
export async function createOwnWorkspace(store: Store): Promise<void> {
  const name = { en: format('workspace.own', {}, 'en'), fr: format('workspace.own', {}, 'fr') };
  const nothing = { en: '', fr: '' };
  await store.createWorkspace({ id: DEFAULT_WORKSPACE, kind: 'user', name, description: nothing, boundary: 'unknown' });
}

/**
 * The invented regions, by the same import path as any roster. A demo whose files changed since it was loaded is loaded again.
 */
export async function loadDemos(store: Store, jobs: Jobs): Promise<void> {
  const rosters = JSON.parse(await readFile(new URL('demo.json', FOLDER), 'utf8')) as DemoRoster[];
  for (const roster of rosters) await loadDemo(store, jobs, roster);
}

async function loadDemo(store: Store, jobs: Jobs, roster: DemoRoster): Promise<void> {
  const { id, title, description, boundary } = roster;
  await store.createWorkspace({ id, kind: 'demo', name: title, description, boundary });
  const files = await Promise.all(roster.files.map(readDemoFile));
  const wanted = files.map((file) => file.hash).sort();
  const present = (await store.activeFiles(id)).map((file) => file.hash).sort();
  if (wanted.join() === present.join()) return;
  for (const old of await store.imports(id)) if (old.state === 'committed') await store.undoImport(old.id, 'owner');
  const importId = randomUUID();
  await store.openImport(importId, id, 'owner');
  for (const file of files) await store.putFile(importId, file);
  const job = await jobs.submit({ kind: 'import', importId, options: {}, dryRun: false });
  const { error } = await jobs.wait(job, LOADED_WITHIN_MS);
  if (error) throw new WorkError(error);
}

async function readDemoFile(name: string) {
  const path = fileURLToPath(new URL(name, FOLDER));
  const bytes = await readFile(path);
  return { name: basename(name), path, size: bytes.byteLength, hash: createHash('sha256').update(bytes).digest('hex') };
}
