import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { describeLeak, listSigns, openCanary } from '../../src/gates/canary.ts';
import { checkPage } from '../../src/gates/page.ts';
import { checkEditionPage } from '../../src/gates/page-edition.ts';
import { findDeadLinks, openLinkWatch } from '../../src/gates/page-links.ts';
import { openSights } from '../../src/gates/sights.ts';
import type { ArticleHead } from '../../src/model/article.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { PUBLICATION, renderPages, sampleArticle, sampleSnapshot, url } from '../render/page/sample.ts';

const html = (body: string, path = 'x/index.html'): Artifact => ({
  path,
  mediaType: 'text/html; charset=utf-8',
  body,
  publish: true,
});
const around = (inner: string) => `<!doctype html><html lang="en" dir="ltr"><body><h1>X</h1>${inner}</body></html>`;
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

test.each([
  ['a link', '<a href="../y/">y</a>', []],
  ['mail', '<a href="mailto:a@example.org">a</a>', []],
  ['structured data', '<script type="application/ld+json">{"a":"\\u003C/script>"}</script>', []],
  ['a script', '<script>1</script>', ['page/script']],
  ['a handler', '<img src="a.png" onerror="x">', ['page/script']],
  ['javascript:', '<a href="javascript:x">x</a>', ['page/address']],
  ['a tab in a scheme', '<a href="java&#9;script:x">x</a>', ['page/address']],
  ['data:', '<img src="data:image/png;base64,AA">', ['page/address']],
  ['a user name', '<a href="https://a@evil.example/">x</a>', ['page/address']],
  ['a frame', '<iframe src="/x"></iframe>', ['page/element']],
  ['a form', '<form action="/x"></form>', ['page/element']],
  ['bad JSON', '<script type="application/ld+json">{</script>', ['page/structured-data']],
  ['an address twice, the first counts', '<a href="javascript:x" href="/x">x</a>', ['page/address', 'page/address']],
  ['a handler without a value', '<a href="../y/" onclick>y</a>', ['page/script']],
  ['a canonical address', '<link rel="canonical" href="https://example.org/news/x/">', []],
  ['a canonical address with a port', '<link rel="canonical" href="http://localhost:3000/">', []],
  ['no canonical address', '<link rel="canonical">', ['page/canonical']],
  ['a style of ours', '<link rel="stylesheet" href="https://example.org/news/style.css">', []],
  ['a style without a scheme', '<link rel="stylesheet" href="//cdn.example/x.css">', ['page/remote']],
  ['a relative canonical', '<link rel="canonical" href="/x">', ['page/canonical']],
  ['a remote style', '<link rel="stylesheet" href="https://cdn.example/x.css">', ['page/remote']],
])('%s', (_, inner, expected) => {
  expect(codes(checkPage(html(around(inner)), PUBLICATION))).toEqual(expected);
});

test('a page without language or heading', () => {
  expect(codes(checkPage(html('<html><body></body></html>'), PUBLICATION))).toEqual(['page/language', 'page/heading']);
});

const RICH = sampleSnapshot([
  sampleArticle('lead', {
    title: 'AT&T: 1 < 2 "x"',
    related: [
      { title: 'A & B', url: url('https://other.example/a?b=1&c=2'), source: 'S', kind: 'more' },
      { title: "C 'd'", kind: 'related' },
    ],
  }),
  sampleArticle('שלום', { language: 'he' }),
]);

const editionPage = (snapshot: Snapshot): Artifact => {
  const found = [...renderPages(snapshot)].find(({ path }) => path === 'editions/2026-11-23/index.html');
  if (found === undefined) throw new Error('no edition page');
  return found;
};
const check = (body: string) => {
  const [edition] = RICH.editions;
  if (edition === undefined) throw new Error('no edition');
  return codes(checkEditionPage({ ...editionPage(RICH), body }, edition, RICH.publication));
};
const good = String(editionPage(RICH).body);

test('every page that we render passes its gates', () => {
  for (const artifact of renderPages(RICH)) {
    if (artifact.path.endsWith('.html')) expect(checkPage(artifact, RICH.publication), artifact.path).toEqual([]);
  }
  expect(check(good)).toEqual([]);
});

