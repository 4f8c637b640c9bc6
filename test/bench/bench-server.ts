// The server in a process of its own, with a gauge on its event loop. Speaks over IPC: sends {url} once it listens;
// 'reset' forgets the delays so far, 'report' answers {maximum, p99} in milliseconds and {peakMb}, 'stop' ends it.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startServer } from '../../server/main.ts';
import { readSettings } from '../../server/settings.ts';

const RESOLUTION_MS = 5;
const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('usage: bench-server.ts DATA_DIR');

const server = await startServer(
  readSettings({ 'data-dir': dataDir, port: '0', 'no-open': true }, {}),
  'en',
  () => undefined,
);
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', (message) => {
  if (message === 'reset') delay.reset();
  else if (message === 'report') {
    // The gauge's own interval is part of what it reads.
    const stall = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
    const { maxRSS } = process.resourceUsage();
    process.send?.({ maximum: stall(delay.max), p99: stall(delay.percentile(99)), peakMb: maxRSS / 1024 });
  } else if (message === 'stop') {
    void server.stop().then(() => process.exit(0));
  }
});
process.send?.({ url: server.url });
