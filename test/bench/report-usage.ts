// Preloaded into a measured process (`--import`): at its end it writes what it took to the file named by BENCH_USAGE.

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const target = process.env.BENCH_USAGE;
if (isMainThread && target) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { peakMb: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(target, JSON.stringify(usage));
  });
}
