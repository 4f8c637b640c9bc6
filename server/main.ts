import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { format, type Language } from '../data/messages/format.ts';
import { createApp } from './app.ts';
import { createLocalJobs } from './jobs/local-jobs.ts';
import type { Jobs } from './jobs/types.ts';
import { listen } from './listen.ts';
import { createOwnWorkspace, loadDemos } from './load-demos.ts';
import type { Settings } from './settings.ts';
import { lockInstance } from './store/instance-lock.ts';
import { openSqliteStore, storePath } from './store/sqlite-store.ts';
import type { Store } from './store/types.ts';
import { startSweeping } from './sweep-uploads.ts';

/** How long requests that were accepted may still take once the server is asked to stop. */
const GRACE_MS = 8_000;
/** How long an import or an analysis may still take; what is cut then leaves nothing half. */
const JOBS_GRACE_MS = 5_000;

export interface RunningServer {
  url: string;
  port: number;
  /** Stops accepting, lets requests finish, ends jobs and closes the store. */
  stop: () => Promise<void>;
}

/** Settings -> store -> demos -> createApp -> listen. `say` prints a line for the user. */
export async function startServer(
  settings: Settings,
  language: Language,
  say: (line: string) => void,
): Promise<RunningServer> {
  const log = pino({ level: settings.logLevel, redact: ['req.headers'] }, pino.destination({ dest: 2, sync: true }));
  const lock = lockInstance(settings.dataDir);
  let store: Store | null = null;
  let jobs: Jobs | null = null;
  let stopping = false;
  let stopSweeping = () => {};
  const close = async () => {
    stopSweeping();
    await jobs?.close();
    await store?.close();
    lock.release();
  };
  try {
    // What a process that was killed had received belongs to no import.
    await rm(join(settings.dataDir, 'uploads'), { recursive: true, force: true });
    store = await openSqliteStore(settings.dataDir);
    jobs = createLocalJobs({ store, path: storePath(settings.dataDir), log });
    if ((await store.workspaces()).length === 0) say(format('cli.first_start', {}, language));
    await createOwnWorkspace(store);
    stopSweeping = await startSweeping(store, settings.keepUploadsDays, log);
    await loadDemos(store, jobs);
    const app: Express = createApp({ store, jobs, settings, log, isStopping: () => stopping });
    const { server, port } = await listen(app, settings.host, settings.port);
    lock.announce(port);
    if (settings.port !== 0 && port !== settings.port) {
      say(format('cli.port_busy', { port: String(settings.port), next: String(port) }, language));
    }
    const name = settings.host === '::1' ? '[::1]' : settings.host;
    const stop = async () => {
      stopping = true;
      await Promise.all([endRequests(server), jobs?.close(JOBS_GRACE_MS)]);
      await close();
    };
    return { url: `http://${name}:${port}`, port, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** New connections are refused at once; event streams end with the jobs, what hangs beyond the grace is cut. */
async function endRequests(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(late);
}
