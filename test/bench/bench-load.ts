import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, finished, forkServer, type Gauges, startImport, stopServer, timed } from './bench-client.ts';
import { writeRoster } from './generate-roster.ts';

const FIRST = { organizations: 2_000, seats: 12_000, seed: 1 };
const LARGE = { organizations: 15_000, seats: 100_000, seed: 2 };
/** What somebody looking at the demo asks for meanwhile. */
const ASKED = [
  'api/workspaces',
  'api/organizations?workspace=demo&q=maison&limit=20',
  'api/gaps?workspace=demo',
  'api/findings?workspace=demo',
  'api/organizations/brunante?workspace=demo',
];
const PAUSE_MS = 15;
const WITHIN_MEDIAN_MS = 100;
const WITHIN_STALL_MS = 150;

/** An import of 100,000 rows and an analysis of 2,000 organizations at once: how the API answers, how the loop stalls. */
export async function benchLoad(scratch: string): Promise<void> {
  const first = writeRoster(path.join(scratch, 'load-first'), FIRST);
  const large = writeRoster(path.join(scratch, 'load-large'), LARGE);
  const dataDir = path.join(scratch, 'data');
  await mkdir(dataDir, { recursive: true });
  const child = forkServer(dataDir);
  try {
    const { url } = await answerOf<{ url: string }>(child);
    await finished(url, await startImport(url, first));
    for (const address of ASKED) await timed(`${url}/${address}`);
    child.send('reset');

    const started = performance.now();
    let busy = true;
    const work = Promise.all([
      timed(`${url}/api/analysis?workspace=default`).then(({ status, body }) =>
        status === 202 ? finished(url, (JSON.parse(body) as { job: string }).job) : null,
      ),
      startImport(url, large).then((job) => finished(url, job)),
    ]).finally(() => {
      busy = false;
    });
    // A call that fails below ends the bench; what it leaves running may then fail too, and is not the news.
    work.catch(() => undefined);
    const latencies: number[] = [];
    let failed = 0;
    while (busy) {
      const { status, milliseconds } = await timed(`${url}/${ASKED[latencies.length % ASKED.length]}`);
      if (status !== 200) failed++;
      latencies.push(milliseconds);
      await sleep(PAUSE_MS);
    }
    await work;
    const seconds = (performance.now() - started) / 1000;
    child.send('report');
    report(latencies, failed, seconds, await answerOf<Gauges>(child));
  } finally {
    await stopServer(child);
  }
}

function report(latencies: number[], failed: number, seconds: number, stall: Gauges): void {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const row = (what: string, value: number, target = '') =>
    console.log(`  ${what.padEnd(44)}${`${value.toFixed(0)} ms`.padStart(12)}   ${target}`);
  console.log(
    `server, while ${LARGE.seats} seats are imported and ${FIRST.organizations} organizations analysed (${seconds.toFixed(1)} s)`,
  );
  console.log(`  ${'calls answered'.padEnd(44)}${String(sorted.length).padStart(12)}`);
  console.log(`  ${'answers other than 200'.padEnd(44)}${String(failed).padStart(12)}   target: 0`);
  row('/api latency, median', at(0.5), `target: under ${WITHIN_MEDIAN_MS} ms`);
  row('/api latency, 99th percentile', at(0.99));
  row('/api latency, longest', at(1));
  row('event-loop stall, longest', stall.maximum, `target: under ${WITHIN_STALL_MS} ms`);
  row('event-loop stall, 99th percentile', stall.p99);
}
