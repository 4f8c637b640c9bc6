import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PAGES } from '../../server/routes/pages.ts';

test('every view of the page has an address that the server knows, so that a reload or a link finds it', () => {
  const routes = readFileSync(resolve(import.meta.dirname, '../../web/app/routes.ts'), 'utf8');
  const addresses = [...routes.matchAll(/^ {4}path: '([^']+)'/gm)].map(([, path]) => path!);
  expect(addresses.length).toBeGreaterThan(8);
  expect([...PAGES].sort()).toEqual(addresses.sort());
});
