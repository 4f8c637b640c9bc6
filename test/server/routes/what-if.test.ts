import { expect, test } from 'vitest';
import type { ProblemReply } from '../../../server/contract/replies.ts';
import { WhatIfReplySchema } from '../../../server/contract/scenario.ts';
import { loadDemos } from '../../../server/load-demos.ts';
import { SMALL_ROSTER, startTestServer } from '../harness.ts';

test('leaving and meeting, each once or several times, with what they say', async () => {
  const server = await startTestServer();
  await loadDemos(server.store, server.jobs);
  const one = WhatIfReplySchema.parse(await server.json('/api/what-if?leave=organization:cje-meandres'));
  expect(one.opened).toContainEqual(['sector:education', 'sector:employment']);
  expect(one.sentences[0]).toMatch(/^One missing bridge would open/);
  const several =
    '/api/what-if?leave=organization:cje-meandres&leave=organization:brunante&introduce=embellie~cje-meandres';
  const three = WhatIfReplySchema.parse(await server.json(`${several}&lang=fr&without_mandated=true`));
  expect(three.steps.map(({ effect }) => effect)).toEqual([true, true, expect.any(Boolean)]);
  expect(three.sentences.at(-1)).toContain('Parmi les liens inscrits seulement');
  expect(server.errors).toEqual([]);
});

test('the page of an organization and its scenario tell the same', async () => {
  const server = await startTestServer();
  await loadDemos(server.store, server.jobs);
  const { leaves } = await server.json<{ leaves: { cut_off: string[]; pairs: object[] } }>(
    '/api/organizations/cje-meandres',
  );
  const { split, pairs } = WhatIfReplySchema.parse(await server.json('/api/what-if?leave=organization:cje-meandres'));
  expect(split.cut_off).toEqual(leaves.cut_off);
  expect(pairs).toEqual(leaves.pairs.map((pair) => expect.objectContaining(pair)));
});

test('what is no scenario, or names nobody, is refused with what to write', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  for (const [query, status, code] of [
    ['', 400, 'option_value'],
    ['?leave=cje', 400, 'option_value'],
    ['?leave=team:cje', 400, 'option_value'],
    ['?leave=organization:', 400, 'option_value'],
    ['?introduce=a', 400, 'option_value'],
    ['?introduce=a~b~c', 400, 'option_value'],
    ['?introduce=a~b&zorglub=1', 400, 'option_unknown'],
    ['?introduce=a~b&seed=1&seed=2', 400, 'query_invalid'],
    ['?leave=organization:nobody', 422, 'scenario_unknown'],
    ['?introduce=a~a', 422, 'scenario_same'],
    ['?introduce=a~b&network=people', 422, 'scenario_network'],
    [`?${'introduce=a~b&'.repeat(101)}`, 400, 'query_invalid'],
  ] as const) {
    const reply = await server.call(`/api/what-if${query}`);
    const { code: given, detail } = (await reply.json()) as ProblemReply;
    expect([query, reply.status, given]).toEqual([query, status, code]);
    expect(detail).not.toBe('');
  }
  expect(server.errors).toEqual([]);
});

test('lists in the query are described as lists', async () => {
  const server = await startTestServer();
  type Operation = { parameters: { name: string; schema: { type?: string } }[] };
  const { paths } = await server.json<{ paths: Record<string, { get: Operation }> }>('/api/openapi.json');
  const schema = (name: string) =>
    paths['/api/what-if']!.get.parameters.find((entry) => entry.name === name)?.schema.type;
  expect([schema('leave'), schema('introduce')]).toEqual(['array', 'array']);
});
