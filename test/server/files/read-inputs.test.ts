import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE_LIMITS, readArchive } from '../../../server/files/read-archive.ts';
import { readInputs } from '../../../server/files/read-inputs.ts';

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-files-'));
  await mkdir(at('roster', 'deeper'), { recursive: true });
  await mkdir(at('empty'));
  await mkdir(at('other'));
  await writeFile(at('roster', 'b.csv'), 'org_id\n1');
  await writeFile(at('roster', 'a.TSV'), 'org_id\n1');
  await writeFile(at('roster', 'deeper', 'c.txt'), 'org_id\n1');
  await writeFile(at('other', 'b.csv'), 'org_id\n2');
  for (const skipped of ['README.md', 'old.ods', 'net.DAT', '.hidden.csv']) await writeFile(at('roster', skipped), 'x');
  await writeFile(at('empty', 'README.md'), 'x');
  const members = { 'in/o.csv': strToU8('org_id\n1'), 'notes.md': strToU8('x'), '__MACOSX/o.csv': strToU8('x') };
  await writeFile(at('pack.zip'), zipSync(members));
  await writeFile(at('broken.zip'), 'no zip at all');
});

afterAll(() => rm(folder, { recursive: true }));

describe('what a user may name', () => {
  test('a file, whatever its extension, is read and bears its own name', async () => {
    const files = await readInputs([at('roster', 'b.csv'), at('roster', 'net.DAT')]);
    expect(files).toMatchObject([{ name: 'b.csv', text: 'org_id\n1', encoding: 'utf-8' }, { name: 'net.DAT' }]);
    expect(files.some((file) => 'container' in file)).toBe(false);
  });

  test('a folder is read whole: its tables, sorted, and nothing else', async () => {
    const files = await readInputs([at('roster')]);
    expect(names(files)).toEqual(['a.TSV', 'b.csv', 'deeper/c.txt']);
    expect(files.every(({ container }) => container === at('roster'))).toBe(true);
  });

  test('an archive is read whole, or one member of it', async () => {
    expect(await readInputs([at('pack.zip')])).toMatchObject([
      { name: 'pack.zip/in/o.csv', container: at('pack.zip') },
    ]);
    const [member, ...others] = await readInputs([`${at('pack.zip')}/in/o.csv`]);
    expect([member!.name, member!.text, member!.container, others]).toEqual([
      'pack.zip/in/o.csv',
      'org_id\n1',
      undefined,
      [],
    ]);
  });

  test('two files of one name are told apart by their folders', async () => {
    const paths = [at('roster', 'b.csv'), at('other', 'b.csv')];
    const files = await readInputs(paths);
    expect(files.map(({ name, text }) => [name, text])).toEqual([
      [paths[0], 'org_id\n1'],
      [paths[1], 'org_id\n2'],
    ]);
  });
});

describe('what cannot be read', () => {
  const cases: readonly [string, string[], string][] = [
    ['no such file', ['nowhere.csv'], 'file_not_found'],
    ['no such folder', ['nowhere', 'a.csv'], 'file_not_found'],
    ['a folder without tables', ['empty'], 'folder_empty'],
    ['a broken archive', ['broken.zip'], 'archive_invalid'],
    ['no such member', ['pack.zip', 'in', 'x.csv'], 'archive_member_missing'],
  ];
  test.each(cases)('%s', async (_label, parts, code) => {
    await expect(readInputs([at(...parts)])).rejects.toMatchObject({ name: 'RosterError', code });
  });

  test('a file above the limit is not opened, and says both sizes', async () => {
    const [file] = await readInputs([at('roster', 'b.csv')], { mostBytes: 4 });
    expect(file).toMatchObject({ text: '', problems: [{ code: 'file_too_large', params: { size: 1, most: 1 } }] });
  });
});

describe('archives', () => {
  test('a bomb is refused before it is unpacked', () => {
    const bomb = zipSync({ 'zeros.csv': new Uint8Array(5 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan((5 * 1024 * 1024) / ARCHIVE_LIMITS.ratio);
    expect(() => readArchive('bomb.zip', bomb, () => true)).toThrow(
      expect.objectContaining({ code: 'archive_too_large' }),
    );
  });

  test('members come sorted, without what was not wanted or an operating system added', () => {
    const zip = zipSync({
      'b.csv': strToU8('1'),
      'a.csv': strToU8('2'),
      'x.pdf': strToU8('3'),
      '__MACOSX/a.csv': strToU8('4'),
    });
    const found = readArchive('up.zip', zip, (path) => path.endsWith('.csv'));
    expect(found.map(({ path, bytes }) => [path, bytes[0]])).toEqual([
      ['a.csv', 50],
      ['b.csv', 49],
    ]);
  });

  test('too many members are refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: ARCHIVE_LIMITS.members + 1 }, (_, i) => [`${i}.csv`, strToU8('x')]),
    );
    expect(() => readArchive('many.zip', zipSync(many, { level: 0 }), () => true)).toThrow(
      expect.objectContaining({ code: 'archive_too_large' }),
    );
  });
});
