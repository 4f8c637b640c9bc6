import { Router } from 'express';
import type { AppContext } from '../http/context.ts';

const PROBE_MS = 500;

/** `/healthz`: the process answers. `/readyz`: it can read and write too, and is not being stopped. */
export function healthRoutes({ store, isStopping }: Pick<AppContext, 'store' | 'isStopping'>): Router {
  const router = Router();

  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });

  router.get('/readyz', async (_req, res) => {
    const ready = !isStopping() && (await within(PROBE_MS, Promise.all([store.probe(), store.workspaces()])));
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' });
  });

  return router;
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const done = work.then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref());
  return Promise.race([done, late]);
}
