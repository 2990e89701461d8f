import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { readContent } from '../../src/read/content.ts';
import { formatArticle } from '../../src/read/import/format-article.ts';
import { importArticles } from '../../src/read/import/import-articles.ts';
import { makeFolder } from './folder.ts';

// What breaks a parser: nothing there, not UTF-8, a control, and the marks on which each format turns.
const BYTES = [undefined, 0x00, 0xff, 0x0a, 0x22, 0x26, 0x3a, 0x3c, 0x5b, 0x7b] as const;

/** The bytes with one of them replaced, or removed where `byte` is undefined. */
function corrupt(bytes: Uint8Array, at: number, byte: number | undefined): Uint8Array {
  const middle = byte === undefined ? [] : [byte];
  return Uint8Array.of(...bytes.subarray(0, at), ...middle, ...bytes.subarray(at + 1));
}

// A prime, so that damage falls on every kind of place; CORRUPT_STEP=1 damages each byte in turn and takes minutes.
const STEP = Number(process.env['CORRUPT_STEP'] ?? 11);

/** Corruptions of a text all along it, the kinds of damage in turn. */
function* corruptions(text: string): Iterable<{ readonly bytes: Uint8Array; readonly label: string }> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0, count = 0; at < bytes.length; at += STEP, count += 1) {
    const byte = BYTES[count % BYTES.length];
    yield { bytes: corrupt(bytes, at, byte), label: `byte ${at} as ${byte}` };
  }
}

function expectWellFormed(problems: readonly Problem[], label: string): void {
  for (const problem of problems) {
    expect(problem.code, label).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/);
    expect(problem.file, label).not.toBe('');
    expect(problem.message, label).not.toBe('');
    expect(problem.line ?? 1, label).toBeGreaterThan(0);
    expect(problem.column ?? 1, label).toBeGreaterThan(0);
  }
}

const FRONT =
  'title: "A title"\npublished: 2026-11-01T10:00:00+02:00\ntags: [one, two]\nauthors:\n  - name: Jane Doe\n';
const FOLDER = {
  'publication.yaml':
    'title: Example\nurl: https://example.org/\ntimeZone: Asia/Jerusalem\npaste:\n  ui: [Follow us]\ndigest:\n  schedule: {days: [mon, tue], at: "07:00"}\n',
  'ids.json': '{\n  "articles/a.md": { "id": "tag:example.org,2026:a", "title": "A title" }\n}\n',
  'articles/a.md': `---\n${FRONT}related:\n  - title: Another\n    url: https://example.org/b\n---\n\nA *first* [paragraph](https://example.org/).\n\n- one\n- two\n\n<b>bold</b>\n`,
  'articles/b.md':
    '+++\ntitle = "B title"\npublished = 2026-11-02T10:00:00+02:00\ntags = ["one"]\n+++\n\nA *second* text.\n',
  'articles/2026-11-03-c.txt':
    '---\npaste:\n  keep: ["Listen: that"]\n---\nA bridge opens in the north\n\nBy Jane Doe\n\nThe town has opened a bridge that it waited for, and nobody fell into the river.\n\n>> One more ■ And another\n\nListen: that was the word of the mayor, who then walked across it with a goat.\n\nThe goat came back alone, and it was given a ribbon and a carrot for its pains.\n',
  'articles/2026-11-03-c.related.txt': 'One more | https://example.org/one\n[And another](https://example.org/two)\n',
  'articles/a.related.csv': 'title,url\nAnother,https://example.org/b\n',
  'editions/2026-11-05.yaml':
    'id: 2026-11-05\ndate: 2026-11-05T07:00:00+02:00\narticles:\n  - tag:example.org,2026:a\nrevision: 1\n',
} as const;

describe('one corrupt byte in a publication', () => {
  it.each(Object.entries(FOLDER))('%s: read, or a problem', (path, text) => {
    const { 'articles/a.related.csv': csv, ...others } = FOLDER;
    const root = makeFolder(path === 'articles/a.related.csv' ? { ...others, [path]: csv } : others);
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    for (const { bytes, label } of corruptions(text)) {
      writeFileSync(file, bytes);
      const { value, problems } = readContent(root);
      expectWellFormed(problems, label);
      if (value === undefined) expect(problems, label).not.toEqual([]);
      for (const head of value?.heads ?? []) expectWellFormed(value?.openArticle(head).problems ?? [], label);
      value?.readReports();
    }
  });
});

const LONG = 'The town has opened a bridge that it waited for since the flood, and nobody fell into the river. ';
const FOREIGN = {
  'a pasted page': `A bridge opens in the north\n\nBy Jane Doe\n1 November 2026\nShare\n\n${LONG}\n\n>> One more ■ And another\n\n${LONG}\n\nRelated\nOne more thing to read\n`,
  'a saved page': `<!doctype html><html lang="en"><head><title>A bridge</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A bridge opens","datePublished":"2026-11-01T10:00:00Z","author":{"@type":"Person","name":"Jane Doe"}}</script></head><body><article><h1>A bridge opens</h1><p>${LONG}</p><p>${LONG}</p><ul><li><a href="/x">One &amp; more</a></li></ul></article></body></html>`,
  'JSON-LD': `{"@context":"https://schema.org","@type":"NewsArticle","headline":"A bridge opens","datePublished":"2026-11-01T10:00:00Z","author":[{"@type":"Person","name":"Jane Doe"}],"articleBody":"${LONG}"}`,
  NINJS: `{"uri":"https://example.org/1","standard":{"name":"ninjs","version":"2.0"},"versionCreated":"2026-11-01T10:00:00Z","headlines":[{"value":"A bridge"}],"bodies":[{"value":"<p>${LONG}</p>","contentType":"text/html"}],"by":"Jane Doe"}`,
  RSS: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><item><title>A &amp; b</title><guid isPermaLink="false">tag:a</guid><pubDate>Sun, 01 Nov 2026 10:00:00 +0200</pubDate><content:encoded><![CDATA[<p>${LONG}</p>]]></content:encoded></item></channel></rss>`,
  Atom: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>T</title><entry><id>urn:b</id><title type="html">A &lt;b&gt;</title><updated>2026-11-01T10:00:00Z</updated><content type="html">&lt;p&gt;${LONG}&lt;/p&gt;</content></entry></feed>`,
  'JSON Feed': `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://example.org/1","title":"A bridge","date_published":"2026-11-01T10:00:00Z","content_html":"<p>${LONG}</p>"}]}`,
  WXR: `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>A bridge</title><wp:post_id>7</wp:post_id><wp:status>draft</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<p>${LONG}</p>]]></content:encoded></item></channel></rss>`,
} as const;

describe('one corrupt byte in a foreign file', () => {
  it.each(Object.entries(FOREIGN))('%s: articles, or a problem', async (name, text) => {
    const options = { file: `${name}.txt`, timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] } };
    for (const { bytes, label } of corruptions(text)) {
      const { articles, problems } = await importArticles(bytes, options);
      expectWellFormed([...problems, ...articles.flatMap((article) => article.problems)], label);
      expect(articles.length + problems.length, label).toBeGreaterThan(0);
      for (const article of articles) expect(formatArticle(article, 'UTC'), label).toMatch(/^---\n/);
    }
  });
});
