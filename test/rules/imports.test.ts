import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  from: string;
  specifier: string;
  /** Path from the root for our own files, else the package's name (`node:` builtins keep their prefix). */
  target: string;
  typeOnly: boolean;
  /** `import()`: resolved when it is called, so it closes no circle. */
  dynamic: boolean;
}

function filesUnder(folder: string): string[] {
  return (
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
      // What is built, and the kernel's source with its compiler, which nothing of the product imports.
      .filter((entry) => !/\/dist|kernels\/assembly/.test(entry.parentPath))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  );
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const match of text.matchAll(pattern)) {
    const specifier = (match[2] ?? match[3])!;
    const target = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier))
      : specifier.replace(/^(@[^/]+\/[^/]+|[^/@][^/]*).*$/, '$1');
    found.push({ from: file, specifier, target, typeOnly: match[1] !== undefined, dynamic: match[3] !== undefined });
  }
  return found;
}

const files = ['analysis', 'server', 'web', 'data'].flatMap(filesUnder);
const imports = files.flatMap(importsOf);
const inside = (folder: string) => (entry: { from: string }) => entry.from.startsWith(`${folder}/`);
const show = (entries: Import[]) => entries.map((entry) => `${entry.from} -> ${entry.specifier}`);

const MESSAGES = 'data/messages/';
const LAYERS = [
  'roster',
  'identities',
  'graph',
  'kernels',
  'measures',
  'silos',
  'chance',
  'gaps',
  'scenarios',
  'findings',
  'collection',
  'changes',
];

test('the scan sees the house', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.some((entry) => entry.target === 'graphology')).toBe(true);
});

test('analysis is pure: packages that compute, the contract as JSON, nothing of a platform', () => {
  const allowed = /^(graphology(-[a-z-]+)?|papaparse|analysis\/.*|data\/contract\/.*\.json)$/;
  expect(show(imports.filter(inside('analysis')).filter((entry) => !allowed.test(entry.target)))).toEqual([]);
});

test('nothing imports the source of the kernel', () => {
  expect(show(imports.filter((entry) => entry.target.startsWith('analysis/kernels/assembly/')))).toEqual([]);
});

test('layers of the analysis import to their left only', () => {
  const layerOf = (path: string) => LAYERS.indexOf(path.match(/^analysis\/([a-z]+)\//)?.[1] ?? '');
  const backwards = imports
    .filter(inside('analysis'))
    .filter((entry) => layerOf(entry.from) >= 0 && layerOf(entry.target) > layerOf(entry.from));
  expect(show(backwards)).toEqual([]);
});

test('outsiders enter the analysis by its catalogue, types apart', () => {
  const doors = new Set([
    'analysis/index.ts',
    'analysis/types.ts',
    'analysis/table-report.ts',
    'analysis/document.ts',
    'analysis/errors.ts',
  ]);
  // The writer thread checks decisions before it keeps them, and has no use for the rest of the analysis in its memory.
  doors.add('analysis/identities/decisions.ts');
  // Which rows of the imports that count do count is for the store to say: every read hangs on it.
  doors.add('analysis/changes/compose-tables.ts');
  // A thread that runs tasks loads them alone: it is there in a fifth of the time.
  doors.add('analysis/tasks.ts');
  // Shapes and the names in them, like types.ts.
  doors.add('analysis/changes/types.ts');
  const others = imports
    .filter((entry) => !entry.from.startsWith('analysis/') && entry.target.startsWith('analysis/'))
    .filter((entry) => !entry.typeOnly && !doors.has(entry.target));
  expect(show(others)).toEqual([]);
});

const SERVER_RULES: [string, RegExp][] = [
  ['server/store', /^(express|server\/routes\/.*|piscina)$/],
  ['server/files', /^(express|server\/(store|routes)\/.*)$/],
  ['server/contract', /^(?!zod$|analysis\/|server\/contract\/).*/],
  ['server/jobs', /^express$/],
  ['server/routes', /^(kysely|better-sqlite3|analysis\/(?!index\.ts|types\.ts|document\.ts|errors\.ts).*)$/],
  ['server/commands', /^(kysely|better-sqlite3)$/],
];

test.each(SERVER_RULES)('%s keeps to its neighbours', (folder, never) => {
  expect(show(imports.filter(inside(folder)).filter((entry) => !entry.typeOnly && never.test(entry.target)))).toEqual(
    [],
  );
});

test('routes do not import routes', () => {
  expect(
    show(imports.filter(inside('server/routes')).filter((entry) => /^server\/routes\//.test(entry.target))),
  ).toEqual([]);
});

test.each(['web/charts', 'web/components', 'web/network'])('%s takes values, not state', (folder) => {
  const never = /^(web\/(api|views|app)\/.*|server\/.*)$/;
  expect(show(imports.filter(inside(folder)).filter((entry) => !entry.typeOnly && never.test(entry.target)))).toEqual(
    [],
  );
});

test('views do not fetch and do not import views', () => {
  const never = /^(web\/api\/.*|web\/views\/.*-view\.ts)$/;
  expect(
    show(imports.filter(inside('web/views')).filter((entry) => !entry.typeOnly && never.test(entry.target))),
  ).toEqual([]);
});

test('the page knows the server by its contract types only', () => {
  const crossing = imports.filter(inside('web')).filter((entry) => entry.target.startsWith('server/'));
  expect(show(crossing.filter((entry) => !entry.typeOnly || !entry.target.startsWith('server/contract/')))).toEqual([]);
});

test('words come from the catalogues, which know nobody', () => {
  const allowed = /^(intl-messageformat|analysis\/(types|document)\.ts|data\/(messages|contract)\/.*)$/;
  expect(show(imports.filter(inside('data/messages')).filter((entry) => !allowed.test(entry.target)))).toEqual([]);
  const reached = imports.filter((entry) => entry.target.startsWith(MESSAGES) && /\.json$/.test(entry.target));
  expect(show(reached.filter((entry) => !entry.from.startsWith(MESSAGES)))).toEqual([]);
});

test('no import goes round in a circle', () => {
  const graph = new Map<string, string[]>();
  for (const entry of imports) {
    if (entry.typeOnly || entry.dynamic || !/\.ts$/.test(entry.target)) continue;
    graph.set(entry.from, [...(graph.get(entry.from) ?? []), entry.target]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  expect(circles).toEqual([]);
});
