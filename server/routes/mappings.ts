import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { mappingSignature, type ReadOptions } from '../../analysis/index.ts';
import { MappingPatchSchema, MappingSchema, type MappingsReply, type SavedMappingReply } from '../contract/mappings.ts';
import { ApiError } from '../http/api-error.ts';
import { type AppContext, currentWorkspace, DEFAULT_WORKSPACE, parseBy, requireOwn } from '../http/context.ts';
import type { SavedMapping } from '../store/types.ts';

/** Mappings kept for the next file with the same headers. */
export function mappingsRoutes({ store }: AppContext): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const asked = typeof req.query.import === 'string' ? await store.import(req.query.import) : null;
    if (req.query.import !== undefined && !asked)
      throw new ApiError('import_unknown', { import: String(req.query.import).slice(0, 100) });
    const workspace = await currentWorkspace(store, asked?.workspace ?? req.query.workspace ?? DEFAULT_WORKSPACE);
    const mappings = await store.savedMappings(workspace.id);
    const bySignature = new Map(mappings.map(({ signature, id }) => [signature, id]));
    const recognised = (asked?.report?.tables ?? []).flatMap(({ file, columns }) => {
      const mapping = bySignature.get(mappingSignature(columns.map(({ header }) => header)));
      return mapping === undefined || columns.length === 0 ? [] : [{ file, mapping }];
    });
    res.json({ mappings: mappings.map(mappingReply), recognised } satisfies MappingsReply);
  });

  router.post('/', async (req, res) => {
    const { name, headers, options } = parseBy(MappingSchema, req.body, 'body_invalid');
    const workspace = await currentWorkspace(store, req.query.workspace ?? DEFAULT_WORKSPACE);
    requireOwn(workspace);
    const id = randomUUID();
    const signature = mappingSignature(headers);
    await store.saveMapping(workspace.id, { id, name, signature, headers, options: options as ReadOptions }, req.actor);
    const saved = (await store.savedMappings(workspace.id)).find((mapping) => mapping.id === id);
    res
      .status(201)
      .location(`/api/mappings/${id}`)
      .json(saved && mappingReply(saved));
  });

  router.patch('/:id', async (req, res) => {
    const { name } = parseBy(MappingPatchSchema, req.body, 'body_invalid');
    const workspace = await currentWorkspace(store, req.query.workspace ?? DEFAULT_WORKSPACE);
    await store.renameMapping(workspace.id, req.params.id, name, req.actor);
    const saved = (await store.savedMappings(workspace.id)).find(({ id }) => id === req.params.id);
    res.json(saved && mappingReply(saved));
  });

  router.delete('/:id', async (req, res) => {
    const workspace = await currentWorkspace(store, req.query.workspace ?? DEFAULT_WORKSPACE);
    await store.renameMapping(workspace.id, req.params.id, null, req.actor);
    res.status(204).end();
  });

  return router;
}

function mappingReply({ id, name, headers, options, savedAt }: SavedMapping): SavedMappingReply {
  return { id, name, headers, options: options as SavedMappingReply['options'], saved_at: savedAt };
}
