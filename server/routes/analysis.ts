import { Router } from 'express';
import { replyFromAnalysis } from '../http/analysis-reply.ts';
import type { AppContext } from '../http/context.ts';

/** The whole document, by the options of `passerelle analyze` as query. */
export function analysisRoutes(context: AppContext): Router {
  const router = Router();
  router.get('/', (req, res) => replyFromAnalysis(context, req, res, { view: 'analysis' }));
  return router;
}
