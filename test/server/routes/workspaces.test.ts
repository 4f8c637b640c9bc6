import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WorkspaceReply, WorkspacesReply } from '../../../server/contract/replies.ts';
import type { DeletionReply, Receipt } from '../../../server/contract/workspaces.ts';
import { WORKSPACE_TABLES } from '../../../server/store/workspace-tables.ts';
import { post, SMALL_ROSTER, startTestServer, type TestServer } from '../harness.ts';

/** Names that stand nowhere else: in an organization, a person, a file, a group, a column, a title, a bad cell. */
const CANARIES = ['Zibeline', 'Quetzalcoatl', 'fanfreluche', 'Turlututu', 'Saperlipopette', 'Ouaouaron', 'Patachon'];
const OTHERS = Array.from({ length: 11 }, (_, i) => i + 2);
/** Twelve organizations in two territories, each tied to the two that follow. */
const SECRET_ROSTER = {
  'fanfreluche.csv': [
    'id,nom,territoire,Saperlipopette',
    'z1,Zibeline du Nord,Turlututu,oui',
    ...OTHERS.map((i) => `z${i},Organisme ${i},${i < 7 ? 'Turlututu' : 'Sud'},non`),
  ].join('\n'),
  'sièges.csv':
    'organisme,personne,début\nz1,Anne Quetzalcoatl,2020-01-01\nz2,Anne Quetzalcoatl,\nz3,Luc Roy,Ouaouaron\n',
  'liens.csv': [
    'source,cible,relation',
    ...OTHERS.flatMap((i) => [`z${i - 1},z${i},referral`, `z${i},z${(i % 12) + 2},referral`]),
  ].join('\n'),
};

/** Every byte of the data folder: the store, its journal, its index, uploads. */
function kept(server: TestServer): Map<string, string> {
  const files = readdirSync(dirname(server.file), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'latin1')]));
}

/** The canaries that stand in some file, in either of the two ways that text is written. */
function found(server: TestServer): string[] {
  const bytes = [...kept(server).values()];
  return CANARIES.filter((word) => bytes.some((text) => text.toLowerCase().includes(word.toLowerCase())));
}

const create = (server: TestServer, name: string) => server.json<WorkspaceReply>('/api/workspaces', post({ name }));

async function fill(server: TestServer, workspace: string, files: Record<string, string>): Promise<void> {
  const { id } = await server.json<{ id: string }>(`/api/imports?workspace=${workspace}`, { method: 'POST' });
  for (const [name, body] of Object.entries(files))
    await server.call(`/api/imports/${id}/files/${encodeURIComponent(name)}`, { method: 'PUT', body });
  const { job } = await server.json<{ job: string }>(`/api/imports/${id}/commit`, post({}));
  expect(await server.waitForJob(job)).toMatchObject({ state: 'done' });
}

/** A workspace that holds something of every kind: imports, results, jobs, decisions, settings, names, known groups. */
async function fillWithEverything(server: TestServer): Promise<WorkspaceReply> {
  const workspace = await create(server, 'Patachon');
  const at = `workspace=${workspace.id}`;
  await fill(server, workspace.id, SECRET_ROSTER);
  const open = await server.json<{ id: string }>(`/api/imports?${at}`, { method: 'POST' });
  await server.call(`/api/imports/${open.id}/files/encore.csv`, {
    method: 'PUT',
    // Large enough that a part of it stands apart from the rest.
    body: `id,nom\n${`${' '.repeat(999)}\n`.repeat(4_300)}z9,Zibeline du Sud\n`,
  });
  await server.call(
    `/api/workspaces/${workspace.id}`,
    post({ population: { declared: 60, note: 'Zibeline' } }, 'PATCH'),
  );
  const groups = await server.json<{ groups: { id: string }[] }>(`/api/groups?${at}&group_by=territory`);
  await server.call(
    `/api/groups/${groups.groups[0]!.id}?${at}&group_by=territory`,
    post({ name: 'Patachon' }, 'PATCH'),
  );
  await server.call(`/api/received?${at}`, post({ organization: 'org:z1|zibeline du nord', received: 'no' }));
  const decisions = [
    { kind: 'organizations', a: 'org:z1|zibeline du nord', b: 'org:z2|organisme 2', verdict: 'different' },
  ];
  await server.call(`/api/identities/decisions?${at}`, post({ decisions }));
  await server.call(`/api/analysis?${at}`);
  const known = { id: 'g9', kind: 'detected', color: 9, members: ['Zibeline'], reference: true } as const;
  await server.store.keepGroups(workspace.id, { content: 'Zibeline', groups: [known] });
  const info = { project: 'Patachon', contact: 'Anne', deadline: null, retention: null, language: 'fr' } as const;
  const recipients = [{ id: 'z1', name: 'Zibeline', file: 'z1.xlsx' }];
  await server.store.addKit(workspace.id, { id: 'k1', info, recipients }, 'owner');
  const mapping = { id: 'm1', name: 'Zibeline', signature: 's', headers: ['Zibeline'], options: {} };
  await server.store.saveMapping(workspace.id, mapping, 'owner');
  // What cannot be computed is kept as well, with its words.
  await server.call(`/api/analysis?${at}&group_by=Saperlipopette`);
  return workspace;
}

