import { Router } from 'express';
import { ChangesQuerySchema } from '../contract/changes.ts';
import { ApiError } from '../http/api-error.ts';
import { type AppContext, parseBy, queryTexts } from '../http/context.ts';
import { languageOf } from '../http/language.ts';

/** What an import changes: in the roster, and in what the analysis says. Names of people are shown, which leaves a trace. */
export function changesRoutes({ store, jobs }: AppContext): Router {
  const router = Router();

  router.get('/:id/changes', async (req, res) => {
    const { lang: _lang, workspace: _workspace, ...texts } = queryTexts(req);
    const query = parseBy(ChangesQuerySchema, texts, 'query_invalid');
    const item = await store.import(req.params.id);
    if (!item) throw new ApiError('import_unknown', { import: req.params.id.slice(0, 100) });
    const { actor } = req;
    await store.recordAudit({ actor, action: 'names_shown', workspace: item.workspace, subject: item.id });
    const body = await jobs.changes({ ...query, importId: item.id, language: languageOf(req) });
    res.type('application/json').send(Buffer.from(body));
  });

  router.get('/:id/changes/effects', async (req, res) => {
    const query = ChangesQuerySchema.parse({});
    const body = await jobs.effects({ ...query, importId: req.params.id, language: languageOf(req) });
    res.type('application/json').send(Buffer.from(body));
  });

  return router;
}
