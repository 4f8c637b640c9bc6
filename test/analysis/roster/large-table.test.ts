import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../support/read-large-table.ts', import.meta.url));

test('a table of 200,000 rows is read in a heap that could not hold its rows', () => {
  // Its records alone would fill twice as much.
  const heap = ['--max-old-space-size=48', '--max-semi-space-size=2'];
  const told = execFileSync(process.execPath, [...heap, SCRIPT, '200000'], { encoding: 'utf8', stdio: 'pipe' });
  expect(JSON.parse(told)).toEqual({ used: 200_000, told: 200_000, rows: 200_000 });
});
