// Finds the Chromium that the browser tests drive.

import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser's executable: `$CHROMIUM_PATH` when it is set, else the first of the usual places; null where none is. */
export function findBrowser(
  wanted: string | undefined = process.env.CHROMIUM_PATH,
  exists: (path: string) => boolean = existsSync,
): string | null {
  if (wanted) {
    if (!exists(wanted)) throw new Error(`CHROMIUM_PATH names '${wanted}', and there is no such file`);
    return wanted;
  }
  return PLACES.find(exists) ?? null;
}

/** Flags that Chromium needs here: as root its sandbox does not start. */
export const BROWSER_ARGS: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
