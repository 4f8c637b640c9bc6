import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import { formatDecisions, readDecisions } from '../../analysis/index.ts';
import { type BatchReply, DecisionsSchema, IdentitiesQuerySchema } from '../contract/identities.ts';
import type { PendingReply } from '../contract/replies.ts';
import { ApiError } from '../http/api-error.ts';
import { type AppContext, currentWorkspace, parseBy, queryTexts } from '../http/context.ts';
import { languageOf } from '../http/language.ts';
import { waitAsked } from '../http/prefer.ts';
import { untilGone } from '../http/until-gone.ts';

/** A table of decisions that is sent: as large as a region's, never a roster. */
const LARGEST_TABLE = '8mb';

/** Who is who: pairs of records that may be one, and what people decide of them. */
export function identitiesRoutes({ store, jobs, analyses }: AppContext): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const { workspace: named, lang: _lang, ...texts } = queryTexts(req);
    const query = parseBy(IdentitiesQuerySchema, texts, 'query_invalid');
    const workspace = await currentWorkspace(store, named);
    const names = query.names === 'true';
    const gone = untilGone(res);
    const { key, job } = await analyses.pairs(workspace.id, query.kind, waitAsked(req), gone);
    if (job !== null) {
      res
        .status(202)
        .location(`/api/jobs/${job}`)
        .json({ job } satisfies PendingReply);
      return;
    }
    if (names && query.kind === 'people') {
      await store.recordAudit({ actor: req.actor, action: 'names_shown', workspace: workspace.id, subject: 'review' });
    }
    const asked = { ...query, names, workspace: workspace.id, language: languageOf(req), key };
    const body = await jobs.identities(asked, gone);
    res.type('application/json').send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  });

  router.post('/decisions', async (req, res) => {
    const { decisions } = parseBy(DecisionsSchema, req.body, 'body_invalid');
    const workspace = await currentWorkspace(store, req.query.workspace);
    const batch = randomUUID();
    const made = decisions.map((decision) => ({ ...decision, by: null, at: null }));
    await store.decideIdentities(workspace.id, batch, made, req.actor);
    res.status(201).json({ batch, decisions: made.length, refused: [] } satisfies BatchReply);
  });

  router.delete('/decisions/:batch', async (req, res) => {
    const workspace = await currentWorkspace(store, req.query.workspace);
    await store.undoDecisions(workspace.id, req.params.batch, req.actor);
    res.status(204).end();
  });

  router.get('/decisions.csv', async (req, res) => {
    const workspace = await currentWorkspace(store, req.query.workspace);
    const subject = 'decisions.csv';
    await store.recordAudit({ actor: req.actor, action: 'export', workspace: workspace.id, subject });
    res.attachment('decisions.csv').type('text/csv; charset=utf-8');
    res.send(formatDecisions(await store.identityDecisions(workspace.id)));
  });

  router.put('/decisions.csv', express.text({ type: () => true, limit: LARGEST_TABLE }), async (req, res) => {
    const workspace = await currentWorkspace(store, req.query.workspace);
    const { decisions, refused } = readDecisions(typeof req.body === 'string' ? req.body : '');
    if (decisions.length === 0) throw new ApiError('decisions_empty', { refused: refused.length });
    const batch = randomUUID();
    await store.decideIdentities(workspace.id, batch, decisions, req.actor);
    res.status(201).json({ batch, decisions: decisions.length, refused } satisfies BatchReply);
  });

  return router;
}
