import type { Request } from 'express';

/**
 * How long the caller will wait before it is told to come back, in milliseconds: `Prefer: wait=SECONDS` (RFC 7240).
 * `null` when it does not say.
 */
export function waitAsked(req: Request): number | null {
  const match = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,4})"?\s*(?:$|[,;])/i.exec(req.get('prefer') ?? '');
  return match ? Number(match[1]) * 1000 : null;
}
