import type { JobFailure } from '../store/types.ts';

/** An error's code and params when it was meant for a person; `null` when it is a defect of ours. Crosses threads. */
export function toFailure(error: unknown): JobFailure | null {
  if (!(error instanceof Error) || !('code' in error) || !('params' in error)) return null;
  const { code, params } = error as Error & { code: unknown; params: unknown };
  if (typeof code !== 'string' || typeof params !== 'object' || params === null) return null;
  return { code, params: params as JobFailure['params'] };
}
