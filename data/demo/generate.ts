import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateArchipelago } from './generator/archipelago.ts';
import { generateRegion } from './generator/region.ts';

/** Files of both demo rosters, `folder/name` to bytes: the same at every run. */
export function generateDemo(): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const [folder, roster] of [
    ['region', generateRegion()],
    ['archipelago', generateArchipelago()],
  ] as const) {
    for (const [name, bytes] of roster) files.set(`${folder}/${name}`, bytes);
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, bytes] of generateDemo()) {
    const target = new URL(path, import.meta.url);
    mkdirSync(new URL('.', target), { recursive: true });
    writeFileSync(target, bytes);
    console.log(`data/demo/${path}: ${bytes.length} bytes`);
  }
}
