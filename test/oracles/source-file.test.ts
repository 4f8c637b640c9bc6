import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SourceTable, SourceTree } from './source-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'source-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('files of expected values', () => {
  it('know which of their columns nobody read', () => {
    writeFileSync(join(folder, 'nodes.csv'), 'id,label,degree,closeness\na,A,2,\nb,B,1,0.5\n');
    const table = new SourceTable(folder, 'nodes.csv');
    expect(table.column('closeness')).toEqual({ a: null, b: 0.5 });
    table.mark('id');
    expect(table.unread()).toEqual(['label', 'degree']);
    expect([table.has('degree'), table.has('strength')]).toEqual([true, false]);
  });

  it('know which of their leaves nobody read', () => {
    writeFileSync(
      join(folder, 'graph.json'),
      JSON.stringify({ n: 3, sets: [['a']], groups: { 'Mr. Hi': { ei: 1, size: 2 } } }),
    );
    const tree = new SourceTree(folder, 'graph.json');
    expect(tree.keys('groups')).toEqual(['Mr. Hi']);
    expect(tree.number('groups', 'Mr. Hi', 'ei')).toBe(1);
    expect(tree.list('sets')).toEqual([['a']]);
    expect(tree.peek('n')).toBe(3);
    expect(tree.unread()).toEqual(['n', 'groups > Mr. Hi > size']);
    expect(tree.has('m')).toBe(false);
  });
});
