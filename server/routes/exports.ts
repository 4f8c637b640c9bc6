import { Router } from 'express';
import { ExportQuerySchema } from '../contract/requests.ts';
import { replyFromAnalysis } from '../http/analysis-reply.ts';
import { type AppContext, parseBy } from '../http/context.ts';

const FORMATS = {
  gexf: { view: 'export-gexf', type: 'application/xml', filename: 'passerelle.gexf' },
  csv: { view: 'export-csv', type: 'application/zip', filename: 'passerelle-csv.zip' },
  json: { view: 'export-json', type: 'application/json', filename: 'passerelle.json' },
} as const;

/** The network as a file, always as an attachment. */
export function exportsRoutes(context: AppContext): Router {
  const router = Router();
  router.get('/', (req, res) => {
    const { format } = parseBy(ExportQuerySchema, { format: req.query.format }, 'query_invalid');
    return replyFromAnalysis(context, req, res, { ...FORMATS[format], own: ['format'] });
  });
  return router;
}
