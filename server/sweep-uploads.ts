import type { Store } from './store/types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Throws uploads away that nobody accepted for so many days: now, and once a day until the returned function is called.
 * Resolves once the first round is done.
 */
export async function startSweeping(
  store: Pick<Store, 'sweepImports'>,
  days: number,
  log: { error: (details: object, message: string) => void },
): Promise<() => void> {
  const sweep = async () => {
    await store.sweepImports(new Date(Date.now() - days * DAY_MS).toISOString());
  };
  await sweep();
  const timer = setInterval(() => {
    sweep().catch((error) => log.error({ err: error }, 'sweeping uploads'));
  }, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
