// While a large import is read and written, the HTTP thread goes on answering: it neither parses nor writes nor analyses.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { startTestServer } from '../harness.ts';

const ROWS = 60_000;

test('an import of 60,000 rows and its analysis leave the event loop free', async () => {
  const server = await startTestServer();
  const rows = Array.from({ length: ROWS }, (_, index) => `Organisme ${index % 400},Anne Roy ${index}`);
  const body = `organisme,personne\n${rows.join('\n')}\n`;
  await server.call('/api/workspaces');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const { job } = await server.importFiles({ 'ca.csv': body });
  delay.disable();
  expect(job).toMatchObject({ state: 'done', error: null, result: { used: ROWS } });
  // Parsing or inserting these rows on this thread takes about a second; the margin is for a busy machine.
  expect(delay.max / 1e6).toBeLessThan(400);
});

test('a canceled job ends as canceled, and nothing of it counts', async () => {
  const server = await startTestServer();
  const rows = Array.from({ length: ROWS }, (_, index) => `Organisme ${index},Anne Roy ${index}`);
  const { id } = await server.json<{ id: string }>('/api/imports', { method: 'POST' });
  await server.call(`/api/imports/${id}/files/ca.csv`, {
    method: 'PUT',
    body: `organisme,personne\n${rows.join('\n')}\n`,
  });
  const { job } = await server.json<{ job: string }>(`/api/imports/${id}/commit`, { method: 'POST' });
  expect((await server.call(`/api/jobs/${job}`, { method: 'DELETE' })).status).toBe(204);
  expect(await server.waitForJob(job)).toMatchObject({ state: 'canceled', error: null });
  expect(await server.store.activeFiles('default')).toEqual([]);
  expect(await server.store.import(id)).toMatchObject({ state: 'open' });
  expect(server.errors).toEqual([]);
});
