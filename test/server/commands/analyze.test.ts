import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { AnalysisDocumentSchema } from '../../../server/contract/document.ts';
import { SMALL_ROSTER } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runCommand } from './run-command.ts';

const DEMO = resolve(import.meta.dirname, '../../../data/demo/region');

function roster(files: Record<string, string> = SMALL_ROSTER): string {
  const folder = join(temporaryFolder(), 'roster');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('the result alone on standard output; the same input gives the same bytes, in any order of files and rows', async () => {
  const folder = roster();
  const paths = Object.keys(SMALL_ROSTER).map((name) => join(folder, name));
  const first = await runCommand(['analyze', ...paths, '--quiet']);
  expect([first.status, first.stderr]).toEqual([0, '']);
  const document = AnalysisDocumentSchema.parse(JSON.parse(first.stdout));
  expect(document.organizations).toHaveLength(4);
  expect((await runCommand(['analyze', ...paths.reverse(), '--quiet'])).stdout).toBe(first.stdout);
  const turned = Object.entries(SMALL_ROSTER).map(([name, text]) => {
    const [header, ...rows] = text.trimEnd().split('\n');
    return [name, `${[header, ...rows.reverse()].join('\n')}\n`];
  });
  const other = roster(Object.fromEntries(turned));
  expect((await runCommand(['analyze', other, '--quiet'])).stdout).toBe(first.stdout);
});

test('a large result passes a pipe whole, with every number finite', async () => {
  const { status, stdout } = await runCommand(['analyze', DEMO, '--quiet']);
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(200_000);
  expect(AnalysisDocumentSchema.parse(JSON.parse(stdout)).organizations.length).toBeGreaterThan(100);
  const digits = stdout.match(/\d+\.\d+/g)?.map((number) => number.replace(/^0?\.?0*|\./g, '').length) ?? [];
  expect(Math.max(...digits)).toBeLessThanOrEqual(12);
});

test('rows that were set aside end in 3, and are told on the error output with file, line and what to do', async () => {
  const folder = roster({ 'liens.csv': 'source,target,relation\na,b,referral\na,,referral\n' });
  const english = await runCommand(['analyze', folder]);
  expect(english.status).toBe(3);
  expect(english.stderr).toMatch(/^liens\.csv:3:.*error: /m);
  const french = await runCommand(['analyze', folder, '--lang', 'fr']);
  expect(french.stderr).toMatch(/^liens\.csv:3:.*erreur: /m);
  expect(JSON.parse(french.stdout).problems[0].message).not.toBe(JSON.parse(english.stdout).problems[0].message);
});

test('csv is a folder of five tables', async () => {
  const out = join(temporaryFolder(), 'tables');
  const { status, stdout } = await runCommand(['analyze', roster(), '--format', 'csv', '--out', out, '--quiet']);
  expect([status, stdout]).toEqual([0, '']);
  expect(readdirSync(out).sort()).toEqual(['gaps.csv', 'groups.csv', 'organizations.csv', 'problems.csv', 'ties.csv']);
  const [header, ...rows] = readFileSync(join(out, 'organizations.csv'), 'utf8').trimEnd().split('\r\n');
  expect(header?.split(',').slice(0, 2)).toEqual(['id', 'name']);
  expect(rows.map((row) => row.split(',')[0])).toEqual(['a', 'b', 'c', 'd']);
});

test('people and two-mode networks', async () => {
  const folder = roster();
  const read = async (network: string) =>
    JSON.parse((await runCommand(['analyze', folder, '--network', network, '--quiet'])).stdout).organizations.map(
      ({ kind }: { kind: string }) => kind,
    );
  expect(new Set(await read('people'))).toEqual(new Set(['person']));
  expect(new Set(await read('two-mode'))).toEqual(new Set(['organization', 'person']));
});

test.each([
  [['analyze'], 'file'],
  [['analyze', 'DIR', '--zorglub'], '--zorglub'],
  [['analyze', 'DIR', '--weights', 'heavy'], 'heavy'],
  [['analyze', 'DIR', '--weights'], '--weights'],
  [['analyze', 'DIR', '--measures', 'zorglub'], 'zorglub'],
  [['analyze', 'DIR', '--group-by', 'zorglub'], 'zorglub'],
  [['analyze', 'DIR', '--variant', 'closeness=zorglub'], 'closeness=zorglub'],
  [['analyze', 'DIR', '--variant', 'closeness'], 'MEASURE=NAME'],
  [['analyze', 'DIR', '--variant', 'closeness=ora,closeness=sna'], 'MEASURE=NAME'],
  [['analyze', 'DIR', '--format', 'xml'], 'xml'],
  [['analyze', 'DIR', '--format', 'csv'], '--out'],
  [['analyze', 'DIR', '--what-if', 'none.json'], 'none.json'],
  [['analyze', 'DIR', '--what-if'], '--what-if'],
  [['analyze', 'DIR', '--approximate', '0'], 'approximate'],
  [['analyze', 'DIR', '--approximate', '0.7'], '0.7'],
  [['analyze', 'DIR', '--approximate', 'near'], 'near'],
  [['analyze', 'DIR', '--people-mode', '3'], 'people-mode'],
  [['analyze', 'DIR', '--lang', 'de'], 'de'],
  [['analyze', 'DIR/none.csv'], 'none.csv'],
  [['zorglub'], 'zorglub'],
  [['serve', 'extra'], 'extra'],
  [['serve', '--port', 'abc'], 'abc'],
  [['serve', '--host', '0.0.0.0'], '0.0.0.0'],
  [['import', 'DIR', '--as', 'poems=x.csv'], 'poems'],
])('%j is a usage error that names %s', async (args, named) => {
  const folder = roster();
  const { status, stdout, stderr } = await runCommand(args.map((arg) => arg.replace('DIR', folder)));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(named);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('a measure in the form of another program: its field alone changes, and the result says which', async () => {
  const folder = roster();
  const read = async (...more: string[]) =>
    JSON.parse((await runCommand(['analyze', folder, '--group-by', 'territoire', '--quiet', ...more])).stdout);
  const plain = await read();
  const other = await read('--variant', 'closeness=component,components=strong');
  expect(plain.method.options.variants).toEqual({});
  expect(other.method.options.variants).toEqual({ closeness: 'component', components: 'strong' });
  const closeness = (document: typeof plain) =>
    document.organizations.map((row: { closeness: number | null }) => row.closeness);
  // a - b - c and d alone: what is out of reach scales the default and is left out of the other.
  expect(closeness(plain)).toEqual([expect.closeTo(4 / 9, 9), expect.closeTo(2 / 3, 9), expect.closeTo(4 / 9, 9), 0]);
  expect(closeness(other)).toEqual([expect.closeTo(2 / 3, 9), 1, expect.closeTo(2 / 3, 9), null]);
  const rest = ({ organizations, method, ...document }: typeof plain) => [
    document,
    organizations.map((row: object) => ({ ...row, closeness: null })),
  ];
  expect(rest(other)).toEqual(rest(plain));
});

test('betweenness from sampled paths says so, stays within its bound and leaves the other measures as they are', async () => {
  const read = async (...more: string[]) =>
    JSON.parse((await runCommand(['analyze', DEMO, '--draws', '0', '--quiet', ...more])).stdout);
  const exact = await read();
  const sampled = await read('--approximate', '0.02');
  expect(exact.method).not.toHaveProperty('approximation');
  expect(sampled.method.approximation).toEqual({ epsilon: 0.02, confidence: 0.99, samples: expect.any(Number) });
  expect(sampled.method.approximation.samples).toBeGreaterThan(5_000);
  AnalysisDocumentSchema.parse(sampled);
  type Row = { betweenness_normalized: number };
  const errors = sampled.organizations.map((row: Row, v: number) =>
    Math.abs(row.betweenness_normalized - exact.organizations[v].betweenness_normalized),
  );
  expect(Math.max(...errors)).toBeLessThan(0.02);
  expect(Math.max(...errors)).toBeGreaterThan(0);
  expect(exact.network.betweenness_centralization).toBeGreaterThan(0);
  expect(sampled.network.betweenness_centralization).toBeNull();
  const others = ({ organizations }: typeof exact) =>
    organizations.map((row: object) => ({ ...row, betweenness: null, betweenness_normalized: null }));
  expect(others(sampled)).toEqual(others(exact));
  const degrees = await read('--approximate', '0.02', '--measures', 'degree');
  expect(degrees.method).not.toHaveProperty('approximation');
});

test('--help shows every option, in the language asked for', async () => {
  const { status, stdout } = await runCommand(['analyze', '--help', '--lang', 'fr']);
  expect(status).toBe(0);
  expect(stdout).toContain('--without-mandated');
  expect(stdout).toContain('langue des messages');
  expect((await runCommand(['--help'])).stdout).toContain('passerelle analyze PATH...');
});

test('decisions in a file make two names one person, and a line that says nothing stops the run', async () => {
  const folder = roster({ 'ca.csv': 'organisme,personne\na,Anne Kirouac\nb,Kirouac Anne\n' });
  const decisions = join(temporaryFolder(), 'decisions.csv');
  const line = 'people,name:anne kirouac@a|a,name:kirouac anne@b|b,same,Ana,2026-01-01\r\n';
  writeFileSync(decisions, `kind,a,b,decision,by,at\r\n${line}`);
  const { stdout } = await runCommand(['analyze', folder, '--decisions', decisions, '--quiet']);
  expect(AnalysisDocumentSchema.parse(JSON.parse(stdout)).ties).toMatchObject([
    { source: 'a', target: 'b', probable: false },
  ]);
  writeFileSync(decisions, `kind,a,b,decision\r\n${line}people,x,y,perhaps\r\n`);
  const refused = await runCommand(['analyze', folder, '--decisions', decisions, '--quiet']);
  expect([refused.status, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('Line 3');
});
