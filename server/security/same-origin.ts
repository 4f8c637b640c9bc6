import type { RequestHandler } from 'express';
import { ApiError } from '../http/api-error.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Every unsafe method must show that it comes from our own page or from someone who means us (S3): Fetch Metadata says
 * same-origin, or, where a client does not send it, Origin is our own address. A form on another site can do neither.
 */
export const sameOrigin: RequestHandler = (req, _res, next) => {
  if (SAFE.has(req.method)) return next();
  const own = `http://${req.headers.host?.toLowerCase()}`;
  const site = req.headers['sec-fetch-site'];
  const origin = req.headers.origin;
  const accepted = site === undefined ? origin === own : site === 'same-origin' && (origin ?? own) === own;
  if (!accepted) throw new ApiError('origin_refused', { origin: own });
  next();
};

/** Local mode: whoever passed the two checks above acts as the owner, a row that exists from the first start. */
export const localOwner: RequestHandler = (req, _res, next) => {
  req.actor = 'owner';
  next();
};
