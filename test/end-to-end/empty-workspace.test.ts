import { describe, expect, it } from 'vitest';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const PAGES = [
  ...['/', '/network', '/gaps', '/brokers', '/organizations', '/organizations/x', '/organizations/x/sheet'],
  ...['/data', '/data/mapping', '/data/workspaces', '/data/collection', '/review', '/methods'],
];

async function makeWorkspace(name: string): Promise<string> {
  const reply = await fetch(`${site.url}/api/workspaces`, {
    method: 'POST',
    headers: { origin: site.url, 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  return ((await reply.json()) as { id: string }).id;
}

describe('a workspace without anything', () => {
  it('has nothing to complain about on any page', async () => {
    const id = await makeWorkspace('Vide');
    const { page, complaints, close } = await site.visit(`/methods?workspace=${id}`);
    const refused: string[] = [];
    page.on('response', (reply) => {
      if (reply.status() >= 400) refused.push(`${reply.status()} ${new URL(reply.url()).pathname}`);
    });
    for (const address of PAGES) {
      await page.goto(`${site.url}${address}?workspace=${id}`, { waitUntil: 'networkidle' });
      await page.locator('main').waitFor();
      expect({ address, refused, complaints }).toEqual({ address, refused: [], complaints: [] });
    }
    await close();
  });

  it('is asked for once where there is none, not over and over', async () => {
    const { page, close } = await site.visit('/methods');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const address of ['/review', '/data', '/data/collection']) {
      await page.goto(`${site.url}${address}?workspace=w-none`, { waitUntil: 'networkidle' });
    }
    for (const path of ['/api/identities', '/api/received', '/api/kit'])
      expect(asked.filter((one) => one.startsWith(path)).length, path).toBeLessThanOrEqual(2);
    await close();
  });
});
