import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const HAND_WRITTEN = ['analysis', 'server', 'web'];

function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        pattern.test(entry.name) &&
        !/\/dist(\/|$)|node_modules|kernels\/assembly/.test(entry.parentPath),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length - 1;

test('the top level is the one that was agreed', () => {
  const agreed =
    /^(package\.json|package-lock\.json|tsconfig\.json|README\.md|CHANGELOG\.md|LICENSE|biome\.json|server|web|data|analysis|test|node_modules|\..*)$/;
  expect(readdirSync(root).filter((name) => !agreed.test(name))).toEqual([]);
});

test('files stay small: median about 100, ninetieth percentile 250, none past 400', () => {
  const sizes = HAND_WRITTEN.flatMap((folder) => filesUnder(folder, /\.ts$/))
    .map((file) => ({ file, lines: lines(file) }))
    .sort((a, b) => a.lines - b.lines);
  expect(sizes.filter((entry) => entry.lines > 400)).toEqual([]);
  expect(sizes[Math.floor(sizes.length / 2)]!.lines).toBeLessThanOrEqual(130);
  expect(sizes[Math.floor(sizes.length * 0.9)]!.lines).toBeLessThanOrEqual(250);
});

test('tests and scripts keep to the cap as well', () => {
  const long = ['test', 'data'].flatMap((folder) => filesUnder(folder, /\.ts$/)).filter((file) => lines(file) > 400);
  expect(long).toEqual([]);
});

test('file names are kebab-case', () => {
  const odd = HAND_WRITTEN.flatMap((folder) => filesUnder(folder, /\.ts$/)).filter(
    (file) => !/^[a-z0-9-]+(\.(worker|wasm|d|config))?\.ts$/.test(file.split('/').at(-1)!),
  );
  expect(odd).toEqual([]);
});

test('nothing unfinished, nothing alone, no machine in a path', () => {
  const marks = /\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(skip|only|todo)\(|["'`(]\/(work|root|home)\/[a-z]/;
  const self = relative(root, import.meta.filename);
  const found = [...HAND_WRITTEN, 'test', 'data']
    .flatMap((folder) => filesUnder(folder, /\.(ts|js|css|html|md)$/))
    .filter((file) => file !== self && marks.test(readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});

test('the analysis uses no clock and no chance but its own', () => {
  const found = filesUnder('analysis', /\.ts$/).filter((file) =>
    /Math\.random|Date\.now|new Date\(\)|performance\.now/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(found).toEqual([]);
});

test('measure files have a test of the same path', () => {
  const shared = new Set(['compute', 'registry']);
  const untested = filesUnder('analysis/measures', /\.ts$/).filter((file) => {
    const name = file.split('/').at(-1)!.replace(/\.ts$/, '');
    return !shared.has(name) && !existsSync(join(root, 'test', file.replace(/\.ts$/, '.test.ts')));
  });
  expect(untested).toEqual([]);
});

test('the two commands stand in README, and CI runs the same test command', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('npm ci && npm test');
});
