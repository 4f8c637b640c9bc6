import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { VERSION } from '../../analysis/index.ts';
import { format, hasMessage } from '../../data/messages/format.ts';
import { openapiDocument } from '../contract/openapi.ts';
import { languageOf } from '../http/language.ts';

const BROWSER = fileURLToPath(new URL('../contract/browser/', import.meta.url));

/** The API's description, for programs and, at /api/docs, for people. */
export function openapiRoutes(): Router {
  const router = Router();

  router.get('/openapi.json', (req, res) => {
    const words = (key: string) => (hasMessage(key) ? format(key, {}, languageOf(req)) : key);
    res.json(openapiDocument(VERSION, words));
  });

  router.get('/docs', (_req, res) => {
    res.sendFile('index.html', { root: BROWSER, cacheControl: false });
  });
  router.use('/docs', express.static(BROWSER, { index: false, cacheControl: false, redirect: false }));

  return router;
}
