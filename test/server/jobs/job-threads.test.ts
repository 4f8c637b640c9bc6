import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createJobThreads } from '../../../server/jobs/job-threads.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { watchThreads } from './watch-threads.ts';

/** Reads one small file through, and says how many threads are left then. */
async function threadsAfterOneFile(grownBytes: number): Promise<number> {
  const alive = watchThreads();
  const threads = createJobThreads({ threads: 1, idleMs: 60_000, grownBytes, onDeath: () => undefined });
  onTestFinished(() => threads.close());
  const from = join(temporaryFolder(), 'people.csv');
  writeFileSync(from, 'person_id,family_name\np1,Cyr\n');
  const payload = { name: 'people.csv', from, to: `${from}.kept`, options: {} };
  const read = () => threads.run({ name: 'redact', payload });
  expect(await read()).toEqual({ ok: true, value: false });
  expect(alive.size).toBeLessThanOrEqual(1);
  for (let waited = 0; waited < 40 && alive.size > 0 && grownBytes === 0; waited++) await sleep(50);
  const left = alive.size;
  // Whoever asks next is served, by this thread or by another.
  expect(await read()).toEqual({ ok: true, value: false });
  return left;
}

test('a thread that grew over a file is not kept for its garbage', async () => {
  expect(await threadsAfterOneFile(0)).toBe(0);
});

test('one that stayed small waits for the next task', async () => {
  expect(await threadsAfterOneFile(2 ** 40)).toBe(1);
});
