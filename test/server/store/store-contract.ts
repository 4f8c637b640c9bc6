// What any store must promise, whatever engine stands behind it. Run it with a function that opens an empty store.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TableRows } from '../../../analysis/roster/input.ts';
import { packTables } from '../../../server/store/packed-tables.ts';
import type { Store } from '../../../server/store/types.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const name = { en: 'Mine', fr: 'Le mien' };

export function table(file: string, rows: number): TableRows {
  return {
    report: {
      file,
      kind: 'organizations',
      encoding: 'utf-8',
      delimiter: ',',
      columns: [{ header: 'id', field: 'org_id' }],
      rows,
      used: rows,
      quarantined: 0,
    },
    rows: Array.from({ length: rows }, (_, index) => ({
      line: index + 2,
      fields: { org_id: `o${index}`, name: `Organisme ${index}` },
      attributes: { note: `é${index}` },
    })),
    problems: [],
  };
}

export function storeContract(open: (folder: string) => Promise<Store>): void {
  async function openStore(): Promise<{ store: Store; folder: string }> {
    const folder = temporaryFolder();
    const store = await open(folder);
    onTestFinished(() => store.close());
    await store.createWorkspace({ id: 'w', kind: 'user', name, description: name, boundary: 'unknown' });
    return { store, folder };
  }

  async function openImport(store: Store, folder: string, id: string, files: Record<string, string>): Promise<void> {
    await store.openImport(id, 'w', 'owner');
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, 'upload');
      writeFileSync(path, text);
      const hash = createHash('sha256').update(text).digest('hex');
      await store.putFile(id, { name: file, hash, size: Buffer.byteLength(text), path });
    }
  }

  const commit = (store: Store, id: string, tables: TableRows[], alreadyImported: string[] = []) =>
    store.commitImport(id, packTables({ tables, alreadyImported }), {});

  describe('workspaces', () => {
    test('are made once, listed in order, renamed, and keep what a change leaves out', async () => {
      const { store } = await openStore();
      await store.createWorkspace({ id: 'w', kind: 'demo', name, description: name, boundary: 'complete' });
      await store.createWorkspace({ id: 'a', kind: 'demo', name, description: name, boundary: 'complete' });
      expect((await store.workspaces()).map(({ id, kind }) => [id, kind])).toEqual([
        ['w', 'user'],
        ['a', 'demo'],
      ]);
      await store.updateWorkspace('w', { name: 'Région' }, 'owner');
      await store.updateWorkspace('w', { boundary: 'complete' }, 'owner');
      expect(await store.workspace('w')).toMatchObject({ name: { en: 'Région', fr: 'Région' }, boundary: 'complete' });
      await expect(store.updateWorkspace('x', {}, 'owner')).rejects.toMatchObject({ code: 'workspace_unknown' });
    });
  });

  describe('imports', () => {
    test('an open import counts nowhere; a committed one gives its tables back as they were read', async () => {
      const { store, folder } = await openStore();
      await openImport(store, folder, 'i1', { 'a.csv': 'a' });
      expect(await store.activeFiles('w')).toEqual([]);
      expect(await store.activeTables('w')).toEqual([]);
      expect((await store.workspace('w'))?.imports).toBe(0);
      const problem = {
        code: 'x',
        severity: 'warning',
        file: 'a.csv',
        line: 3,
        column: null,
        value: null,
        params: {},
        quarantined: false,
      } as const;
      const read = { ...table('a.csv', 1203), problems: [problem] };
      const report = await commit(store, 'i1', [read]);
      expect(report).toMatchObject({ rows: 1203, used: 1203, problemCounts: { error: 0, warning: 1, info: 0 } });
      expect(await store.activeTables('w')).toEqual([read]);
      expect(await store.problems('i1', 0, 10)).toEqual({ total: 1, items: [problem] });
      expect((await store.workspace('w'))?.imports).toBe(1);
      expect(Buffer.from((await store.fileBytes('i1', 'a.csv')) ?? []).toString()).toBe('a');
    });

    test('a dry run keeps the report and adds no row', async () => {
      const { store, folder } = await openStore();
      await openImport(store, folder, 'i1', { 'a.csv': 'a' });
      await store.reportImport('i1', packTables({ tables: [table('a.csv', 3)], alreadyImported: [] }), {});
      expect(await store.import('i1')).toMatchObject({ state: 'open', report: { rows: 3 } });
      expect(await store.activeTables('w')).toEqual([]);
    });

    test('an import without a usable row stays open', async () => {
      const { store, folder } = await openStore();
      await openImport(store, folder, 'i1', { 'a.csv': 'a' });
      const nothing = table('a.csv', 0);
      await commit(store, 'i1', [nothing]);
      expect(await store.import('i1')).toMatchObject({ state: 'open', report: { used: 0 } });
    });

    test('a second commit, a file into a closed import and an unknown import are refused by name', async () => {
      const { store, folder } = await openStore();
      await openImport(store, folder, 'i1', { 'a.csv': 'a' });
      await commit(store, 'i1', [table('a.csv', 2)]);
      await expect(commit(store, 'i1', [table('a.csv', 2)])).rejects.toMatchObject({ code: 'import_not_open' });
      const file = { name: 'b.csv', hash: 'h', size: 1, path: join(folder, 'upload') };
      await expect(store.putFile('i1', file)).rejects.toMatchObject({ code: 'import_not_open' });
      await expect(commit(store, 'none', [])).rejects.toMatchObject({ code: 'import_unknown' });
      await expect(store.openImport('i9', 'nowhere', 'owner')).rejects.toMatchObject({ code: 'workspace_unknown' });
      expect(await store.activeTables('w')).toHaveLength(1);
    });

    test('content that counts already is told, and never counts twice', async () => {
      const { store, folder } = await openStore();
      await openImport(store, folder, 'i1', { 'a.csv': 'a' });
      await openImport(store, folder, 'i2', { 'copy.csv': 'a', 'b.csv': 'b' });
      await commit(store, 'i1', [table('a.csv', 2)]);
      // The second import was read before the first one counted: its commit must not go through on that reading.
      await expect(commit(store, 'i2', [table('copy.csv', 2), table('b.csv', 1)])).rejects.toMatchObject({
        code: 'import_raced',
      });
      expect(await store.activeTables('w')).toHaveLength(1);
      await commit(store, 'i2', [table('b.csv', 1)], ['copy.csv']);
      expect((await store.activeFiles('w')).map((file) => file.name)).toEqual(['a.csv', 'b.csv']);
    });

    test('any import can be taken back and brought back, and doing it twice is doing it once', async () => {
      const { store, folder } = await openStore();
      for (const id of ['i1', 'i2']) {
        await openImport(store, folder, id, { [`${id}.csv`]: id });
        await commit(store, id, [table(`${id}.csv`, 1)]);
      }
      const before = await store.activeTables('w');
      await store.undoImport('i1', 'owner');
      await store.undoImport('i1', 'owner');
      expect((await store.imports('w')).map(({ id, state }) => [id, state])).toEqual([
        ['i2', 'committed'],
        ['i1', 'undone'],
      ]);
      expect((await store.activeTables('w')).map(({ report }) => report.file)).toEqual(['i2.csv']);
      await store.redoImport('i1', 'owner');
      await store.redoImport('i1', 'owner');
      expect(await store.activeTables('w')).toEqual(before);
      await openImport(store, folder, 'i3', { 'c.csv': 'c' });
      await expect(store.redoImport('i3', 'owner')).rejects.toMatchObject({ code: 'import_not_undone' });
      await expect(store.redoImport('none', 'owner')).rejects.toMatchObject({ code: 'import_unknown' });
    });

    test('content that was imported again while it was taken back counts once', async () => {
      const { store, folder } = await openStore();
      await openImport(store, folder, 'i1', { 'a.csv': 'same' });
      await commit(store, 'i1', [table('a.csv', 2)]);
      await store.undoImport('i1', 'owner');
      await openImport(store, folder, 'i2', { 'a.csv': 'same' });
      await commit(store, 'i2', [table('a.csv', 2)]);
      await store.redoImport('i1', 'owner');
      expect((await store.activeTables('w')).map(({ report, rows }) => [report.file, rows.length])).toEqual([
        ['a.csv', 2],
      ]);
      await store.undoImport('i1', 'owner');
      expect((await store.tableOrigins('w')).get('a.csv')).toEqual({ import: 'i2', file: 'a.csv' });
    });

    test('dropping an open import forgets its files', async () => {
      const { store, folder } = await openStore();
      await openImport(store, folder, 'i1', { 'a.csv': 'a' });
      await store.undoImport('i1', 'owner');
      expect(await store.import('i1')).toBeNull();
      expect(await store.fileBytes('i1', 'a.csv')).toBeNull();
    });

    test('readers see whole imports only while one is written', async () => {
      const { store, folder } = await openStore();
      await openImport(store, folder, 'i1', { 'a.csv': 'a' });
      const writing = commit(store, 'i1', [table('a.csv', 20_000)]);
      const seen = new Set<number>();
      let done = false;
      const end = writing.finally(() => {
        done = true;
      });
      while (!done) {
        seen.add((await store.activeTables('w')).reduce((sum, { rows }) => sum + rows.length, 0));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await end;
      seen.add((await store.activeTables('w'))[0]?.rows.length ?? 0);
      expect([...seen].sort((a, b) => a - b)).toEqual([0, 20_000]);
    });
  });

  test('a call after the store has closed is refused by name', async () => {
    const store = await open(temporaryFolder());
    await store.close();
    await expect(store.putResult('k', 'w', { stage: 'first', body: new Uint8Array(), groups: null })).rejects.toThrow(
      'store_closed',
    );
  });

  describe('jobs', () => {
    test('the same work is one job while it runs, and a new one afterwards', async () => {
      const { store } = await openStore();
      const first = await store.createJob({ id: 'j1', kind: 'analysis', dedupe: 'key' });
      expect(await store.createJob({ id: 'j2', kind: 'analysis', dedupe: 'key' })).toBe(first);
      await store.updateJob('j1', { state: 'done', progress: 1 });
      expect(await store.createJob({ id: 'j3', kind: 'analysis', dedupe: 'key' })).toBe('j3');
      expect(await store.job('j2')).toBeNull();
    });

    test('a job at some work is found while it is at it', async () => {
      const { store } = await openStore();
      await store.createJob({ id: 'j1', kind: 'analysis', dedupe: 'key' });
      expect(await store.jobAt('key')).toBe('j1');
      expect(await store.job('j1')).toMatchObject({ answered: false });
      await store.updateJob('j1', { state: 'running', answered: true });
      expect(await store.jobAt('key')).toBe('j1');
      expect(await store.job('j1')).toMatchObject({ answered: true });
      await store.updateJob('j1', { state: 'canceled' });
      expect(await store.jobAt('key')).toBeNull();
    });

    test('a job keeps what it was told: progress, step, error', async () => {
      const { store } = await openStore();
      await store.createJob({ id: 'j1', kind: 'import', dedupe: null });
      await store.updateJob('j1', { state: 'running', progress: 0.5, step: 'read' });
      await store.updateJob('j1', { state: 'failed', error: { code: 'disk_full', params: { n: 1 } } });
      expect(await store.job('j1')).toMatchObject({
        state: 'failed',
        progress: 0.5,
        step: 'read',
        error: { code: 'disk_full', params: { n: 1 } },
        result: null,
      });
    });

    test('what a stopped process left running has failed when the store opens again', async () => {
      const folder = temporaryFolder();
      const before = await open(folder);
      await before.createJob({ id: 'j1', kind: 'import', dedupe: null });
      await before.updateJob('j1', { state: 'running' });
      await before.close();
      const after = await open(folder);
      onTestFinished(() => after.close());
      expect(await after.job('j1')).toMatchObject({ state: 'failed', error: { code: 'interrupted' } });
    });
  });

  describe('results and names', () => {
    test('a result comes back byte for byte, and the oldest make room', async () => {
      const { store } = await openStore();
      const body = new Uint8Array([0, 1, 2, 255]);
      const result = { stage: 'refined', body, groups: null } as const;
      await store.putResult('k', 'w', result);
      expect(await store.resultStage('k')).toBe('refined');
      expect(new Uint8Array((await store.result('k')) ?? [])).toEqual(body);
      expect(await store.result('other')).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 5));
      for (let index = 0; index < 60; index++) await store.putResult(`k${index}`, 'w', result);
      expect(await store.resultStage('k')).toBeNull();
      expect(await store.resultStage('k59')).toBe('refined');
    });

    test('a refined result takes the place of the first answer, never the reverse, and keeps its groups', async () => {
      const { store } = await openStore();
      const [early, late, groups] = [new Uint8Array([1]), new Uint8Array([2]), new Uint8Array([9])];
      await store.putResult('k', 'w', { stage: 'first', body: early, groups });
      expect(await store.resultStage('k')).toBe('first');
      await store.putResult('k', 'w', { stage: 'refined', body: late, groups: null });
      await store.putResult('k', 'w', { stage: 'first', body: early, groups: null });
      expect(await store.resultStage('k')).toBe('refined');
      expect(new Uint8Array((await store.result('k')) ?? [])).toEqual(late);
      expect(new Uint8Array((await store.resultGroups('k')) ?? [])).toEqual(groups);
      expect(await store.resultGroups('other')).toBeNull();
    });

    test('a group keeps its given name until it is taken away', async () => {
      const { store } = await openStore();
      await store.nameGroup('w', 'g1', 'Santé', 'owner');
      await store.nameGroup('w', 'g1', 'Santé mentale', 'owner');
      expect(await store.groupNames('w')).toEqual({ g1: 'Santé mentale' });
      await store.nameGroup('w', 'g1', null, 'owner');
      expect(await store.groupNames('w')).toEqual({});
    });

    test('known groups stay known; those of a new reference division move on, all others keep what they were', async () => {
      const { store } = await openStore();
      const group = (id: string, members: string[], color: number, reference: boolean) => {
        return { id, kind: 'detected' as const, members, color, reference };
      };
      expect(await store.knownGroups('w')).toEqual({ content: null, groups: [] });
      await store.keepGroups('w', { content: null, groups: [group('c', ['4'], 2, true)] });
      await store.keepGroups('w', { content: 'one', groups: [group('a', ['1'], 0, true), group('b', ['2'], 1, true)] });
      expect(await store.knownGroups('w')).toEqual({
        content: 'one',
        groups: [group('a', ['1'], 0, true), group('b', ['2'], 1, true), group('c', ['4'], 2, false)],
      });
      // Seen from elsewhere: nothing that is known changes.
      await store.keepGroups('w', { content: null, groups: [group('a', ['9'], 9, false)] });
      expect((await store.knownGroups('w')).groups[0]).toEqual(group('a', ['1'], 0, true));
      // A new division, in which b is missing.
      await store.keepGroups('w', { content: 'two', groups: [group('a', ['1', '3'], 5, true)] });
      expect(await store.knownGroups('w')).toEqual({
        content: 'two',
        groups: [group('a', ['1', '3'], 0, true), group('b', ['2'], 1, false), group('c', ['4'], 2, false)],
      });
    });

    test('a thousand groups that no division has any more are remembered, named ones and those just shown besides', async () => {
      const { store } = await openStore();
      const group = (id: string, members: number, reference = false) => {
        return {
          id,
          kind: 'detected' as const,
          members: Array.from({ length: members }, (_, i) => `m${i}`),
          color: 0,
          reference,
        };
      };
      await store.nameGroup('w', 'named', 'Santé', 'owner');
      await store.keepGroups('w', {
        content: 'one',
        groups: [group('reference', 1, true), group('named', 1), group('old', 1)],
      });
      const larger = Array.from({ length: 999 }, (_, i) => group(`seen-${i}`, 2));
      await store.keepGroups('w', { content: null, groups: larger });
      const ids = async () => new Set((await store.knownGroups('w')).groups.map(({ id }) => id));
      expect((await ids()).size).toBe(1_002);
      await store.keepGroups('w', { content: null, groups: [group('latest', 1)] });
      // The thousand idle ones and the one just shown.
      expect((await ids()).size).toBe(1_003);
      await store.keepGroups('w', { content: null, groups: [group('next', 3)] });
      const left = await ids();
      expect(left.size).toBe(1_003);
      for (const id of ['reference', 'named', 'next', 'seen-0', 'latest']) expect(left.has(id), id).toBe(true);
      expect(left.has('old')).toBe(false);
    });
  });
}
