import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AnalysisDocumentSchema } from '../../../server/contract/document.ts';
import { DossierSchema } from '../../../server/contract/dossier.ts';
import {
  FindingsReplySchema,
  GapsReplySchema,
  GroupsReplySchema,
  MethodsReplySchema,
  OrganizationsReplySchema,
  type ProblemReply,
  WorkspacesReplySchema,
} from '../../../server/contract/replies.ts';
import { loadDemos } from '../../../server/load-demos.ts';
import { post, SMALL_ROSTER, startTestServer } from '../harness.ts';

async function startWithDemo() {
  const server = await startTestServer();
  await loadDemos(server.store, server.jobs);
  return server;
}

test('every reply about the demo has the shape that the contract gives it', async () => {
  const server = await startWithDemo();
  const document = AnalysisDocumentSchema.parse(await server.json('/api/analysis'));
  expect(document.organizations.length).toBeGreaterThan(100);
  const organizations = OrganizationsReplySchema.parse(await server.json('/api/organizations?limit=3'));
  expect(organizations.total).toBe(document.organizations.length);
  expect(organizations.items).toHaveLength(3);
  const { groups } = GroupsReplySchema.parse(await server.json('/api/groups'));
  expect(groups.map(({ id }) => id)).toEqual(document.groups.map(({ id }) => id));
  const gaps = GapsReplySchema.parse(await server.json('/api/gaps'));
  expect(gaps.gaps).toEqual(document.gaps);
  const [gap] = gaps.gaps;
  const pair = await server.json<{ gap: object }>(
    `/api/gaps/${encodeURIComponent(gap?.b ?? '')}/${encodeURIComponent(gap?.a ?? '')}`,
  );
  expect(pair.gap).toEqual(gap);
  const one = groups[0]?.id ?? '';
  expect(await server.json(`/api/groups/${encodeURIComponent(one)}`)).toEqual(groups[0]);
  const first = organizations.items[0]?.id ?? '';
  expect(DossierSchema.parse(await server.json(`/api/organizations/${encodeURIComponent(first)}`)).id).toBe(first);
  expect(MethodsReplySchema.safeParse(await server.json('/api/methods')).success).toBe(true);
  expect(server.errors).toEqual([]);
});

test('what a person of a board declared is told where names are', async () => {
  const server = await startTestServer();
  await server.importFiles({
    'ca.csv':
      'organisme;personne;fonction;intérêt déclaré\nAbri;Anne Roy;présidente;Conjoint à la Halte\nHalte;Luc Côté;;\n',
  });
  const interests = async (query: string, id: string) =>
    DossierSchema.parse(await server.json(`/api/organizations/${id}${query}`)).seats.map(({ interest }) => interest);
  expect(await interests('?names=true', 'abri')).toEqual([{ declared: 'Conjoint à la Halte' }]);
  expect(await interests('', 'abri')).toEqual([{ declared: null }]);
  expect(await interests('?names=true', 'halte')).toEqual([null]);
});

test('findings are sentences in the language asked for', async () => {
  const server = await startWithDemo();
  const english = FindingsReplySchema.parse(await server.json('/api/findings?lang=en'));
  const french = FindingsReplySchema.parse(await server.json('/api/findings?lang=fr'));
  expect(english.findings.length).toBeGreaterThan(0);
  expect(french.findings.map(({ code }) => code)).toEqual(english.findings.map(({ code }) => code));
  for (const [index, finding] of english.findings.entries()) {
    expect(finding.title).toBeTruthy();
    expect(french.findings[index]?.title).not.toBe(finding.title);
  }
});

test('a search folds case and accents, and takes every word', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const names = async (q: string) =>
    OrganizationsReplySchema.parse(await server.json(`/api/organizations?q=${encodeURIComponent(q)}`)).items.map(
      ({ name }) => name,
    );
  expect(await names('BIBLIOTHEQUE')).toEqual(['Bibliothèque']);
  expect(await names('dépan')).toEqual(['Dépannage']);
  expect(await names('accueil nord')).toEqual([]);
  expect(await names('')).toHaveLength(4);
});

test('a call without a workspace reads the demo until the user has something of her own', async () => {
  const server = await startWithDemo();
  expect(WorkspacesReplySchema.parse(await server.json('/api/workspaces')).current).toBe('demo');
  const { id } = await server.importFiles(SMALL_ROSTER);
  expect((await server.json<{ current: string }>('/api/workspaces')).current).toBe('default');
  expect(OrganizationsReplySchema.parse(await server.json('/api/organizations')).total).toBe(4);
  expect(OrganizationsReplySchema.parse(await server.json('/api/organizations?workspace=demo')).total).toBeGreaterThan(
    100,
  );
  await server.call(`/api/imports/${id}`, { method: 'DELETE' });
  expect((await server.json<{ current: string }>('/api/workspaces')).current).toBe('demo');
});

