import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDigest } from '../../src/gates/mail.ts';
import type { Article } from '../../src/model/article.ts';
import { parseUrl } from '../../src/model/url.ts';
import { renderFeeds } from '../../src/render/feed/feeds.ts';
import { renderDigest } from '../../src/render/mail/digest.ts';
import { HTML_BUDGET } from '../../src/render/mail/fit-budget.ts';
import { renderEditionPage } from '../../src/render/page/edition-page.ts';
import { describeSite, placePage } from '../../src/render/page/place.ts';
import {
  compileShipped,
  makeArticle,
  makeEdition,
  makePublication,
  makeSnapshot,
  paragraphs,
  readThemes,
} from './mail/fixture.ts';
import { type ReadStory, readFeed, readMailHtml, readMailText, readPage, settle, squash } from './read-back.ts';

const TONGUES = [
  { language: 'en', direction: 'ltr', letters: 'The night ferry & the "quay": 1 < 2 <b>bold</b> it’s {{braces}} ' },
  { language: 'he', direction: 'rtl', letters: 'הספרייה שנפתחת כשכולם (BBC) הולכים לישון ב-12 בלילה ' },
  { language: 'ar', direction: 'rtl', letters: 'حارس الفنار الأخير يسلّم المفتاح، 25% من السفن ' },
  { language: 'ja', direction: 'ltr', letters: '速報：遠い町で起きたこと、そしてその後の話。ＡＢＣ' },
  { language: 'ru', direction: 'ltr', letters: 'Срочное сообщение из очень далёкого города – «вчера» ' },
  { language: 'ko', direction: 'ltr', letters: '밤배는 결코 도착하지 않는다 그리고 항구 ' },
] as const;

const words = (letters: string) =>
  fc
    .tuple(fc.nat(30), fc.integer({ min: 3, max: 150 }))
    .map(([start, length]) =>
      letters
        .repeat(5)
        .slice(start, start + length)
        .trim(),
    )
    .filter((text) => text !== '');

const storySeed = fc.constantFrom(...TONGUES).chain(({ language, direction, letters }) =>
  fc.record({
    language: fc.constant(language),
    direction: fc.constant(direction),
    title: words(letters),
    deck: fc.option(words(letters), { nil: undefined }),
    kicker: fc.option(words(letters), { nil: undefined }),
    related: fc.array(
      fc.record({
        title: fc.oneof(words(letters), words(TONGUES[0].letters), words(TONGUES[1].letters)),
        address: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }), { nil: undefined }),
        kind: fc.constantFrom('related', 'more'),
      }),
      { maxLength: 6 },
    ),
    body: fc.array(words(letters), { minLength: 1, maxLength: 9 }),
  }),
);

const editionSeed = fc.record({
  stories: fc.array(storySeed, { minLength: 1, maxLength: 8 }),
  // Small editions are as likely as large ones, and the cut lies between.
  count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 500 })),
  theme: fc.constantFrom(...readThemes()),
  home: fc.constantFrom(...TONGUES),
  lead: fc.constantFrom('whole', 'excerpt'),
  others: fc.constantFrom('whole', 'excerpt'),
});

type Seed = typeof editionSeed extends fc.Arbitrary<infer T> ? T : never;

// Numbered, so that each story is one of a kind and a missing one is missed.
function makeStories({ stories, count }: Seed): readonly Article[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = stories[index % stories.length];
    if (seed === undefined) throw new RangeError('There is no story.');
    const { title, deck, kicker, related, body, language, direction } = seed;
    return makeArticle(index + 1, {
      language,
      direction,
      title: `${title} ${index}`,
      ...(deck === undefined ? {} : { deck }),
      ...(kicker === undefined ? {} : { kicker }),
      body: paragraphs(...body),
      related: related.map(({ title: headline, address, kind }, position) => {
        const url = address === undefined ? undefined : parseUrl(address);
        return { title: `${headline} ${index}.${position}`, kind, ...(url === undefined ? {} : { url }) };
      }),
    });
  });
}

const BASE = 'https://latewire.example/editions/2026-11-23/';

// A headline whose address the story named already is shown once.
function expectStory({ title, url, related }: Article): ReadStory {
  const seen = new Set<string>([url]);
  const kept = related.filter((headline) => {
    const key = headline.url ?? headline.title;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  const ordered = (['related', 'more'] as const).flatMap((kind) => kept.filter((headline) => headline.kind === kind));
  return {
    title: squash(title),
    url: settle(url, BASE) ?? '',
    related: ordered.map((headline) => ({ title: squash(headline.title), url: settle(headline.url, BASE) })),
  };
}

it('says the same in the mail, its text, the page and the feeds (1 to 500 stories), or that it is on the web', {
  timeout: 300_000,
}, async () => {
  const runs = Number(process.env['LATEWIRE_EDITIONS'] ?? 20);
  await fc.assert(
    fc.asyncProperty(editionSeed, async (seed) => {
      const articles = makeStories(seed);
      const publication = makePublication({
        language: seed.home.language,
        direction: seed.home.direction,
        feeds: { limit: 500, content: 'whole', hubs: [], by: [] },
        digest: { limit: 500, lead: seed.lead, stories: seed.others, theme: seed.theme },
      });
      const edition = makeEdition(articles);
      const snapshot = { ...makeSnapshot(articles, publication), editions: [edition] };
      const digest = [...renderDigest(snapshot, edition, await compileShipped(publication))];
      const eml = String(digest.find(({ path }) => path.endsWith('.eml'))?.body);
      const [html, text] = [await readMailHtml(eml, BASE), await readMailText(eml, BASE)];
      const expected = articles.map(expectStory);
      expect(checkDigest(digest, edition, snapshot).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(String(digest[0]?.body)).toContain('https://latewire.example/unsubscribe');
      const shown = expected.slice(0, html.stories.length);
      const rest = expected.length - shown.length;

      expect(Buffer.byteLength(String(digest[0]?.body))).toBeLessThan(HTML_BUDGET);
      expect(shown.length).toBeGreaterThan(0);
      expect(html.stories).toEqual(shown);
      expect(text.stories).toEqual(shown);
      expect([html.announced ?? 0, text.announced ?? 0]).toEqual([rest, rest]);

      const place = placePage(describeSite(snapshot), 'editions/2026-11-23/');
      expect(readPage(renderEditionPage(place, edition), BASE).stories).toEqual(expected);

      const feeds = [...renderFeeds(snapshot)].filter(({ path }) => /^(?:rss\.xml|atom\.xml|feed\.json)$/.test(path));
      expect(feeds).toHaveLength(3);
      for (const { body } of feeds) expect(readFeed(String(body), BASE).stories).toEqual(expected);
    }),
    { numRuns: runs },
  );
});
