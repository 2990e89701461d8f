import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendCommand } from '../../src/commands/send.ts';
import { runCommand } from '../commands/context.ts';
import { makeDigest } from '../send/digest-fixture.ts';
import { startSink, TEST_SECRET } from '../send/smtp-sink.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const root = mkdtempSync(join(tmpdir(), 'latewire-query-'));
let server: PostgresServer;
let sha256 = '';

beforeAll(async () => {
  server = await startPostgres();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create table member (mail text, called text, active boolean);
    insert into member select 'reader+' || n || '@example.org', 'Reader ' || n, n % 2 = 0 from generate_series(1, 5000) n;
    insert into member values ('READER+2@example.org', 'again', true), ('no address', '', true), (null, '', true)`);
  await client.end();
  const eml = await makeDigest();
  sha256 = createHash('sha256').update(eml).digest('hex');
  mkdirSync(join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'dist/editions/e1'), { recursive: true });
  writeFileSync(join(root, 'dist/editions/e1/digest.eml'), eml);
  const editions = [{ id: 'e1', subject: 'Three stories', sha256 }];
  writeFileSync(join(root, 'dist/manifest.json'), JSON.stringify({ generator: 'x', files: [], entries: [], editions }));
  writeFileSync(
    join(root, 'content/publication.yaml'),
    'title: T\nurl: https://latewire.example/\ntimeZone: UTC\nmail:\n  from: { email: digest@latewire.example }\n  listId: digest.latewire.example\n  unsubscribe: https://latewire.example/unsubscribe\n',
  );
}, 120_000);
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await server.stop();
});

const QUERY = 'select mail as email, called as name from member where active order by mail collate "C"';

async function send(query: string, ...more: readonly string[]) {
  const sink = await startSink();
  const env = {
    LATEWIRE_SMTP: `smtp://127.0.0.1:${sink.port}`,
    LATEWIRE_TOKEN_KEYS: `k1:${TEST_SECRET.toString('base64')}`,
    LATEWIRE_DATABASE: server.url,
    LATEWIRE_QUERY_DATABASE: server.url,
  };
  try {
    const ran = await runCommand(sendCommand, ['e1', '--query', query, ...more], { cwd: root, env });
    return { ...ran, taken: sink.taken };
  } finally {
    await sink.close();
  }
}

describe('recipients from the publisher’s own PostgreSQL', () => {
  it('are counted, folded and masked in a rehearsal', async () => {
    const { out, taken } = await send(QUERY);
    expect(out).toContain('2500');
    expect(out).toContain('1 written twice, 0 suppressed, 2 unusable');
    expect(out).not.toContain('reader+2@');
    expect(taken).toHaveLength(0);
  });

  it('get the digest once each', { timeout: 120_000 }, async () => {
    const { code, taken } = await send(QUERY, '--live', '--expect', sha256.slice(0, 12));
    expect(code).toBe(0);
    const wanted = Array.from({ length: 2500 }, (_, index) => `reader+${2 * index + 2}@example.org`).sort();
    expect(taken.map(({ to }) => to.toLowerCase()).sort()).toEqual(wanted);
  });

  it.each([
    ['no column "email"', 'select mail from member', 'no column called "email"'],
    ['no such table', 'select email from nobody', 'relation "nobody" does not exist'],
    [
      'a query that writes',
      'with gone as (delete from member returning mail as email) select email from gone',
      'the database refused it',
    ],
    ['a syntax error', 'select', 'no column called "email"'],
  ])('are not read by %s', async (_, query, words) => {
    const failure = send(query);
    await expect(failure).rejects.toThrow(words);
    await expect(failure).rejects.not.toThrow('@');
  });
});
