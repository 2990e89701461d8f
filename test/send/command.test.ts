import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, CommandContext } from '../../src/commands/command.ts';
import { sendCommand } from '../../src/commands/send.ts';
import { statusCommand } from '../../src/commands/status.ts';
import { toInstant } from '../../src/model/instant.ts';
import { PLAIN } from '../../src/terminal/style.ts';
import { makeDigest } from './digest-fixture.ts';
import { type SmtpSink, startSink, TEST_SECRET } from './smtp-sink.ts';

const home = mkdtempSync(join(tmpdir(), 'latewire-send-'));
const root = join(home, 'site');
const list = join(home, 'readers.csv');
const READERS = ['ann@example.org', 'bob@example.org', 'cyd@example.org', 'dan@example.org'];
let sink: SmtpSink;
let sha256 = '';

beforeAll(async () => {
  sink = await startSink((to) => (to === 'dan@example.org' ? 'drop-after' : undefined));
  mkdirSync(join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'dist/editions/e1'), { recursive: true });
  const eml = await makeDigest();
  sha256 = createHash('sha256').update(eml).digest('hex');
  writeFileSync(join(root, 'dist/editions/e1/digest.eml'), eml);
  writeFileSync(
    join(root, 'dist/manifest.json'),
    JSON.stringify({
      generator: 'x',
      files: [],
      entries: [],
      editions: [{ id: 'e1', subject: 'Three stories', sha256 }],
    }),
  );
  writeFileSync(
    join(root, 'content/publication.yaml'),
    'title: T\nurl: https://latewire.example/\ntimeZone: UTC\nmail:\n  from: { email: digest@latewire.example }\n  listId: digest.latewire.example\n  unsubscribe: https://latewire.example/unsubscribe\n  testRecipients: [{ email: tester@latewire.example }]\n',
  );
  writeFileSync(
    list,
    `email,name\n${READERS.map((reader) => `${reader},Reader\n`).join('')}ANN@EXAMPLE.org,Twice\nsecret@@address,x\n`,
  );
});
afterAll(async () => {
  await sink.close();
  rmSync(home, { recursive: true, force: true });
});

async function call(command: Command, positionals: readonly string[], options: CommandContext['options'] = {}) {
  let output = '';
  const context: CommandContext = {
    options,
    positionals,
    lists: {},
    cwd: root,
    env: {
      LATEWIRE_SMTP: `smtp://127.0.0.1:${sink.port}`,
      LATEWIRE_TOKEN_KEYS: `k1:${TEST_SECRET.toString('base64')}`,
    },
    print: (text) => {
      output += text;
    },
    warn: (text) => {
      output += text;
    },
    readInput: async () => Buffer.from(''),
    style: PLAIN,
    interactive: false,
    signal: new AbortController().signal,
    readSystemClock: () => toInstant(Date.UTC(2026, 10, 23, 6)),
  };
  try {
    return { code: await command.run(context), output };
  } catch (error) {
    return {
      code: (error as { readonly code: string }).code,
      output: `${output}${(error as Error).message} ${(error as { readonly hint?: string }).hint ?? ''}`,
    };
  }
}

describe('latewire send', () => {
  it('rehearses by default: counts, masks, shows the header, sends nothing and keeps nothing', async () => {
    const { code, output } = await call(sendCommand, ['e1'], { recipients: list });
    expect(code).toBe(0);
    expect(output).toContain('recipients  4 (first a…n@example.org, last d…n@example.org)');
    expect(output).toContain('1 written twice, 0 suppressed, 1 unusable');
    expect(output).toContain('row 7: not exactly one @');
    expect(output).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(output).toContain(`--recipients ${list} --live --expect ${sha256.slice(0, 12)}`);
    expect(output).toContain(`port ${sink.port} (this machine)`);
    expect(sink.taken).toHaveLength(0);
    expect(existsSync(join(root, '.latewire'))).toBe(false);
    for (const secret of [...READERS, 'secret@@']) expect(output).not.toContain(secret);
  });

  it.each([
    ['another hash', { live: 'true', expect: '000000000000' }, 'send/expect'],
    ['a hash too short to mean anything', { live: 'true', expect: '' }, 'send/expect'],
    ['no hash', { live: 'true' }, 'send/expect'],
  ])('does not go live with %s', async (_, options, code) => {
    expect((await call(sendCommand, ['e1'], { recipients: list, ...options })).code).toBe(code);
    expect(sink.taken).toHaveLength(0);
  });

  it('refuses a list inside the publication, and a missing one', async () => {
    for (const place of ['readers.csv', 'content/readers.csv', 'dist/readers.csv']) {
      writeFileSync(join(root, place), 'email\nann@example.org\n');
      const { code, output } = await call(sendCommand, ['e1'], { recipients: join(root, place) });
      expect([place, code]).toEqual([place, 'send/list-in-repository']);
      expect(output).not.toContain('ann@');
      rmSync(join(root, place));
    }
    expect((await call(sendCommand, ['e1'], { recipients: join(home, 'none.csv') })).code).toBe('send/list-missing');
    expect((await call(sendCommand, ['e1'])).code).toBe('usage/recipients');
    expect((await call(sendCommand, ['e9'], { recipients: list })).code).toBe('send/no-edition');
  });

  it('sends a test only to the test recipients', async () => {
    const { code, output } = await call(sendCommand, ['e1'], { 'to-test': 'true', recipients: list });
    expect([code, sink.taken.map((taken) => taken.to)]).toEqual([0, ['tester@latewire.example']]);
    expect(output).not.toContain('tester@');
  });

  it('goes live once, leaves the doubt to its operator, and says how to settle it', { timeout: 90_000 }, async () => {
    const live = { recipients: list, live: 'true', expect: sha256.slice(0, 12), patience: '0' };
    const first = await call(sendCommand, ['e1'], live);
    expect(first.code).toBe(3);
    expect(first.output).toContain('latewire status e1 --settle queued --rows');
    expect(first.output).toMatch(/row 5 {2}[\w-]{22} /);
    const second = await call(sendCommand, ['e1'], live);
    expect(second.output).toContain('frozen before');
    expect(sink.taken.map((taken) => taken.to).sort()).toEqual([...READERS, 'tester@latewire.example'].sort());
    const settled = await call(statusCommand, ['e1'], { settle: 'submitted', rows: '5' });
    expect(settled.output).toContain('Settled 1 as submitted.');
    const status = await call(statusCommand, ['e1'], { format: 'json' });
    expect(JSON.parse(status.output)).toMatchObject({
      states: { submitted: 4, unknown: 0 },
      list: { recipients: 4, duplicates: 1, refusedRows: 1 },
    });
    for (const reader of READERS)
      expect(first.output + second.output + settled.output + status.output).not.toContain(reader);
  });

  it('refuses a digest that is not the one the build wrote', async () => {
    appendFileSync(join(root, 'dist/editions/e1/digest.eml'), 'x');
    expect((await call(sendCommand, ['e1'], { recipients: list })).code).toBe('send/changed');
  });
});
