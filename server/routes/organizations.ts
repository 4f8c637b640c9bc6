import { Router } from 'express';
import { OrganizationsQuerySchema } from '../contract/requests.ts';
import { replyFromAnalysis } from '../http/analysis-reply.ts';
import { type AppContext, parseBy } from '../http/context.ts';

/** Organizations with their measures, and one organization in full. */
export function organizationsRoutes(context: AppContext): Router {
  const router = Router();

  router.get('/', (req, res) => {
    const { q, limit } = parseBy(OrganizationsQuerySchema, pick(req.query), 'query_invalid');
    return replyFromAnalysis(context, req, res, { view: 'organizations', params: { q, limit }, own: ['q', 'limit'] });
  });

  router.get('/:id', (req, res) =>
    replyFromAnalysis(context, req, res, { view: 'organization', params: { id: req.params.id } }),
  );

  router.get('/:id/sheet', (req, res) =>
    replyFromAnalysis(context, req, res, { view: 'sheet', params: { id: req.params.id } }),
  );

  return router;
}

function pick({ q, limit }: Record<string, unknown>): Record<string, unknown> {
  return { q, limit };
}
