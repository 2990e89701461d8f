import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/build.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { ManifestFile } from '../../src/model/manifest.ts';
import type { Publication } from '../../src/model/publication.ts';
import { parseUrl, type Url } from '../../src/model/url.ts';
import { readTemplateFiles } from '../../src/read/template-files.ts';
import { renderFeeds } from '../../src/render/feed/feeds.ts';
import { makeManyArticles } from '../fixtures/publication-500.ts';
import { makePublication, makeSnapshot } from '../fixtures/snapshot.ts';

const run = promisify(execFile);
const GRAMMAR = join(import.meta.dirname, 'atom.rnc');

let server: Server;
let folder: string;
let site: Url;
const files = new Map<string, Artifact>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latewire-feeds-'));
  server = createServer((request, response) => {
    const file = files.get(decodeURIComponent((request.url ?? '/').slice(1)));
    response
      .writeHead(file === undefined ? 404 : 200, { 'content-type': file?.mediaType ?? 'text/plain' })
      .end(file?.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = parseUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`) as Url;
  for (const artifact of renderFeeds(makeSnapshot(makeManyArticles(500, site), publicationAt(site)))) {
    files.set(artifact.path, artifact);
    const path = join(folder, artifact.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, artifact.body);
  }
  await addShipped();
});

// The content of this repository, as it would stand on a site of this address: a validator compares the two.
async function addShipped(): Promise<void> {
  const root = join(folder, 'source');
  cpSync('content', join(root, 'content'), { recursive: true });
  const settings = join(root, 'content/publication.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^url: .*/m, `url: ${site}shipped/`));
  const out = join(folder, 'shipped');
  const { ok, problems } = await buildPublication({
    root,
    out,
    now: Date.UTC(2026, 10, 23, 9) as Instant,
    templates: readTemplateFiles([resolve('templates')]),
    cache: { read: () => undefined, write: () => undefined },
  });
  if (!ok) throw new Error(JSON.stringify(problems));
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { files: readonly ManifestFile[] };
  for (const { path, mediaType, publish } of manifest.files)
    files.set(`shipped/${path}`, { path: `shipped/${path}`, mediaType, publish, body: readFileSync(join(out, path)) });
}

afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

function publicationAt(url: Url): Publication {
  const feeds = {
    limit: 50,
    content: 'whole',
    hubs: [],
    by: ['section', 'tag', 'author', 'language'],
    archive: 50,
  } as const;
  return makePublication({ url, rights: '© The Example & others', feeds });
}

/** Fails with what to install instead of passing because nothing was asked. */
function need(program: string, install: string): void {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
  } catch {
    throw new Error(`${program} is missing: ${install}`);
  }
}

const pathsOf = (ending: string): readonly string[] => [...files.keys()].filter((path) => path.endsWith(ending));
const onDisk = (paths: readonly string[]): readonly string[] => paths.map((path) => join(folder, path));

describe('500 articles in four languages and both directions, and the shipped content', () => {
  test('xmllint reads every document', async () => {
    need('xmllint', 'apt-get install -y libxml2-utils');
    await run('xmllint', ['--noout', ...onDisk([...pathsOf('.xml'), ...pathsOf('.opml')])]);
  });

  test('jing finds every Atom document valid against RFC 4287', async () => {
    need('jing', 'apt-get install -y jing');
    expect((await run('jing', ['-c', GRAMMAR, ...onDisk(pathsOf('atom.xml'))])).stdout).toBe('');
  });

  test('the JSON Feed schema finds nothing', async () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(jsonFeedSchema);
    for (const path of pathsOf('feed.json')) {
      validate(JSON.parse(String(files.get(path)?.body)));
      expect(validate.errors).toBeNull();
    }
  });

  test('feedparser has nothing to repair, and reads our summaries and related links', async () => {
    need('python3', 'apt-get install -y python3-feedparser');
    const script = `
import feedparser, json, sys
out = []
for path in sys.argv[1:]:
    d = feedparser.parse(path)
    e = [x for x in d.entries if x.id.endswith('article-496')][0]
    out.append([d.bozo, len(d.entries), e.title, e.summary, [[l.title, l.href] for l in e.links if l.rel == 'related']])
print(json.dumps(out))`;
    const { stdout } = await run('sh', [
      '-c',
      'command -p python3 -c "$0" "$@"',
      script,
      ...onDisk(['atom.xml', 'rss.xml']),
    ]);
    const expected = [
      false,
      50,
      'AT&T: 1 < 2 <b> 496',
      'What article 496 is about.',
      [
        ['Elsewhere: 3 < 4 & <so on>', 'https://other.example/?a=1&b=2'],
        ['כותרת אחרת', 'https://other.example/he'],
      ],
    ];
    expect(JSON.parse(stdout).map(([bozo, ...rest]: unknown[]) => [Boolean(bozo), ...rest])).toEqual([
      expected,
      expected,
    ]);
  });

  test.each(['atom.xml', 'rss.xml'])('sfeed shows the title, author, link and date of %s', async (path) => {
    need('sfeed', 'apt-get install -y sfeed');
    const { stdout } = await run('sh', ['-c', 'sfeed < "$0"', join(folder, path)]);
    const line = stdout
      .split('\n')
      .find((text) => text.includes('article-496'))
      ?.split('\t');
    expect([line?.[0], line?.[1], line?.[2], line?.[6]]).toEqual([
      String(Date.parse('2025-01-21T22:00:00Z') / 1000),
      'AT&T: 1 < 2 <b> 496',
      `${site}articles/article-496/`,
      'Ann & Sons',
    ]);
  });

  test.each(['atom.xml', 'rss.xml'])('newsboat shows the title, author, link and date of %s', async (path) => {
    need('newsboat', 'apt-get install -y newsboat sqlite3');
    need('sqlite3', 'apt-get install -y newsboat sqlite3');
    const home = mkdtempSync(join(tmpdir(), 'latewire-newsboat-'));
    writeFileSync(join(home, 'urls'), `file://${join(folder, path)}\n`);
    writeFileSync(join(home, 'config'), '');
    const options = ['-q', '-u', join(home, 'urls'), '-c', join(home, 'cache.db'), '-C', join(home, 'config')];
    await run('newsboat', [...options, '-x', 'reload']);
    const query = "select title, author, url, pubDate from rss_item where guid like '%article-496'";
    const { stdout } = await run('sqlite3', ['-separator', '\t', join(home, 'cache.db'), query]);
    rmSync(home, { recursive: true });
    expect(stdout).toBe(
      `AT&T: 1 < 2 <b> 496\tAnn & Sons\t${site}articles/article-496/\t${Date.parse('2025-01-21T22:00:00Z') / 1000}\n`,
    );
  });

  // The validator is no package: a release is judged with a clone of it, python3-lxml, python3-html5lib and python3-rdflib.
  const validator = process.env['FEEDVALIDATOR'] ?? '';
  const name = 'the W3C feed validator has no error and no warning';
  const missing = ' (set FEEDVALIDATOR to a clone of https://github.com/w3c/feedvalidator)';
  test.skipIf(validator === '')(validator === '' ? name + missing : name, async () => {
    const script = `
import sys, urllib.request
sys.path.insert(0, sys.argv[1] + '/src')
import feedvalidator
from feedvalidator import compatibility
for url in sys.argv[2:]:
    try: events = feedvalidator.validateURL(url, firstOccurrenceOnly=1)['loggedEvents']
    except feedvalidator.logging.ValidationFailure as failure: events = [failure.event]
    for event in compatibility.AA(events): print(url, type(event).__name__, event.params)`;
    const urls = [...pathsOf('atom.xml'), ...pathsOf('rss.xml'), ...pathsOf('.opml')].map(
      (path) => site + encodeURI(path),
    );
    const { stdout } = await run('sh', ['-c', 'command -p python3 -c "$0" "$@"', script, validator, ...urls]);
    expect(stdout).toBe('');
  });
});
