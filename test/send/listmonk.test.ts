import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Handover, handOver, type Listmonk } from '../../src/send/handover/listmonk.ts';
import { renderWithPictures } from '../render/mail/pictures.ts';
import { makeDigest } from './digest-fixture.ts';

interface Made {
  readonly id: number;
  readonly status: string;
  readonly tags: readonly string[];
  readonly body: string;
  readonly altbody: string;
  readonly subject: string;
}

/** A server that behaves as listmonk's documentation of /api/campaigns says; the real one was not at hand. */
let server: Server;
let campaigns: Made[] = [];
let lose: 'nothing' | 'the answer to POST' = 'nothing';
let blind = 0;
let listmonk: Listmonk;
const wrongCalls: string[] = [];

beforeEach(async () => {
  campaigns = [];
  lose = 'nothing';
  blind = 0;
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const url = new URL(request.url ?? '/', 'http://x');
    if (request.headers.authorization !== `Basic ${Buffer.from('api:secret').toString('base64')}`)
      return response.writeHead(403).end('{"message":"no"}');
    const answer = (data: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    if (request.method === 'GET' && url.pathname === '/api/campaigns') {
      blind -= 1;
      const tag = url.searchParams.get('tags');
      return answer({
        results: blind >= 0 ? [] : campaigns.filter(({ tags }) => tags.includes(tag ?? '')),
        total: 0,
        page: 1,
      });
    }
    if (request.method === 'POST' && url.pathname === '/api/campaigns') {
      const made = { ...JSON.parse(text), id: 10 + campaigns.length, status: 'draft' };
      campaigns.push(made);
      if (lose === 'the answer to POST') return request.socket.destroy();
      return answer(made);
    }
    const id = Number(/^\/api\/campaigns\/(\d+)$/.exec(url.pathname)?.[1]);
    if (request.method === 'DELETE' && id > 0) {
      campaigns = campaigns.filter((campaign) => campaign.id !== id);
      return answer(true);
    }
    wrongCalls.push(`${request.method} ${request.url}`);
    response.writeHead(404).end('{"message":"not found"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  listmonk = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    user: 'api',
    token: 'secret',
    lists: [3],
  };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(wrongCalls).toEqual([]);
});

const makeHandover = async (more: Partial<Handover> = {}): Promise<Handover> => ({
  edition: '2026-11-23',
  list: 'digest.latewire.example',
  subject: 'Three {{ .Subscriber.Email }} stories',
  sha256: 'aa'.repeat(32),
  eml: await makeDigest(),
  ...more,
});

describe('handing over to listmonk', () => {
  it('refuses a message that has its pictures inside, before it asks anything', async () => {
    const { message } = await renderWithPictures('inline');
    const handover = { edition: 'e', list: 'l', subject: 's', sha256: 'x', eml: Buffer.from(String(message.body)) };
    await expect(handOver(listmonk, handover)).rejects.toMatchObject({ code: 'send/pictures-inside' });
    expect(campaigns).toEqual([]);
  });

  it('makes one draft however often it runs', async () => {
    const handover = await makeHandover();
    expect(await handOver(listmonk, handover)).toEqual({ id: 10, status: 'draft', made: 'now' });
    expect(await handOver(listmonk, handover)).toEqual({ id: 10, status: 'draft', made: 'before' });
    expect(campaigns).toHaveLength(1);
    const [made] = campaigns;
    expect(made?.body).toContain('href="{{ UnsubscribeURL }}"');
    expect(made?.altbody).toContain('Hello {{ .Subscriber.Name }},');
    expect(made?.body).not.toContain('personal.latewire.invalid');
    expect(made?.body).toContain('café, “quoted”');
    expect(made?.subject).toBe('Three {{ "{{" }} .Subscriber.Email }} stories');
  });

  it('finds its campaign when the answer was lost', async () => {
    const handover = await makeHandover();
    lose = 'the answer to POST';
    await expect(handOver(listmonk, handover)).rejects.toThrow('POST got no answer');
    lose = 'nothing';
    expect(await handOver(listmonk, handover)).toMatchObject({ id: 10, made: 'before' });
    expect(campaigns).toHaveLength(1);
  });

  it('leaves one campaign when two runs did not see each other', async () => {
    const handover = await makeHandover();
    await handOver(listmonk, handover);
    blind = 1;
    expect(await handOver(listmonk, handover)).toMatchObject({ id: 10, made: 'before' });
    expect(campaigns.map(({ id }) => id)).toEqual([10]);
  });

  it('does not pass another digest off as the reviewed one, and keeps its token to itself', async () => {
    await handOver(listmonk, await makeHandover());
    await expect(handOver(listmonk, await makeHandover({ sha256: 'bb'.repeat(32) }))).rejects.toThrow(
      'from another digest',
    );
    await expect(handOver({ ...listmonk, token: 'hunter2' }, await makeHandover())).rejects.toThrow(
      /^Handing over to listmonk: GET was answered with 403\.$/,
    );
    expect(campaigns).toHaveLength(1);
  });
});
