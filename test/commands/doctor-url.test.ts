import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctorCommand } from '../../src/commands/doctor.ts';
import { fetchFeed, LIMITS } from '../../src/doctor/fetch-feed.ts';
import { runCommand } from './context.ts';

let server: Server;
let site = '';

const VALIDATED = { etag: '"1"', 'content-type': 'application/rss+xml; charset=utf-8' };

function feedAt(path: string): string {
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Example</title><link>https://example.org/</link><description>News</description><atom:link rel="self" href="${site}${path}" type="application/rss+xml"/></channel></rss>`;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '/';
  const send = (headers: Readonly<Record<string, string>>, body: string | Uint8Array = feedAt(path)): void => {
    response.writeHead(200, headers).end(body);
  };
  if (path === '/clean') send(VALIDATED);
  else if (path === '/gzip') send({ ...VALIDATED, 'content-encoding': 'gzip' }, gzipSync(feedAt(path)));
  else if (path === '/moved') response.writeHead(302, { location: '/clean' }).end();
  else if (path === '/circle') response.writeHead(302, { location: '/circle' }).end();
  else if (path === '/away') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  else if (path === '/plain') send({ ...VALIDATED, 'content-type': 'text/plain' });
  else if (path === '/untyped') send({ etag: '"1"' });
  else if (path === '/stateless') send({ 'content-type': 'application/rss+xml' });
  else if (path === '/elsewhere') send(VALIDATED, feedAt('/clean'));
  else if (path === '/latin') send({ ...VALIDATED, 'content-type': 'application/rss+xml; charset=klingon' });
  else if (path === '/huge') send(VALIDATED, gzipSync(new Uint8Array(2_000_000)));
  else if (path === '/bomb') send({ ...VALIDATED, 'content-encoding': 'gzip' }, gzipSync(new Uint8Array(21_000_000)));
  else if (path !== '/silent') response.writeHead(404).end();
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each<readonly [path: string, rules: readonly string[]]>([
  ['/clean', []],
  ['/gzip', []],
  ['/moved', []],
  ['/plain', ['serving/type']],
  ['/untyped', ['serving/type']],
  ['/stateless', ['serving/validator']],
  ['/elsewhere', ['link/self-differs']],
  ['/latin', ['encoding/unknown']],
  ['/huge', ['encoding/compressed']],
])('%s: %j', async (path, rules) => {
  const { out } = await runCommand(doctorCommand, [`${site}${path}`, '--format', 'json']);
  const { problems } = JSON.parse(out) as { readonly problems: readonly { readonly code: string }[] };
  expect(problems.map(({ code }) => code)).toEqual(rules);
});

test.each([
  ['/circle', /more than 5 redirects/],
  ['/away', /redirects to something that is no web address/],
  ['/nowhere', /the server answered 404/],
  ['/bomb', /it is larger than 20000000 bytes/],
])('%s: %s', async (path, message) => {
  await expect(runCommand(doctorCommand, [`${site}${path}`])).rejects.toThrow(message);
});

test('a server that never answers is given up', async () => {
  const limits = { ...LIMITS, milliseconds: 50 };
  await expect(fetchFeed(`${site}/silent`, limits, new AbortController().signal)).rejects.toThrow(/no answer within/);
});

test('nobody listens', async () => {
  await expect(runCommand(doctorCommand, ['http://127.0.0.1:1/'])).rejects.toThrow(/cannot be reached/);
});
