import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EnvironmentFailure } from '../model/failure.ts';
import { answerPreview, type Viewer } from './answer.ts';
import type { PreviewSite } from './site.ts';

/** A running preview. */
export interface PreviewServer {
  readonly port: number;
  /** Tells every open viewer that there is a newer build. */
  readonly announce: () => void;
  readonly close: () => Promise<void>;
}

/** Serves the newest build on loopback; port 0 takes a free one. Throws when the port is taken. */
export async function listenPreview(
  port: number,
  { site, viewer }: { readonly site: () => PreviewSite; readonly viewer: Viewer },
): Promise<PreviewServer> {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const asked = readPath(request.url);
    const path = asked.slice(viewer.base.length);
    // Another site's page must not read unpublished articles by pointing a name of its own at loopback, nor another user
    // of this machine by trying its ports.
    const isLocal = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
    if (!isLocal || !asked.startsWith(`${viewer.base}/`)) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end('Open the address that the terminal shows.\n');
    } else if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`data: ${site().revision}\n\n`);
      open.add(response);
      response.on('close', () => open.delete(response));
    } else {
      const { status, type, body, policy } = answerPreview(path, site(), viewer);
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': policy,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new EnvironmentFailure('preview/port', `Listening on port ${port}: ${cause.message}`, {
          cause,
          hint: 'Choose another with --port, or leave --port away.',
        }),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    announce: () => {
      for (const response of open) response.write(`data: ${site().revision}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readPath(url: string | undefined): string {
  const path = (url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
