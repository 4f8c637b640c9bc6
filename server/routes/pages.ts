import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { ApiError } from '../http/api-error.ts';

const DIST = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const PAGES = ['/', '/network', '/gaps', '/brokers', '/organizations', '/organizations/:id', '/data', '/methods'];

/** Takes the place of the `no-store` that every other response carries. */
function keepForGood(res: ServerResponse): void {
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

/** The built page: one index.html for every page address, and its files; hashed ones may be kept for good. */
export function pagesRoutes(dist = DIST): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(dist, 'assets'), { index: false, cacheControl: false, setHeaders: keepForGood }),
  );
  router.use(express.static(dist, { index: false, cacheControl: false, redirect: false }));
  router.get(PAGES, (_req, res) => {
    if (!existsSync(join(dist, 'index.html'))) throw new ApiError('page_not_built');
    res.sendFile('index.html', { root: dist, cacheControl: false });
  });
  return router;
}