function rowsOf(server: TestServer, workspace: string): Record<string, number> {
  const sqlite = new Sqlite(server.file, { readonly: true });
  const count = ({ table, column, of }: (typeof WORKSPACE_TABLES)[number]) => {
    const owned = of === 'workspaces' ? '?' : 'select id from imports where workspace = ?';
    return Number(sqlite.prepare(`select count(*) from ${table} where ${column} in (${owned})`).pluck().get(workspace));
  };
  const rows = Object.fromEntries(WORKSPACE_TABLES.map((entry) => [entry.table, count(entry)]));
  sqlite.close();
  return rows;
}

test('what is deleted is in no table and in no byte of the data folder; its neighbour stays as it was', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const neighbour = await server.json<{ organizations: object[] }>('/api/analysis?workspace=default');
  const workspace = await fillWithEverything(server);
  const before = rowsOf(server, workspace.id);
  expect(Object.entries(before).filter(([, n]) => n === 0)).toEqual([]);
  expect(found(server)).toEqual(CANARIES);

  const preview = await server.json<DeletionReply>(`/api/workspaces/${workspace.id}/deletion`);
  expect(preview).toMatchObject({
    name: 'Patachon',
    holds: { imports: 1, files: 4, organizations: 13, seats: 2, decisions: 2, group_names: 1 },
  });
  const wrong = await server.call(`/api/workspaces/${workspace.id}`, post({ name: 'Patach' }, 'DELETE'));
  expect([wrong.status, (await wrong.json()).code]).toEqual([409, 'workspace_name_differs']);
  expect(rowsOf(server, workspace.id)).toEqual(before);

  const receipt = await server.json<Receipt>(`/api/workspaces/${workspace.id}`, post({ name: 'Patachon' }, 'DELETE'));
  const rows = Object.values(before).reduce((sum, n) => sum + n, 0);
  expect(receipt).toMatchObject({ id: workspace.id, by: 'owner', erased: true, held: preview.holds });
  expect(receipt.rows).toBeGreaterThanOrEqual(rows);
  expect(found(server)).toEqual([]);
  expect(Object.values(rowsOf(server, workspace.id)).every((n) => n === 0)).toBe(true);
  expect((await server.call(`/api/analysis?workspace=${workspace.id}`)).status).toBe(404);

  // Neither thread memory nor anything that goes on afterwards brings it back.
  const again = await server.json<{ organizations: object[] }>('/api/analysis?workspace=default');
  expect(again.organizations).toEqual(neighbour.organizations);
  expect(found(server)).toEqual([]);
  expect(server.errors).toEqual([]);
  expect([...kept(server).values()].join('')).toContain('workspace_delete');
});

test('deleting the first workspace empties it: uploads without a name still have a place', async () => {
  const server = await startTestServer();
  await server.importFiles(SECRET_ROSTER);
  const { workspaces } = await server.json<WorkspacesReply>('/api/workspaces?lang=en');
  const own = workspaces.find(({ id }) => id === 'default')!;
  await server.json(`/api/workspaces/default`, post({ name: own.name }, 'DELETE'));
  expect(found(server)).toEqual([]);
  expect((await server.importFiles(SMALL_ROSTER)).job).toMatchObject({ state: 'done' });
});

test('a workspace can be deleted while it is being analysed', async () => {
  const server = await startTestServer({ patience: 0 });
  const { id } = await create(server, 'Patachon');
  await fill(server, id, SECRET_ROSTER);
  expect((await server.call(`/api/analysis?workspace=${id}&draws=100000`)).status).toBe(202);
  const receipt = await server.json<Receipt>(`/api/workspaces/${id}`, post({ name: 'Patachon' }, 'DELETE'));
  expect(receipt.erased).toBe(true);
  expect(found(server)).toEqual([]);
  expect(server.errors).toEqual([]);
});

