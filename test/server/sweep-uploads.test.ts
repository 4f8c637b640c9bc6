import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ImportsReply } from '../../server/contract/replies.ts';
import { startSweeping } from '../../server/sweep-uploads.ts';
import { SMALL_ROSTER, startTestServer, type TestServer } from './harness.ts';

const SECRET = 'Zigomar';
const LATER = '2999-01-01T00:00:00.000Z';

/** Does any byte of the data folder hold it? */
function holds(server: TestServer, text: string): boolean {
  const folder = dirname(server.file);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(text));
}

test('an upload that nobody accepted is deleted to the last byte, and the history says so', async () => {
  const server = await startTestServer();
  const kept = await server.importFiles(SMALL_ROSTER);
  const left = await server.importFiles({ [`${SECRET}.csv`]: `id,nom\nz,${SECRET}\n` }, { dry_run: true });
  expect(holds(server, SECRET)).toBe(true);
  expect(await server.store.sweepImports('2000-01-01T00:00:00.000Z')).toBe(0);
  expect(holds(server, SECRET)).toBe(true);

  expect(await server.store.sweepImports(LATER)).toBe(1);
  expect(holds(server, SECRET)).toBe(false);
  const reply = await server.json<ImportsReply>('/api/imports?workspace=default');
  expect(reply.imports.map(({ id }) => id)).toEqual([kept.id]);
  expect(reply.swept).toEqual([{ import: left.id, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) }]);
  expect(reply.keep_uploads_days).toBe(7);
  expect((await server.call(`/api/imports/${left.id}`)).status).toBe(404);
});

test('an upload that a job is at stays', async () => {
  const server = await startTestServer();
  const { id } = await server.json<{ id: string }>('/api/imports', { method: 'POST' });
  await server.store.createJob({ id: 'j', kind: 'import', dedupe: `import ${id}`, workspace: 'default' });
  expect(await server.store.sweepImports(LATER)).toBe(0);
  await server.store.updateJob('j', { state: 'canceled' });
  expect(await server.store.sweepImports(LATER)).toBe(1);
});

test('it is done at once and every day, counted in days, until it is stopped', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  try {
    const sweepImports = vi.fn(async (_before: string) => 0);
    const stop = await startSweeping({ sweepImports }, 7, { error: () => {} });
    expect(sweepImports.mock.calls).toEqual([['2026-11-15T12:00:00.000Z']]);
    await vi.advanceTimersByTimeAsync(2 * 24 * 60 * 60 * 1000);
    expect(sweepImports.mock.calls.slice(1)).toEqual([['2026-11-16T12:00:00.000Z'], ['2026-11-17T12:00:00.000Z']]);
    stop();
    await vi.advanceTimersByTimeAsync(5 * 24 * 60 * 60 * 1000);
    expect(sweepImports).toHaveBeenCalledTimes(3);
  } finally {
    vi.useRealTimers();
  }
});