test('the workspace’s boundary is the analysis’ own unless the call says otherwise', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const stated = async (query = '') =>
    (await server.json<{ method: { options: { boundary: string } } }>(`/api/analysis${query}`)).method.options.boundary;
  expect(await stated()).toBe('unknown');
  const changed = await server.call(
    '/api/workspaces/default',
    post({ boundary: 'complete', name: 'Ma région' }, 'PATCH'),
  );
  expect(await changed.json()).toMatchObject({ boundary: 'complete', name: 'Ma région' });
  expect(await stated()).toBe('complete');
  expect(await stated('?boundary=partial')).toBe('partial');
});

test('a group takes the user’s name and gives it back', async () => {
  const server = await startWithDemo();
  const { groups } = GroupsReplySchema.parse(await server.json('/api/groups'));
  const path = `/api/groups/${encodeURIComponent(groups[0]?.id ?? '')}`;
  const named = await server.call(path, post({ name: 'Notre réseau' }, 'PATCH'));
  expect(await named.json()).toMatchObject({ name: 'Notre réseau' });
  const document = await server.json<{ groups: { name: string }[] }>('/api/analysis');
  expect(document.groups[0]?.name).toBe('Notre réseau');
  const back = await server.call(path, post({ name: null }, 'PATCH'));
  expect(await back.json()).toMatchObject({ name: groups[0]?.name ?? null });
});

test('options come in kebab-case or snake_case; the result states them', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  for (const query of ['group-by=territoire&without-mandated=true', 'group_by=territoire&without_mandated=1']) {
    const { method } = await server.json<{ method: { options: object } }>(`/api/analysis?${query}`);
    expect(method.options).toMatchObject({ group_by: 'territoire', without_mandated: true });
  }
});

test('an analysis that takes long is a job to follow, and is kept once it is done', async () => {
  const server = await startTestServer({ patience: 1 });
  await server.importFiles(SMALL_ROSTER);
  const reply = await server.call('/api/analysis');
  expect(reply.status).toBe(202);
  const { job } = (await reply.json()) as { job: string };
  expect(reply.headers.get('location')).toBe(`/api/jobs/${job}`);
  expect(await server.waitForJob(job)).toMatchObject({ kind: 'analysis', state: 'done', error: null });
  expect((await server.call('/api/analysis')).status).toBe(200);
});

test('exports are attachments: a network for Gephi, tables for a spreadsheet, the document', async () => {
  const server = await startTestServer();
  const trap = 'id,nom,note\na,=1+1,x\nb,"B, ""b""",-5\n';
  await server.importFiles({ 'organismes.csv': trap, 'liens.csv': 'source,target,relation\na,b,referral\n' });
  const gexf = await server.call('/api/exports?format=gexf');
  expect(gexf.headers.get('content-disposition')).toMatch(
    /^attachment; filename=passerelle-default-network-[-\d]{10}\.gexf$/,
  );
  const xml = await gexf.text();
  expect(xml).toContain('<node id="a" label="=1+1">');
  expect(xml).not.toContain('viz:position');
  const zip = unzipSync(new Uint8Array(await (await server.call('/api/exports?format=csv')).arrayBuffer()));
  expect(Object.keys(zip).sort()).toEqual(['gaps.csv', 'groups.csv', 'organizations.csv', 'problems.csv', 'ties.csv']);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(zip['organizations.csv']);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain(`a,"'=1+1",`);
  expect(text).toContain('b,"B, ""b""",');
  const json = await server.json<{ schema: string }>('/api/exports?format=json');
  expect(json.schema).toBe('passerelle/analysis/1');
});

test.each([
  ['/api/organizations/nobody', 404, 'organization_unknown'],
  ['/api/groups/none', 404, 'group_unknown'],
  ['/api/gaps/a/b', 404, 'gap_unknown'],
  ['/api/analysis?group_by=nothing', 422, 'unknown_grouping'],
  ['/api/analysis?measures=nothing', 422, 'unknown_measure'],
  ['/api/analysis?variant=closeness%3Dnothing', 422, 'unknown_variant'],
])('%s is %i %s', async (path, status, code) => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const reply = await server.call(path);
  expect([reply.status, ((await reply.json()) as ProblemReply).code]).toEqual([status, code]);
});
