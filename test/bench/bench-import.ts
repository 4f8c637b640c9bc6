import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { answerOf, finished, forkServer, type Gauges, startImport, stopServer, timed } from './bench-client.ts';
import { writeRoster } from './generate-roster.ts';

/** Rows in all, organizations among them; a server of its own for each, as memory is told from a process's start. */
const SIZES = [
  { rows: 100_000, organizations: 12_500, seed: 1, withinSeconds: 5 },
  { rows: 1_000_000, organizations: 125_000, seed: 2, withinSeconds: 60 },
];
const WITHIN_MB = 450;
const WITHIN_STALL_MS = 150;

/** Rosters of 100,000 and of a million rows sent to the server, read, checked and stored; memory counts all its threads. */
export async function benchImport(scratch: string): Promise<void> {
  console.log('import: files received, read and stored by the server');
  const line = (values: readonly string[]) => console.log(`  ${values.map((value) => value.padStart(16)).join('')}`);
  line(['rows', 'received', 'read and stored', 'peak memory', 'longest stall', 'before import']);
  for (const { rows, organizations, seed, withinSeconds } of SIZES) {
    const size = { organizations, seats: rows - organizations, seed };
    const folder = writeRoster(path.join(scratch, `import-${rows}`), size);
    const dataDir = path.join(scratch, `import-data-${rows}`);
    await mkdir(dataDir, { recursive: true });
    const child = forkServer(dataDir);
    try {
      const { url } = await answerOf<{ url: string }>(child);
      await timed(`${url}/api/workspaces`);
      const before = await gauges(child);
      child.send('reset');
      const started = performance.now();
      const job = await startImport(url, folder);
      const received = performance.now();
      await finished(url, job);
      const done = performance.now();
      const { peakMb, maximum } = await gauges(child);
      const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
      line([
        rows.toLocaleString('en-CA'),
        seconds(received - started),
        seconds(done - received),
        `${peakMb.toFixed(0)} MB`,
        `${maximum.toFixed(0)} ms`,
        `${before.peakMb.toFixed(0)} MB`,
      ]);
      console.log(
        `  target: read and stored within ${withinSeconds} s, ${WITHIN_MB} MB; stall under ${WITHIN_STALL_MS} ms`,
      );
    } finally {
      await stopServer(child);
    }
  }
}

function gauges(child: Parameters<typeof stopServer>[0]): Promise<Gauges> {
  child.send('report');
  return answerOf<Gauges>(child);
}
