import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest, type Service } from './answer.ts';

/** A running service. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

// A form of two fields; one click posts `List-Unsubscribe=One-Click` (RFC 8058).
const BODY_LIMIT = 8 * 1024;

/** Answers HTTP on loopback; a web server in front of it does TLS. `base` is the path under which it stands. `trust` takes the caller from X-Forwarded-For. */
export async function listenService(
  service: Service,
  { port, base, trust }: { readonly port: number; readonly base: string; readonly trust: 'proxy' | 'socket' },
): Promise<Listening> {
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5000, maxHeaderSize: 16_384 },
    async (request, response) => {
      try {
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        const answer = await answerRequest(
          {
            method: request.method ?? 'GET',
            path: path.startsWith(base) ? path.slice(base.length) : 'none',
            form: new Map(new URLSearchParams(await readBody(request))),
            caller: findCaller(request, trust),
          },
          service,
        );
        response.writeHead(answer.status, {
          'content-type': answer.type,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          ...(answer.status === 405 ? { allow: 'GET, HEAD, POST' } : {}),
        });
        response.end(request.method === 'HEAD' ? undefined : answer.body);
      } catch {
        // What went wrong may hold an address; the reader learns only that it is not their fault.
        response
          .writeHead(request.complete ? 500 : 413, { 'content-type': 'text/plain', connection: 'close' })
          .end('Not possible now.\n');
      }
    },
  );
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_LIMIT) throw new Error('the body is too long');
  }
  return body;
}

function findCaller(request: IncomingMessage, trust: 'proxy' | 'socket'): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return trust === 'proxy' && forwarded ? forwarded : (request.socket.remoteAddress ?? '');
}
