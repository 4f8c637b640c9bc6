import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Response, Router } from 'express';
import { ApiError } from '../http/api-error.ts';

const DIST = fileURLToPath(new URL('../../web/dist/', import.meta.url));
/** Every address of the page (web/app/routes.ts; a test compares the two). */
export const PAGES = [
  '/',
  '/network',
  '/gaps',
  '/brokers',
  '/organizations',
  '/organizations/:id',
  '/organizations/:id/sheet',
  '/data',
  '/data/mapping',
  '/data/workspaces',
  '/data/collection',
  '/review',
  '/methods',
];
/** What a browser asks for when a person follows a link to nowhere: no file, nothing of the API. */
const ANYWHERE = /^\/(?!api(\/|$)|assets(\/|$))/;

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
  router.get(PAGES, (_req, res) => sendPage(res, dist));
  // The page says itself, in the reader's language, that nothing lives at an address; programs get a problem.
  router.get(ANYWHERE, (req, res, next) => {
    if (extname(req.path) !== '' || !/\btext\/html\b/.test(req.headers.accept ?? '')) return next();
    sendPage(res.status(404), dist);
  });
  return router;
}

function sendPage(res: Response, dist: string): void {
  if (!existsSync(join(dist, 'index.html'))) throw new ApiError('page_not_built');
  res.sendFile('index.html', { root: dist, cacheControl: false });
}
