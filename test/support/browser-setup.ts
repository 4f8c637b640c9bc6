// Global set-up of the end-to-end project: there is a browser, or the run fails saying how to get one; it never skips.
// Then one server for the tests that only read; those that change the store start their own.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared server listens: for tests that change nothing. */
    server: string;
  }
}

const PACKAGES = ['chromium', 'fonts-dejavu-core'];
const HOW = [
  'The browser tests need Chromium or Chrome, and found neither.',
  `  Debian, Ubuntu:  sudo apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`,
  '  Fedora:          sudo dnf install -y chromium dejavu-sans-fonts',
  '  macOS:           brew install --cask google-chrome',
  '  elsewhere:       set CHROMIUM_PATH to the executable of a Chromium-based browser',
].join('\n');

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(path.resolve('web', 'dist', 'index.html'))) {
    throw new Error('The page is not built: run `npm run build` first (`npm test` and `npm run test:e2e` do).');
  }
  if (findBrowser() === null) installBrowser();
  const server = await startServer();
  project.provide('server', server.url);
  return server.stop;
}

/** A bare container as root may install packages: then it does, as on a CI machine. */
function installBrowser(): void {
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) throw new Error(HOW);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`\`apt-get ${args.join(' ')}\` failed with status ${status}.\n${HOW}`);
  }
  if (findBrowser() === null) throw new Error(HOW);
}
