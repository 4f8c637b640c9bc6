import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import en from '../../../data/messages/en.json' with { type: 'json' };
import { ENDPOINTS } from '../../../server/contract/endpoints.ts';
import { canonicalOptions, OPTIONS, OptionValueError, parseOptions } from '../../../server/contract/options.ts';
import { startTestServer } from '../harness.ts';

test('the OpenAPI document describes every endpoint, in both languages, and the page that shows it is our own', async () => {
  const server = await startTestServer();
  type Operations = Record<string, { summary: string; responses: object; parameters: { name: string }[] }>;
  type Document = { openapi: string; paths: Record<string, Operations> };
  const [english, french] = [
    await server.json<Document>('/api/openapi.json?lang=en'),
    await server.json<Document>('/api/openapi.json?lang=fr'),
  ];
  expect(english.openapi).toBe('3.1.0');
  for (const { path, method, id, status } of ENDPOINTS) {
    const operation = english.paths[path]?.[method];
    expect([id, Object.keys(operation?.responses ?? {})]).toEqual([
      id,
      expect.arrayContaining([String(status), 'default']),
    ]);
    expect(operation?.summary).toBe((en as Record<string, string>)[`api.${id}`]);
    expect(french.paths[path]?.[method]?.summary).not.toBe(operation?.summary);
  }
  const names = english.paths['/api/analysis']?.get?.parameters.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['as_of', 'without_mandated', 'workspace', 'lang']));
  const page = await (await server.call('/api/docs')).text();
  expect(page).not.toMatch(/https?:\/\//);
  for (const [, file] of page.matchAll(/(?:src|href)="(\/api\/docs\/[^"?]+)"/g)) {
    expect([file, (await server.call(file ?? '')).status]).toEqual([file, 200]);
  }
});

test('every endpoint of the contract has a route that answers', async () => {
  const server = await startTestServer();
  for (const { path, method } of ENDPOINTS) {
    const address = path.replaceAll(/\{\w+\}/g, 'none');
    const reply = await server.call(address, { method: method.toUpperCase() });
    const code = reply.headers.get('content-type')?.includes('problem')
      ? ((await reply.json()) as { code: string }).code
      : 'ok';
    expect([method, path, code]).not.toEqual([method, path, 'not_found']);
  }
});

test('each option of an analysis is offered once, under its own name', () => {
  expect(OPTIONS.map(({ key }) => key).sort()).toEqual(Object.keys(DEFAULT_OPTIONS).sort());
  for (const { key, name } of OPTIONS) {
    expect(name).toBe(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(en).toHaveProperty([`cli.option.${name}`]);
  }
});

test('options are read from text: lists, flags, numbers, periods by their last day', () => {
  const given = { relations: 'referral, interlock', directed: '1', seed: '7', as_of: '2012-02', resolution: '0.5' };
  expect(parseOptions(given)).toEqual({
    relations: ['referral', 'interlock'],
    directed: true,
    seed: 7,
    asOf: '2012-02-29',
    resolution: 0.5,
  });
  expect(parseOptions({ 'as-of': '2012' })).toEqual({ asOf: '2012-12-31' });
  for (const [name, value] of Object.entries({
    seed: '-1',
    resolution: '0',
    approximate: '0.6',
    network: 'people,two-mode',
    directed: 'yes',
    'as-of': '2012-13',
  })) {
    expect(() => parseOptions({ [name]: value })).toThrow(OptionValueError);
  }
});

test('the order of a query does not make another analysis', () => {
  const one = canonicalOptions({ seed: 2, relations: ['b', 'a'] });
  const other = canonicalOptions({ relations: ['a', 'b', 'a'], seed: 2 });
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});
