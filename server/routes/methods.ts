import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import type { MethodsReply } from '../contract/replies.ts';

const FOLDER = fileURLToPath(new URL('../../data/methods/', import.meta.url));

/** The method cards: what each number means, how it is computed, where it comes from. */
export function methodsRoutes(folder = FOLDER): Router {
  const router = Router();
  router.get('/', async (_req, res) => {
    res.json({ methods: await readCards(folder) } satisfies MethodsReply);
  });
  return router;
}

async function readCards(folder: string): Promise<MethodsReply['methods']> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const cards = await Promise.all(names.map(async (name) => JSON.parse(await readFile(`${folder}${name}`, 'utf8'))));
  return cards.flat().map((card, index) => ({ id: names[index]?.replace(/\.json$/, '') ?? '', ...card }));
}
