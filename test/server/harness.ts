// createApp on a free port with a store and workers of its own, spoken to by native fetch.
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { JobReply, PendingReply, ProblemReply } from '../../server/contract/replies.ts';
import { createLocalJobs } from '../../server/jobs/local-jobs.ts';
import type { Jobs } from '../../server/jobs/types.ts';
import { createOwnWorkspace } from '../../server/load-demos.ts';
import { readSettings } from '../../server/settings.ts';
import { openSqliteStore, storePath } from '../../server/store/sqlite-store.ts';
import type { Store } from '../../server/store/types.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestServer {
  url: string;
  port: number;
  store: Store;
  /** The store's file, for a test that looks into it. */
  file: string;
  jobs: Jobs;
  /** What was logged as an error: defects only. */
  errors: object[];
  /** fetch with the Origin that our own page would send. */
  call: (path: string, init?: RequestInit) => Promise<Response>;
  json: <T>(path: string, init?: RequestInit) => Promise<T>;
  /** Opens an import, sends the files, commits it and waits for its job. */
  importFiles: (files: Record<string, string | Uint8Array>, commit?: object) => Promise<{ id: string; job: JobReply }>;
  waitForJob: (id: string) => Promise<JobReply>;
}

export interface TestServerOptions {
  patience?: number;
  maxUploadMb?: number;
  isStopping?: () => boolean;
  /** Stands in for a part that misbehaves. */
  change?: (parts: { store: Store; jobs: Jobs }) => { store: Store; jobs: Jobs };
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = temporaryFolder();
  const errors: object[] = [];
  const log = { error: (details: object) => void errors.push(details) };
  const own = await openSqliteStore(folder);
  await createOwnWorkspace(own);
  const ownJobs = createLocalJobs({ store: own, path: storePath(folder), log });
  const { store, jobs } = options.change?.({ store: own, jobs: ownJobs }) ?? { store: own, jobs: ownJobs };
  const settings = { ...readSettings({ 'data-dir': folder }, {}), maxUploadMb: options.maxUploadMb ?? 100 };
  const { patience, isStopping } = options;
  const app = createApp({
    store,
    jobs,
    settings,
    log,
    ...(patience !== undefined && { patience }),
    ...(isStopping && { isStopping }),
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await ownJobs.close();
    await own.close();
  });
  const url = `http://127.0.0.1:${port}`;
  const call: TestServer['call'] = (path, init = {}) =>
    fetch(url + path, { ...init, headers: { origin: url, ...init.headers } });
  const json: TestServer['json'] = async (path, init) => (await call(path, init)).json();
  const waitForJob = async (id: string) => {
    await jobs.wait(id, 30_000);
    return json<JobReply>(`/api/jobs/${id}`);
  };
  const importFiles: TestServer['importFiles'] = async (files, commit = {}) => {
    const { id } = await json<{ id: string }>('/api/imports', { method: 'POST' });
    for (const [name, body] of Object.entries(files)) {
      const reply = await call(`/api/imports/${id}/files/${encodeURIComponent(name)}`, {
        method: 'PUT',
        body: body as BodyInit,
      });
      if (reply.status !== 201) throw new Error(`${name}: ${reply.status} ${await reply.text()}`);
    }
    const { job } = await json<PendingReply>(`/api/imports/${id}/commit`, post(commit));
    return { id, job: await waitForJob(job) };
  };
  const file = storePath(folder);
  return { url, port, store, file, jobs, errors, call, json, importFiles, waitForJob };
}

export function post(body: unknown, method = 'POST'): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A request by hand: fetch sets Host itself and cleans the path. */
export function rawRequest(
  port: number,
  options: { path?: string; method?: string; headers?: Record<string, string> | string[] },
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, setHost: false, path: '/', ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', reject).end();
  });
}

export type { ProblemReply };

/** Four organizations, two boards that share a person, an agreement, and an organization that nothing ties. */
export const SMALL_ROSTER = {
  'organismes.csv': 'id,nom,territoire\na,Accueil,Nord\nb,Bibliothèque,Nord\nc,Centre,Sud\nd,Dépannage,Sud\n',
  'ca.csv': 'organisme,personne\na,Anne Roy\nb,Anne Roy\nc,Luc Côté\n',
  'liens.csv': 'source,target,relation\nb,c,referral\n',
};