test.each([
  [
    'another title',
    good.replace('AT&amp;T: 1', 'AT&amp;T: 2').replaceAll('AT&amp;T: 1', 'AT&amp;T: 2'),
    ['page/story'],
  ],
  ['another address', good.replaceAll('articles/lead/"', 'articles/other/"'), ['page/story-link']],
  ['a headline less', good.replace(/<li><cite>.*?<\/li>/, ''), ['page/related']],
  ['a headline without its link', good.replace(/<a href="https:\/\/other[^>]*>/, ''), ['page/related']],
  ['a story less', good.replace(/<article class="story" [\s\S]*?<\/article>/, ''), ['page/story']],
  ['a story more', good.replace('</main>', '<article><h2>Z</h2></article></main>'), ['page/story']],
])('an edition page with %s', (_, body, expected) => {
  expect(body).not.toBe(good);
  expect(check(body)).toEqual(expected);
});

test('a link to a page that is not written is named once', () => {
  const links = openLinkWatch(PUBLICATION.url);
  links.see(html('<a href="../y/?q#z"></a><a href="#x"></a><a href="https://other.example/no">', 'x/index.html'));
  links.see(html('<a href="../y/nowhere/"><a href="../about/us"><a href="../about">', 'y/index.html'));
  links.see(html('<a href="https://example.org/news/y/nowhere/">', 'z/index.html'));
  links.see(html('<a href="../../y/gone/">', 'articles/a/index.html'));
  expect(findDeadLinks(links.seen(), sampleSnapshot([sampleArticle('a')]))).toMatchObject([
    { code: 'page/dead-link', file: 'y/index.html' },
    { code: 'page/dead-link', file: 'content/articles/a.md' },
  ]);
});

test('the links of a page are kept, not the page', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const links = openLinkWatch(PUBLICATION.url);
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = heap();
  for (let number = 0; number < 100; number += 1) {
    const path = `articles/a-page-with-a-long-name-${number}/index.html`;
    const named = `<a href="../a-link-to-somewhere-else-${number}/"></a>`;
    const whole = `<link rel="canonical" href="https://example.org/news/articles/the-address-of-it-${number}/">`;
    links.see(html(around(`${named}${whole}<p>${'x'.repeat(1_000_000)}</p>`), path));
  }
  expect(heap() - before).toBeLessThan(30);
});

test('a draft is in no artifact, by id, address or title', () => {
  const draft = sampleArticle('secret', { draft: true, title: 'A title & more (in full)' });
  const leaksOf = (bodies: readonly string[], seen = [draft], shown: readonly ArticleHead[] = []) => {
    const canary = openCanary(listSigns(seen, shown));
    for (const [index, body] of bodies.entries()) canary.see(html(around(body), `${'yx'[index]}/index.html`));
    return canary.leaks().map((leak) => describeLeak(leak).message);
  };
  const look = (text: string) => leaksOf(['', text]);
  expect(look('nothing')).toEqual([]);
  expect(look(draft.url)).toEqual(['this article is not to be seen yet, but its address stands in x/index.html.']);
  expect(look('see tag:example.org,2026:secret.')).toEqual([expect.stringContaining('its id stands')]);
  expect(look('A title &amp; more (in full)')).toEqual([expect.stringContaining('its title stands')]);
  expect(look('tag:example.org,2026:secret-2')).toEqual([]);
  expect(leaksOf([draft.url, draft.url])).toEqual(look(draft.url));
  expect(leaksOf(['A title &amp; more (in full)'], [draft], [draft])).toEqual([]);
  expect(leaksOf(['x'], [])).toEqual([]);
});

test('what several threads saw is put together, in whatever order they saw it', () => {
  const draft = sampleArticle('secret', { draft: true });
  const [a = html(''), b = html(''), c = html('')] = ['a', 'b', 'c'].map((slug) =>
    html(around(`<a href="../gone/">${draft.url}</a>`), `articles/${slug}/index.html`),
  );
  const together = (shares: readonly (readonly Artifact[])[]) => {
    const whole = openSights(PUBLICATION.url, []);
    for (const share of shares) {
      const sights = openSights(PUBLICATION.url, listSigns([draft], []));
      for (const artifact of share) sights.see(artifact);
      whole.add(sights.seen());
    }
    return whole.seen();
  };
  const alone = together([[a, b, c]]);
  expect(alone.links.wanted).toEqual([['articles/gone/index.html', a.path]]);
  expect(alone.leaks).toEqual([{ file: draft.file, what: 'address', path: a.path }]);
  for (const shares of [[[c, b, a]], [[b], [c, a]], [[c], [a], [b]], [[], [a, b, c]]]) {
    const { links, leaks } = together(shares);
    expect({ leaks, wanted: links.wanted }).toEqual({ leaks: alone.leaks, wanted: alone.links.wanted });
    expect([...links.paths].sort()).toEqual(alone.links.paths);
  }
});
