import type { IncomingMessage } from 'node:http';
import express, { type Express } from 'express';
import type { AppContext } from './http/context.ts';
import { notFound, problemHandler } from './http/problem.ts';
import { createAnalyses } from './jobs/analyses.ts';
import { codeFingerprint } from './jobs/analysis-key.ts';
import type { Jobs } from './jobs/types.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { changesRoutes } from './routes/changes.ts';
import { exportsRoutes } from './routes/exports.ts';
import { findingsRoutes } from './routes/findings.ts';
import { gapsRoutes } from './routes/gaps.ts';
import { groupsRoutes } from './routes/groups.ts';
import { healthRoutes } from './routes/health.ts';
import { identitiesRoutes } from './routes/identities.ts';
import { importsRoutes } from './routes/imports.ts';
import { jobsRoutes } from './routes/jobs.ts';
import { kitRoutes } from './routes/kit.ts';
import { mappingsRoutes } from './routes/mappings.ts';
import { methodsRoutes } from './routes/methods.ts';
import { openapiRoutes } from './routes/openapi.ts';
import { organizationsRoutes } from './routes/organizations.ts';
import { pagesRoutes } from './routes/pages.ts';
import { receivedRoutes } from './routes/received.ts';
import { templatesRoutes } from './routes/templates.ts';
import { whatIfRoutes } from './routes/what-if.ts';
import { workspacesRoutes } from './routes/workspaces.ts';
import { securityHeaders } from './security/headers.ts';
import { hostAllowlist } from './security/host.ts';
import { localOwner, sameOrigin } from './security/same-origin.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/types.ts';

export interface AppParts {
  store: Store;
  jobs: Jobs;
  settings: Settings;
  log: { error: (details: object, message: string) => void };
  isStopping?: () => boolean;
  /** Milliseconds that a call waits for an analysis before it is told to come back. */
  patience?: number;
}

/** Puts the parts together; listens to nothing, starts nothing. */
export function createApp({
  store,
  jobs,
  settings,
  log,
  isStopping = () => false,
  patience = 20_000,
}: AppParts): Express {
  const analyses = createAnalyses({ store, jobs, code: codeFingerprint(), patience });
  const context: AppContext = { store, jobs, analyses, settings, isStopping };
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.use(...securityHeaders(), hostAllowlist, sameOrigin, localOwner);
  app.use(healthRoutes(context));
  app.use('/api', express.json({ limit: '1mb', type: isJsonBody }), api(context));
  app.use(pagesRoutes());
  app.use(notFound, problemHandler(log));
  return app;
}

/** A file that is sent by PUT is raw bytes, whatever type it claims. */
function isJsonBody(req: IncomingMessage): boolean {
  return req.method !== 'PUT' && /^application\/(.+\+)?json\b/.test(req.headers['content-type'] ?? '');
}

function api(context: AppContext): express.Router {
  const router = express.Router();
  router.use('/workspaces', workspacesRoutes(context));
  router.use('/analysis', analysisRoutes(context));
  router.use('/organizations', organizationsRoutes(context));
  router.use('/groups', groupsRoutes(context));
  router.use('/gaps', gapsRoutes(context));
  router.use('/what-if', whatIfRoutes(context));
  router.use('/findings', findingsRoutes(context));
  router.use('/methods', methodsRoutes());
  router.use('/identities', identitiesRoutes(context));
  router.use('/mappings', mappingsRoutes(context));
  router.use('/kit', kitRoutes(context));
  router.use('/received', receivedRoutes(context));
  router.use('/imports', changesRoutes(context), importsRoutes(context));
  router.use('/jobs', jobsRoutes(context));
  router.use('/exports', exportsRoutes(context));
  router.use('/templates', templatesRoutes());
  router.use(openapiRoutes());
  router.use(notFound);
  return router;
}
