import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { WorkspacesReply } from '../contract/replies.ts';
import {
  type DeletionReply,
  type Receipt,
  WorkspaceCreateSchema,
  WorkspaceDeleteSchema,
  WorkspaceDuplicateSchema,
  WorkspacePatchSchema,
} from '../contract/workspaces.ts';
import { type AppContext, currentWorkspace, DEFAULT_WORKSPACE, parseBy, requireOwn } from '../http/context.ts';
import { languageOf } from '../http/language.ts';
import { workspaceReply } from '../http/replies.ts';
import { deleteWorkspace, readHoldings } from '../jobs/delete-workspace.ts';
import { createOwnWorkspace } from '../load-demos.ts';

/** The demos and the user's own regions or projects, each with its data, history and settings. */
export function workspacesRoutes({ store, jobs }: AppContext): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const current = await currentWorkspace(store, undefined);
    const workspaces = (await store.workspaces()).map((workspace) => workspaceReply(workspace, languageOf(req)));
    res.json({ current: current.id, workspaces } satisfies WorkspacesReply);
  });

  router.post('/', async (req, res) => {
    const { name, boundary = 'unknown' } = parseBy(WorkspaceCreateSchema, req.body, 'body_invalid');
    const id = newId();
    const texts = { name: { en: name, fr: name }, description: { en: '', fr: '' } };
    await store.createWorkspace({ id, kind: 'user', ...texts, boundary }, req.actor);
    res.status(201).json(workspaceReply(await currentWorkspace(store, id), languageOf(req)));
  });

  router.patch('/:id', async (req, res) => {
    const change = parseBy(WorkspacePatchSchema, req.body, 'body_invalid');
    requireOwn(await currentWorkspace(store, req.params.id));
    await store.updateWorkspace(req.params.id, change, req.actor);
    res.json(workspaceReply(await currentWorkspace(store, req.params.id), languageOf(req)));
  });

  router.post('/:id/duplicate', async (req, res) => {
    const { name } = parseBy(WorkspaceDuplicateSchema, req.body, 'body_invalid');
    const id = newId();
    await store.duplicateWorkspace(req.params.id, { id, name }, req.actor);
    res.status(201).json(workspaceReply(await currentWorkspace(store, id), languageOf(req)));
  });

  for (const [action, archived] of [
    ['archive', true],
    ['unarchive', false],
  ] as const) {
    router.post(`/:id/${action}`, async (req, res) => {
      await store.archiveWorkspace(req.params.id, archived, req.actor);
      res.json(workspaceReply(await currentWorkspace(store, req.params.id), languageOf(req)));
    });
  }

  router.get('/:id/deletion', async (req, res) => {
    const workspace = await currentWorkspace(store, req.params.id);
    requireOwn(workspace);
    const holds = await readHoldings({ jobs }, workspace.id);
    res.json({ id: workspace.id, name: workspace.name[languageOf(req)], holds } satisfies DeletionReply);
  });

  router.delete('/:id', async (req, res) => {
    const { name } = parseBy(WorkspaceDeleteSchema, req.body, 'body_invalid');
    const workspace = await currentWorkspace(store, req.params.id);
    const receipt = await deleteWorkspace({ store, jobs }, workspace, { name, actor: req.actor });
    // Uploads without a workspace go there: it is emptied, not missed.
    if (workspace.id === DEFAULT_WORKSPACE) await createOwnWorkspace(store);
    res.json(receipt satisfies Receipt);
  });

  return router;
}

/** Says nothing about what it names: ids stay in the audit trail. */
function newId(): string {
  return `w-${randomUUID().slice(0, 8)}`;
}
