import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchAnalyze } from './bench-analyze.ts';
import { benchGrowth } from './bench-growth.ts';
import { benchIdentities } from './bench-identities.ts';
import { benchImport } from './bench-import.ts';
import { benchKernel } from './bench-kernel.ts';
import { benchLoad } from './bench-load.ts';

// `npm run bench [analyze|growth|identities|import|kernel|load ...]`: prints figures beside their targets; fails only when something does not run.

const BENCHES: Readonly<Record<string, (scratch: string) => Promise<void>>> = {
  analyze: benchAnalyze,
  growth: benchGrowth,
  import: benchImport,
  identities: benchIdentities,
  kernel: benchKernel,
  load: benchLoad,
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHES);
for (const name of names) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
  const scratch = await mkdtemp(path.join(tmpdir(), 'passerelle-bench-'));
  try {
    await bench(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
