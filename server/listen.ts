import { createServer, type RequestListener, type Server } from 'node:http';
import { ApiError } from './http/api-error.ts';

/** How many ports are tried: the one asked for and the next ones. */
const TRIES = 10;

/** Listens on the port, or on the next free one of ten; 0 takes any. Returns where it ended up. */
export async function listen(
  handler: RequestListener,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  for (let offset = 0; ; offset++) {
    const server = createServer({ requestTimeout: 300_000, headersTimeout: 15_000 }, handler);
    try {
      return { server, port: await listenOn(server, host, port + offset) };
    } catch (error) {
      const busy = (error as { code?: unknown }).code === 'EADDRINUSE';
      if (!busy) throw error;
      const last = Math.min(port + TRIES - 1, 65_535);
      if (port + offset >= last) throw new ApiError('port_unavailable', { port: String(port), last: String(last) });
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
