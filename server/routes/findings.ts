import { Router } from 'express';
import { replyFromAnalysis } from '../http/analysis-reply.ts';
import type { AppContext } from '../http/context.ts';

/** What may be said of the network, in the order in which to say it. */
export function findingsRoutes(context: AppContext): Router {
  const router = Router();
  router.get('/', (req, res) => replyFromAnalysis(context, req, res, { view: 'findings' }));
  return router;
}
