import { Router } from 'express';
import { scenarioOfQuery, WhatIfQuerySchema } from '../contract/scenario.ts';
import { replyFromAnalysis } from '../http/analysis-reply.ts';
import { type AppContext, parseBy } from '../http/context.ts';

/** What would change if organizations, people or agreements left, or if organizations met. */
export function whatIfRoutes(context: AppContext): Router {
  const router = Router();

  router.get('/', (req, res) => {
    const { leave, introduce } = req.query;
    const steps = scenarioOfQuery(parseBy(WhatIfQuerySchema, { leave, introduce }, 'query_invalid'));
    const params = { steps: JSON.stringify(steps) };
    return replyFromAnalysis(context, req, res, { view: 'what-if', params, lists: ['leave', 'introduce'] });
  });

  return router;
}
