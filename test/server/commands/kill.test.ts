// kill -9 at many moments of an import: afterwards the whole of it is there, or nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { spawnCommand } from './run-command.ts';

const ROWS = 30_000;

test('a killed import leaves nothing half, and the next start goes on', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'board.csv');
  const rows = Array.from({ length: ROWS }, (_, index) => `Organisme ${index % 900},Anne Roy ${index}`);
  writeFileSync(file, `organisme,personne\n${rows.join('\n')}\n`);
  const data = join(folder, 'data');
  const seen: number[] = [];
  let killed = 0;
  for (let delay = 400; !seen.includes(ROWS) && delay < 30_000; delay += delay < 4000 ? 250 : 8000) {
    const child = spawnCommand(['import', file, '--data-dir', data]);
    const gone = new Promise((done) => child.on('exit', done));
    await Promise.race([gone, new Promise((done) => setTimeout(done, delay))]);
    if (child.exitCode === null && child.kill('SIGKILL')) killed += 1;
    await gone;
    const store = await openSqliteStore(data);
    const tables = (await store.workspace('default')) ? await store.activeTables('default') : [];
    const count = tables.reduce((sum, table) => sum + table.rows.length, 0);
    seen.push(count);
    for (const item of await store.imports('default')) {
      if (item.state === 'committed') expect(item.report?.used).toBe(count);
    }
    await store.close();
  }
  expect(killed).toBeGreaterThan(0);
  expect(seen.filter((count) => count !== 0 && count !== ROWS)).toEqual([]);
  expect(seen.at(-1)).toBe(ROWS);
});