test('a copy has everything that counts, and nothing in common with what it was made of', async () => {
  const server = await startTestServer();
  const workspace = await fillWithEverything(server);
  const copy = await server.json<WorkspaceReply>(`/api/workspaces/${workspace.id}/duplicate`, post({ name: 'Essai' }));
  expect(copy).toMatchObject({
    name: 'Essai',
    kind: 'user',
    imports: 1,
    population: { declared: 60, note: 'Zibeline' },
  });
  const [from, to] = [rowsOf(server, workspace.id), rowsOf(server, copy.id)];
  for (const { table, copied } of WORKSPACE_TABLES) if (!copied) expect([table, to[table]]).toEqual([table, 0]);
  // The file that was still on its way stays behind.
  expect([to.imports, to.import_files]).toEqual([from.imports! - 1, from.import_files! - 1]);
  for (const table of ['import_rows', 'import_problems', 'identity_decisions', 'received_settings', 'known_groups'])
    expect([table, to[table]]).toEqual([table, from[table]]);
  const [one, two] = await Promise.all(
    [workspace.id, copy.id].map((id) =>
      server.json<{ organizations: object[]; groups: object[] }>(`/api/analysis?workspace=${id}&group_by=territory`),
    ),
  );
  expect(two!.organizations).toEqual(one!.organizations);
  expect(two!.groups).toEqual(one!.groups);
  await server.store.renameMapping(copy.id, 'm1', null, 'owner');
  expect(await server.store.savedMappings(workspace.id)).toHaveLength(1);
  await server.json(`/api/workspaces/${workspace.id}`, post({ name: 'Patachon' }, 'DELETE'));
  const after = await server.json<{ organizations: object[] }>(`/api/analysis?workspace=${copy.id}&group_by=territory`);
  expect(after.organizations).toEqual(two!.organizations);
});

test('an archived workspace can be read, and nothing about it can be changed until it is brought back', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const archived = await server.json<WorkspaceReply>('/api/workspaces/default/archive', { method: 'POST' });
  expect(archived.archived_at).toMatch(/^\d{4}-/);
  expect((await server.call('/api/analysis?workspace=default')).status).toBe(200);
  const { imports } = await server.json<{ imports: { id: string }[] }>('/api/imports?workspace=default');
  const decisions = [{ kind: 'people', a: 'name:x@|', b: 'name:y@|', verdict: 'same' }];
  const refused = [
    ['/api/imports?workspace=default', { method: 'POST' }],
    [`/api/imports/${imports[0]!.id}`, { method: 'DELETE' }],
    ['/api/workspaces/default', post({ name: 'Autre' }, 'PATCH')],
    ['/api/received?workspace=default', post({ organization: 'org:a|accueil', received: 'no' })],
    ['/api/identities/decisions?workspace=default', post({ decisions })],
  ] as const;
  for (const [path, init] of refused) {
    const reply = await server.call(path, init);
    expect([path, reply.status, (await reply.json()).code]).toEqual([path, 409, 'workspace_archived']);
  }
  const back = await server.json<WorkspaceReply>('/api/workspaces/default/unarchive', { method: 'POST' });
  expect(back.archived_at).toBeNull();
  expect((await server.call('/api/workspaces/default', post({ name: 'Autre' }, 'PATCH'))).status).toBe(200);
});

test('a demo is hidden and put back, never edited or deleted; a copy of it is one’s own', async () => {
  const server = await startTestServer();
  const texts = { name: { en: 'Region', fr: 'Région' }, description: { en: '', fr: '' } };
  await server.store.createWorkspace({ id: 'demo', kind: 'demo', ...texts, boundary: 'complete' });
  expect((await server.json<WorkspacesReply>('/api/workspaces')).current).toBe('demo');
  for (const [path, init] of [
    ['/api/workspaces/demo', post({ name: 'Autre' }, 'PATCH')],
    ['/api/workspaces/demo', post({ name: 'Region' }, 'DELETE')],
    ['/api/workspaces/demo/deletion', {}],
  ] as const) {
    const reply = await server.call(path, init);
    expect([path, (await reply.json()).code]).toEqual([path, 'demo_closed']);
  }
  await server.json('/api/workspaces/demo/archive', { method: 'POST' });
  expect((await server.json<WorkspacesReply>('/api/workspaces')).current).toBe('default');
  await server.json('/api/workspaces/demo/unarchive', { method: 'POST' });
  expect((await server.json<WorkspacesReply>('/api/workspaces')).current).toBe('demo');
  const copy = await server.json<WorkspaceReply>('/api/workspaces/demo/duplicate', post({ name: 'À moi' }));
  expect(copy).toMatchObject({ kind: 'user', boundary: 'complete' });
});

test('two workspaces never have one name, and an unknown one is told', async () => {
  const server = await startTestServer();
  const { id } = await create(server, 'Montérégie');
  for (const [path, init, code] of [
    ['/api/workspaces', post({ name: ' montérégie ' }), 'workspace_name_taken'],
    ['/api/workspaces/default', post({ name: 'Montérégie' }, 'PATCH'), 'workspace_name_taken'],
    [`/api/workspaces/${id}/duplicate`, post({ name: 'MONTÉRÉGIE' }), 'workspace_name_taken'],
    ['/api/workspaces/none/archive', post({}), 'workspace_unknown'],
    ['/api/workspaces', post({ name: '  ' }), 'body_invalid'],
  ] as const) {
    const reply = await server.call(path, init);
    expect([path, (await reply.json()).code]).toEqual([path, code]);
  }
  expect((await server.call(`/api/workspaces/${id}`, post({ name: 'MONTÉRÉGIE' }, 'PATCH'))).status).toBe(200);
});
