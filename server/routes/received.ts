import { Router } from 'express';
import { ReceivedQuerySchema, type ReceivedSettingReply, ReceivedSettingSchema } from '../contract/received.ts';
import { ApiError } from '../http/api-error.ts';
import { type AppContext, currentWorkspace, parseBy, queryTexts, requireOwn } from '../http/context.ts';
import { languageOf } from '../http/language.ts';

/** Which organizations supplied their data, which are only named by others; and a person's word about it. */
export function receivedRoutes({ store, jobs }: AppContext): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const { workspace: asked, lang: _lang, ...texts } = queryTexts(req);
    const query = parseBy(ReceivedQuerySchema, texts, 'query_invalid');
    const { id } = await currentWorkspace(store, asked);
    const body = await jobs.received({ ...query, workspace: id, language: languageOf(req), as: 'json' });
    res.type('json').send(Buffer.from(body));
  });

  router.get('/organizations.csv', async (req, res) => {
    const { workspace: asked, lang: _lang, ...texts } = queryTexts(req);
    const query = parseBy(ReceivedQuerySchema, texts, 'query_invalid');
    const { id } = await currentWorkspace(store, asked);
    await store.recordAudit({ actor: req.actor, action: 'export', workspace: id, subject: 'organizations.csv' });
    const body = await jobs.received({ ...query, workspace: id, language: languageOf(req), as: 'csv' });
    res.attachment('organizations.csv').type('text/csv; charset=utf-8').send(Buffer.from(body));
  });

  router.post('/', async (req, res) => {
    const setting = parseBy(ReceivedSettingSchema, req.body, 'body_invalid');
    const workspace = await currentWorkspace(store, req.query.workspace);
    requireOwn(workspace);
    const id = await store.setReceived(workspace.id, setting, req.actor);
    res.status(201).json({ id } satisfies ReceivedSettingReply);
  });

  router.delete('/:id', async (req, res) => {
    const workspace = await currentWorkspace(store, req.query.workspace);
    requireOwn(workspace);
    const id = Number(req.params.id);
    if (!Number.isSafeInteger(id)) throw new ApiError('received_unknown', { id: req.params.id.slice(0, 20) });
    await store.undoReceived(workspace.id, id, req.actor);
    res.status(204).end();
  });

  return router;
}
