// What people named (groups, mappings) outlives every turn that its files take.
import { expect, test } from 'vitest';
import type { AnalysisGroup } from '../../../analysis/document.ts';
import type { MappingsReply } from '../../../server/contract/mappings.ts';
import type { WorkspaceReply } from '../../../server/contract/replies.ts';
import { post, startTestServer, type TestServer } from '../harness.ts';

const circle = (letter: string) => [1, 2, 3, 4, 5, 6].map((i) => `${letter}${i}`);
const tiesIn = (members: string[]) => members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b, 'referral']));
const csv = (rows: string[][]) => [['source', 'cible', 'relation'], ...rows].map((row) => row.join(',')).join('\n');
const BETWEEN = [
  ['a2', 'b2'],
  ['b3', 'c3'],
  ['c4', 'd4'],
  ['d5', 'a5'],
].map((ends) => [...ends, 'referral']);
const ROWS = [...['a', 'b', 'c', 'd'].flatMap((letter) => tiesIn(circle(letter))), ...BETWEEN];
/** Next quarter: an organization more in the first circle, a tie less elsewhere. */
const NEXT = [...ROWS.slice(0, -1), ...circle('a').map((id) => ['a7', id, 'referral'])];
const DETECTED = 'group-by=detected&draws=0';

async function kept(server: TestServer, workspace: string): Promise<{ names: (string | null)[]; mappings: string[] }> {
  const at = `workspace=${workspace}`;
  const { groups } = await server.json<{ groups: AnalysisGroup[] }>(`/api/groups?${at}&${DETECTED}`);
  const { mappings } = await server.json<MappingsReply>(`/api/mappings?${at}`);
  return {
    names: groups.filter(({ members }) => members.includes('a1')).map(({ name }) => name),
    mappings: mappings.map(({ name, options }) => `${name} ${JSON.stringify(options)}`),
  };
}

test('names of groups and saved mappings survive a new version, undo, redo and a copy', async () => {
  const server = await startTestServer();
  await server.importFiles({ 'liens.csv': csv(ROWS) });
  const { groups } = await server.json<{ groups: AnalysisGroup[] }>(`/api/groups?workspace=default&${DETECTED}`);
  const first = groups.find(({ members }) => members.includes('a1'))!;
  await server.call(`/api/groups/${first.id}?workspace=default&${DETECTED}`, post({ name: 'Logement' }, 'PATCH'));
  const options = { mapping: { '*': { relation: 'relation' } } };
  await server.call(
    '/api/mappings?workspace=default',
    post({ name: 'Liens du Nord', headers: ['source', 'cible', 'relation'], options }),
  );
  const named = { names: ['Logement'], mappings: [`Liens du Nord ${JSON.stringify(options)}`] };
  expect(await kept(server, 'default')).toEqual(named);

  const { id } = await server.importFiles(
    { 'liens-2.csv': csv(NEXT) },
    { choices: { replaces: [{ file: 'liens-2.csv', old: 'liens.csv' }] } },
  );
  expect(await kept(server, 'default')).toEqual(named);
  expect((await server.call(`/api/imports/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await kept(server, 'default')).toEqual(named);
  expect((await server.call(`/api/imports/${id}/redo`, { method: 'POST' })).status).toBe(200);
  expect(await kept(server, 'default')).toEqual(named);

  const copy = await server.json<WorkspaceReply>('/api/workspaces/default/duplicate', post({ name: 'Copie' }));
  expect(await kept(server, copy.id)).toEqual(named);
  // The copy goes its own way.
  await server.call(`/api/groups/${first.id}?workspace=${copy.id}&${DETECTED}`, post({ name: 'Abris' }, 'PATCH'));
  expect((await kept(server, copy.id)).names).toEqual(['Abris']);
  expect(await kept(server, 'default')).toEqual(named);

  // Everything taken back, and brought back.
  const { imports } = await server.json<{ imports: { id: string }[] }>('/api/imports?workspace=default');
  for (const item of imports) await server.call(`/api/imports/${item.id}`, { method: 'DELETE' });
  for (const item of imports) await server.call(`/api/imports/${item.id}/redo`, { method: 'POST' });
  expect(await kept(server, 'default')).toEqual(named);
  expect(server.errors).toEqual([]);
});
