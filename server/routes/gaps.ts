import { Router } from 'express';
import { replyFromAnalysis } from '../http/analysis-reply.ts';
import type { AppContext } from '../http/context.ts';

/** Pairs of groups: who links them, or that nobody does. */
export function gapsRoutes(context: AppContext): Router {
  const router = Router();

  router.get('/', (req, res) => replyFromAnalysis(context, req, res, { view: 'gaps' }));

  router.get('/:a/:b', (req, res) => {
    const { a, b } = req.params;
    return replyFromAnalysis(context, req, res, { view: 'gap', params: { a, b } });
  });

  return router;
}
