// A browser and a server of its own for one file of browser tests.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, startServer } from './server.ts';
import { launchBrowser, type Visit, type VisitOptions, visit } from './site.ts';

export interface Site {
  /** `http://127.0.0.1:<port>`, without a final slash. */
  readonly url: string;
  /** Opens `address` (a path of the server) in a context of its own. */
  visit: (address: string, options?: VisitOptions) => Promise<Visit>;
}

/** Starts both before the tests of the file that calls it, and ends both after them. Nothing can be read of it before. */
export function useSite(): Site {
  let started: { browser: Browser; server: RunningServer } | null = null;
  const running = () => {
    if (!started) throw new Error('the site is there from beforeAll on');
    return started;
  };
  beforeAll(async () => {
    const [browser, server] = await Promise.all([launchBrowser(), startServer()]);
    started = { browser, server };
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.server.stop();
  });
  return {
    get url() {
      return running().server.url;
    },
    visit: (address, options) => visit(running().browser, running().server.url, address, options),
  };
}
