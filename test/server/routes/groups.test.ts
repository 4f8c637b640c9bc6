import { expect, test } from 'vitest';
import type { AnalysisGroup } from '../../../analysis/document.ts';
import type { WhatIfReply } from '../../../server/contract/scenario.ts';
import { post, startTestServer, type TestServer } from '../harness.ts';

// Four closed circles of six, each tied to the next: what detection finds is known.

const circle = (letter: string, from = 1) => Array.from({ length: 7 - from }, (_, i) => `${letter}${i + from}`);

function ties(members: readonly string[], since = ''): string[] {
  return members.flatMap((a, i) => members.slice(i + 1).map((b) => `${a},${b},${since}`));
}

const csv = (rows: readonly string[]) => `source,target,start_on\n${rows.join('\n')}\n`;

/** a1 and the circle d only since 2015. */
const DATED = {
  'ties.csv': csv([
    ...ties(circle('a', 2)),
    ...circle('a', 2).map((id) => `a1,${id},2015-01-01`),
    ...ties(circle('b')),
    ...ties(circle('c')),
    ...ties(circle('d'), '2015-01-01'),
    ...['a2,b2,', 'b3,c3,', 'c4,a5,'],
    ...['c5,d4,2015-01-01', 'd5,a4,2015-01-01'],
  ]),
};
const NOW = 'group-by=detected&draws=0';
const THEN = `as-of=2012-12-31&${NOW}`;

interface Seen {
  [anchor: string]: Pick<AnalysisGroup, 'id' | 'color' | 'name'>;
}

/** The groups by a member that none of the changes takes from them. */
async function seen(server: TestServer, query: string): Promise<Seen> {
  const { groups } = await server.json<{ groups: AnalysisGroup[] }>(`/api/groups?${query}`);
  const found: Seen = {};
  for (const { id, color, name, members } of groups) {
    const letters = new Set(members.filter((member) => member.length === 2).map((member) => member[0]));
    expect(letters.size).toBe(1);
    found[[...letters][0]!] = { id, color, name };
  }
  return found;
}

function rename(server: TestServer, id: string, name: string, query: string) {
  return server.call(`/api/groups/${encodeURIComponent(id)}?${query}`, post({ name }, 'PATCH'));
}

test('names and colours follow a group to another date, whose first member is another', async () => {
  const server = await startTestServer();
  await server.importFiles(DATED);
  const now = await seen(server, NOW);
  expect(Object.keys(now).sort()).toEqual(['a', 'b', 'c', 'd']);
  expect(now.a?.id).toBe('d:a1');
  expect((await rename(server, 'd:a1', 'Logement', NOW)).status).toBe(200);
  const then = await seen(server, THEN);
  // Alone, the circle without a1 would be called d:a2.
  expect(then).toEqual({ a: { ...now.a, name: 'Logement' }, b: now.b, c: now.c });
  expect(server.errors).toEqual([]);
});

test('a first look at another date finds the ids of the reference division already', async () => {
  const server = await startTestServer();
  await server.importFiles(DATED);
  const then = await seen(server, THEN);
  const now = await seen(server, NOW);
  expect(then.a?.id).toBe('d:a1');
  expect([then.a, then.b, then.c]).toEqual([now.a, now.b, now.c]);
  const { content, groups } = await server.store.knownGroups('default');
  expect(content).not.toBe(null);
  expect(groups.filter(({ reference }) => reference).map(({ id }) => id)).toEqual(['d:a1', 'd:b1', 'd:c1', 'd:d1']);
});

test('a group keeps id, name and colour when an import changes its members, and an undo', async () => {
  const server = await startTestServer();
  await server.importFiles(DATED);
  const before = await seen(server, NOW);
  await rename(server, 'd:a1', 'Logement', NOW);
  const { id } = await server.importFiles({
    'more.csv': csv(circle('a').flatMap((member) => [`00new,${member},`, `01new,${member},`])),
  });
  const after = await seen(server, NOW);
  expect(after).toEqual({ ...before, a: { ...before.a, name: 'Logement' } });
  const group = await server.json<AnalysisGroup>(`/api/groups/${encodeURIComponent('d:a1')}?${NOW}`);
  expect(group.members.slice(0, 3)).toEqual(['00new', '01new', 'a1']);
  expect((await server.call(`/api/imports/${id}`, { method: 'DELETE' })).ok).toBe(true);
  expect(await seen(server, NOW)).toEqual(after);
});

test('a group that is gone gets its name back when it comes back', async () => {
  const server = await startTestServer();
  const three = csv([...['a', 'b', 'c'].flatMap((letter) => ties(circle(letter))), 'a2,b2,', 'b3,c3,', 'c4,a4,']);
  const fourth = csv([...ties(circle('d')), 'd5,a5,', 'd4,c4,']);
  await server.importFiles({ 'ties.csv': three });
  const { id } = await server.importFiles({ 'fourth.csv': fourth });
  const whole = await seen(server, NOW);
  await rename(server, whole.d!.id, 'Transport', NOW);
  await server.call(`/api/imports/${id}`, { method: 'DELETE' });
  expect(Object.keys(await seen(server, NOW)).sort()).toEqual(['a', 'b', 'c']);
  // Back with a member more, who is first.
  await server.importFiles({
    'fourth.csv':
      fourth +
      circle('d')
        .map((member) => `00new,${member},\n`)
        .join(''),
  });
  expect(await seen(server, NOW)).toEqual({ ...whole, d: { ...whole.d, name: 'Transport' } });
});

test('what is computed beside the document speaks of the same groups', async () => {
  const server = await startTestServer();
  await server.importFiles(DATED);
  const groups = Object.values(await seen(server, THEN)).map(({ id }) => id);
  // c4 holds the one tie between its circle and that of a.
  const { pairs } = await server.json<WhatIfReply>(`/api/what-if?${THEN}&leave=organization:c4`);
  expect(pairs.length).toBeGreaterThan(0);
  for (const { a, b } of pairs) expect(groups).toEqual(expect.arrayContaining([a, b]));
});
