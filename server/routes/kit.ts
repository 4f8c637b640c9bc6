import { randomUUID } from 'node:crypto';
import { type Request, Router } from 'express';
import { format } from '../../data/messages/format.ts';
import { KitSchema } from '../contract/kit.ts';
import { type AppContext, currentWorkspace, parseBy, queryTexts, requireOwn } from '../http/context.ts';
import { languageOf } from '../http/language.ts';
import { untilGone } from '../http/until-gone.ts';
import { trackerCsv, trackerOf } from '../jobs/kit-tracker.ts';

/** The collection kit: making it, and who has answered. */
export function kitRoutes({ store, jobs }: AppContext): Router {
  const router = Router();

  async function tracker(req: Request) {
    const { id } = await currentWorkspace(store, queryTexts(req).workspace);
    return trackerOf(await store.kits(id), await store.imports(id), languageOf(req));
  }

  router.get('/', async (req, res) => {
    res.json(await tracker(req));
  });

  router.get('/tracker.csv', async (req, res) => {
    const language = languageOf(req);
    const body = trackerCsv(await tracker(req), language);
    res
      .attachment(format('kit.tracker.name', {}, language))
      .type('text/csv; charset=utf-8')
      .send(body);
  });

  router.post('/', async (req, res) => {
    const { deadline = null, retention = null, ...words } = parseBy(KitSchema, req.body, 'body_invalid');
    const workspace = await currentWorkspace(store, queryTexts(req).workspace);
    requireOwn(workspace);
    const info = { ...words, deadline, retention };
    const id = randomUUID();
    const madeOn = new Date().toISOString().slice(0, 10);
    const gone = untilGone(res);
    const { zip, recipients } = await jobs.kit({ ...info, kit: id, workspace: workspace.id, madeOn }, gone);
    // A kit that nobody received was sent to nobody.
    gone.throwIfAborted();
    await store.addKit(workspace.id, { id, info, recipients }, req.actor);
    res
      .status(201)
      .attachment(format('kit.file', {}, info.language))
      .type('application/zip')
      .send(Buffer.from(zip));
  });

  return router;
}
