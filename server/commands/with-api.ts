import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Language } from '../../data/messages/format.ts';
import { createApp } from '../app.ts';
import type { ProblemReply } from '../contract/replies.ts';
import { createLocalJobs } from '../jobs/local-jobs.ts';
import { WorkError } from '../jobs/types.ts';
import { createOwnWorkspace } from '../load-demos.ts';
import type { Settings } from '../settings.ts';
import { holderOrLock } from '../store/instance-lock.ts';
import { openSqliteStore, storePath } from '../store/sqlite-store.ts';

/** Calls the API; answers with the JSON body, the bytes of any other, `null` where there is none. Throws WorkError with what the API refuses. */
export type Ask = <T>(method: string, path: string, body?: object) => Promise<T>;

/**
 * Gives a command the API of its data folder: that of the server that holds it, else one of its own on a loopback port, for as
 * long as the command takes. So there is one way of doing things, whoever does them.
 */
export async function withApi<T>(settings: Settings, language: Language, use: (ask: Ask) => Promise<T>): Promise<T> {
  const lock = holderOrLock(settings.dataDir);
  if ('port' in lock) return use(askOn(lock.port, language));
  try {
    return await withOwnServer(settings, language, use);
  } finally {
    lock.release();
  }
}

async function withOwnServer<T>(settings: Settings, language: Language, use: (ask: Ask) => Promise<T>): Promise<T> {
  const store = await openSqliteStore(settings.dataDir);
  const log = { error: (details: object) => void process.stderr.write(`${JSON.stringify(details)}\n`) };
  const jobs = createLocalJobs({ store, path: storePath(settings.dataDir), log });
  const server = createServer(createApp({ store, jobs, settings, log }));
  try {
    await createOwnWorkspace(store);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return await use(askOn((server.address() as AddressInfo).port, language));
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await jobs.close();
    await store.close();
  }
}

function askOn(port: number, language: Language): Ask {
  const origin = `http://127.0.0.1:${port}`;
  return async <T>(method: string, path: string, body?: object) => {
    const headers = { origin, 'accept-language': language, 'content-type': 'application/json' };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const reply = await fetch(`${origin}/api/${path}`, init);
    if (reply.ok) return (await bodyOf(reply)) as T;
    const problem = (await reply.json()) as ProblemReply;
    throw new WorkError({ code: problem.code, params: problem.params });
  };
}

async function bodyOf(reply: Response): Promise<unknown> {
  if (reply.status === 204) return null;
  return /json/.test(reply.headers.get('content-type') ?? '')
    ? reply.json()
    : new Uint8Array(await reply.arrayBuffer());
}
