import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Router } from 'express';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import type { ImportsReply } from '../contract/replies.ts';
import {
  CheckSchema,
  CommitSchema,
  PageSchema,
  PreviewSchema,
  ReadOptionsSchema,
  RejectedQuerySchema,
} from '../contract/requests.ts';
import { ApiError } from '../http/api-error.ts';
import {
  type AppContext,
  currentWorkspace,
  DEFAULT_WORKSPACE,
  parseBy,
  queryTexts,
  requireOwn,
} from '../http/context.ts';
import { languageOf } from '../http/language.ts';
import { checkFileName, receiveFile } from '../http/receive-file.ts';
import { importDetailReply, importReply } from '../http/replies.ts';
import { keepUpload } from '../jobs/keep-upload.ts';
import { workName } from '../jobs/types.ts';
import type { StoredImport } from '../store/types.ts';

/** Files in: open an import, send its files, commit it, look at its report, take it back. */
export function importsRoutes({ store, jobs, settings }: AppContext): Router {
  const router = Router();
  const uploads = join(settings.dataDir, 'uploads');

  async function find(id: string): Promise<StoredImport> {
    const item = await store.import(id);
    if (!item) throw new ApiError('import_unknown', { import: id.slice(0, 100) });
    return item;
  }

  router.get('/', async (req, res) => {
    const workspace = await currentWorkspace(store, req.query.workspace);
    res.json({
      imports: (await store.imports(workspace.id)).map(importReply),
      keep_uploads_days: settings.keepUploadsDays,
      swept: await store.sweptImports(workspace.id),
    } satisfies ImportsReply);
  });

  router.post('/', async (req, res) => {
    const workspace = await currentWorkspace(store, req.query.workspace ?? DEFAULT_WORKSPACE);
    requireOwn(workspace);
    const options = parseBy(ReadOptionsSchema, req.body, 'body_invalid') as ReadOptions;
    const id = randomUUID();
    await store.openImport(id, workspace.id, req.actor, options);
    res
      .status(201)
      .location(`/api/imports/${id}`)
      .json(importReply(await find(id)));
  });

  router.put('/:id/files/:name', async (req, res) => {
    const name = checkFileName(req.params.name);
    const item = await find(req.params.id);
    if (item.state !== 'open') throw new ApiError('import_not_open', { import: item.id });
    await receiveFile(req, uploads, settings.maxUploadMb, (file) =>
      keepUpload({ store, jobs }, item.id, { name, ...file }, uploads, item.options),
    );
    const saved = (await find(item.id)).files.find((file) => file.name === name);
    res.status(201).json(saved);
  });

  router.post('/:id/commit', async (req, res) => {
    const { dry_run: dryRun = false, choices, ...settled } = parseBy(CommitSchema, req.body, 'body_invalid');
    const item = await find(req.params.id);
    if (item.state !== 'open') throw new ApiError('import_not_open', { import: item.id });
    const options = settled as ReadOptions;
    const job = await jobs.submit({ kind: 'import', importId: item.id, options, choices, dryRun });
    res.status(202).location(`/api/jobs/${job}`).json({ job });
  });

  router.post('/:id/check', async (req, res) => {
    const { file, line = null, ...settled } = parseBy(CheckSchema, req.body, 'body_invalid');
    const { id } = await find(req.params.id);
    const options = settled as ReadOptions;
    const request = { importId: id, file, wanted: 'check', options, line, language: languageOf(req) } as const;
    res.type('json').send(Buffer.from(await jobs.importTable(request)));
  });

  router.post('/:id/preview', async (req, res) => {
    const { file, ...settled } = parseBy(PreviewSchema, req.body, 'body_invalid');
    const { id } = await find(req.params.id);
    const request = { importId: id, file, options: settled as ReadOptions, language: languageOf(req) };
    res.type('json').send(Buffer.from(await jobs.preview(request)));
  });

  router.get('/:id/rejected', async (req, res) => {
    const { file } = parseBy(RejectedQuerySchema, queryTexts(req), 'query_invalid');
    const { id } = await find(req.params.id);
    const request = { importId: id, file, wanted: 'rejected', options: null, line: null } as const;
    const body = await jobs.importTable({ ...request, language: languageOf(req) });
    const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
    res.attachment(`${name}-rejected.csv`).type('text/csv; charset=utf-8').send(Buffer.from(body));
  });

  router.get('/:id', async (req, res) => {
    const { offset, limit } = queryTexts(req);
    const page = parseBy(PageSchema, { offset, limit }, 'query_invalid');
    res.json(await importDetailReply(store, await find(req.params.id), page, languageOf(req)));
  });

  router.delete('/:id', async (req, res) => {
    const { id, workspace } = await find(req.params.id);
    requireOwn(await currentWorkspace(store, workspace));
    const job = await store.jobAt(workName({ kind: 'import', importId: id }));
    if (job !== null) await jobs.cancel(job);
    await store.undoImport(id, req.actor);
    res.status(204).end();
  });

  router.post('/:id/redo', async (req, res) => {
    const { id, workspace } = await find(req.params.id);
    requireOwn(await currentWorkspace(store, workspace));
    await store.redoImport(id, req.actor);
    res.json(importReply(await find(id)));
  });

  router.get('/:id/files/:name', async (req, res) => {
    const { id, workspace } = await find(req.params.id);
    const bytes = await store.fileBytes(id, req.params.name);
    if (!bytes?.length) throw new ApiError('file_unknown', { file: req.params.name.slice(0, 100) });
    await store.recordAudit({ actor: req.actor, action: 'export', workspace, subject: id });
    res.attachment(req.params.name).type('application/octet-stream').send(Buffer.from(bytes));
  });

  return router;
}
