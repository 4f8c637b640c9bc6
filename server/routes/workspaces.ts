import { Router } from 'express';
import type { WorkspacesReply } from '../contract/replies.ts';
import { WorkspacePatchSchema } from '../contract/requests.ts';
import { type AppContext, currentWorkspace, parseBy } from '../http/context.ts';
import { languageOf } from '../http/language.ts';
import { workspaceReply } from '../http/replies.ts';

/** The demos and the user's own rosters. */
export function workspacesRoutes({ store }: AppContext): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const current = await currentWorkspace(store, undefined);
    const workspaces = (await store.workspaces()).map((workspace) => workspaceReply(workspace, languageOf(req)));
    res.json({ current: current.id, workspaces } satisfies WorkspacesReply);
  });

  router.patch('/:id', async (req, res) => {
    const change = parseBy(WorkspacePatchSchema, req.body, 'body_invalid');
    await store.updateWorkspace(req.params.id, change, req.actor);
    res.json(workspaceReply(await currentWorkspace(store, req.params.id), languageOf(req)));
  });

  return router;
}
