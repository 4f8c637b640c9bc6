import { Router } from 'express';
import { GroupPatchSchema } from '../contract/requests.ts';
import { replyFromAnalysis } from '../http/analysis-reply.ts';
import { type AppContext, currentWorkspace, parseBy } from '../http/context.ts';

/** The groups of the network; a group can be given a name of the user's own. */
export function groupsRoutes(context: AppContext): Router {
  const router = Router();

  router.get('/', (req, res) => replyFromAnalysis(context, req, res, { view: 'groups' }));

  router.get('/:id', (req, res) =>
    replyFromAnalysis(context, req, res, { view: 'group', params: { id: req.params.id } }),
  );

  router.patch('/:id', async (req, res) => {
    const { name } = parseBy(GroupPatchSchema, req.body, 'body_invalid');
    const workspace = await currentWorkspace(context.store, req.query.workspace);
    await context.store.nameGroup(workspace.id, req.params.id, name, req.actor);
    await replyFromAnalysis(context, req, res, { view: 'group', params: { id: req.params.id } });
  });

  return router;
}
