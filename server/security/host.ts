import type { RequestHandler } from 'express';
import { ApiError } from '../http/api-error.ts';

const NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Only requests that name this machine pass (S4): a page elsewhere that points its own name at 127.0.0.1 is refused,
 * and so are a second Host header and an absolute address.
 */
export const hostAllowlist: RequestHandler = (req, _res, next) => {
  const hosts = req.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  const port = req.socket.localPort;
  const allowed = NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const host = (req.headers.host ?? '').toLowerCase();
  if (hosts.length !== 1 || !req.url.startsWith('/') || !allowed.includes(host)) {
    throw new ApiError('host_refused', { host: host.slice(0, 100) || '-' });
  }
  next();
};
