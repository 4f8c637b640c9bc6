import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { AnalysisDocumentSchema } from '../../../server/contract/document.ts';
import { SMALL_ROSTER } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runCommand } from './run-command.ts';

const DEMO = resolve(import.meta.dirname, '../../../data/demo/region');

/** A roster, or the demo, and a file that holds the scenario. */
function scenario(text: string, name = 'plan.csv'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

function roster(): string {
  const folder = join(temporaryFolder(), 'roster');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(SMALL_ROSTER)) writeFileSync(join(folder, name), text);
  return folder;
}

test('--what-if adds the scenario to the result and says it on the error output', async () => {
  const plan = scenario('action;genre;id\ndépart;organisme;cje-meandres\n');
  const { status, stdout, stderr } = await runCommand(['analyze', DEMO, '--lang', 'fr', '--what-if', plan]);
  expect(status).toBe(0);
  const { what_if } = AnalysisDocumentSchema.parse(JSON.parse(stdout));
  expect(what_if?.steps).toEqual([{ leave: { kind: 'organization', id: 'cje-meandres' }, effect: true }]);
  expect(what_if?.opened).toContainEqual(['sector:education', 'sector:employment']);
  expect(stderr).toContain('1 pont manquant s’ouvrirait');
});

test('the same scenario in JSON gives the same bytes; --quiet says nothing', async () => {
  const folder = roster();
  const table = scenario('action,kind,id,a,b\nleave,organization,b,,\nintroduce,,,a,d\n');
  const steps = [{ leave: { kind: 'organization', id: 'b' } }, { introduce: { a: 'a', b: 'd' } }];
  const json = scenario(JSON.stringify({ steps }), 'plan.json');
  const first = await runCommand(['analyze', folder, '--quiet', '--what-if', table]);
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect((await runCommand(['analyze', folder, '--quiet', '--what-if', json])).stdout).toBe(first.stdout);
  // b tied a and c: without it c stands alone, and a and d are tied instead.
  const { what_if } = AnalysisDocumentSchema.parse(JSON.parse(first.stdout));
  expect(what_if?.split).toMatchObject({ components: { before: 2, after: 2 }, cut_off: ['c'], without_tie: ['c'] });
});

test('few measures are asked for: the scenario still has its groups, and its words', async () => {
  const plan = scenario('action,kind,id\nleave,organization,cje-meandres\n');
  const { stdout, stderr } = await runCommand(['analyze', DEMO, '--measures', 'degree', '--what-if', plan]);
  const document = JSON.parse(stdout);
  expect(document.what_if.opened).toContainEqual(['sector:education', 'sector:employment']);
  expect([document.groups.length > 0, 'gaps' in document]).toEqual([true, false]);
  expect(stderr).toContain('One missing bridge would open');
});

test('as tables, the pairs that change have one of their own', async () => {
  const out = join(temporaryFolder(), 'tables');
  const plan = scenario('action,kind,id\nleave,organization,cje-meandres\n');
  const { status } = await runCommand(['analyze', DEMO, '--quiet', '--what-if', plan, '--format', 'csv', '--out', out]);
  expect(status).toBe(0);
  const [header, ...rows] = readFileSync(join(out, 'what_if.csv'), 'utf8').trimEnd().split('\r\n');
  expect(header).toMatch(/^\ufeff?a,b,speakable,routes_before,routes_after,before,after,lost_ties,lost_through/);
  expect(rows.some((row) => row.includes('sector:education,sector:employment,true,1,0,fragile,broker_free'))).toBe(
    true,
  );
});

test.each([
  ['action,kind,id\nquit,organization,a\n', ['plan.csv, line 2, column action', 'quit', 'leave, introduce']],
  ['action,kind,id\nleave,organization,zorglub\n', ['Step 1', 'zorglub', '4 ids', 'a, b, c']],
  ['action,kind,id\nleave,person,Anne\n', ['Step 1', 'Anne']],
  ['{"steps": [\n{"leave": oops}]}', ['plan.csv, line 2', 'JSON']],
  ['action,a,b\nintroduce,a,a\n', ['Step 1', 'itself']],
])('%j is a usage error that names where and what', async (text, named) => {
  const { status, stdout, stderr } = await runCommand(['analyze', roster(), '--what-if', scenario(text)]);
  expect([status, stdout]).toEqual([2, '']);
  for (const word of named) expect(stderr).toContain(word);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('--help says how the file is written, in both languages', async () => {
  expect((await runCommand(['analyze', '--help'])).stdout).toMatch(/--what-if FILE[\s\S]*action \(leave, introduce\)/);
  expect((await runCommand(['analyze', '--help', '--lang', 'fr'])).stdout).toContain('départ, mise en relation');
});
