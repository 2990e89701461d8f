import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigest } from '../../../src/gates/mail.ts';
import { measureDigests } from '../../../src/gates/mail-size.ts';
import type { Article } from '../../../src/model/article.ts';
import { parseUrl, type Url } from '../../../src/model/url.ts';
import { renderDigest } from '../../../src/render/mail/digest.ts';
import {
  compileShipped,
  makeArticle,
  makeEdition,
  makePublication,
  makeSnapshot,
  paragraphs,
  readThemes,
} from './fixture.ts';

const LANGUAGES = [
  { language: 'en', direction: 'ltr', letters: 'The quick brown fox jumps over the lazy dog & "runs" <away>' },
  { language: 'he', direction: 'rtl', letters: 'שלום עולם, זהו משפט ארוך למדי עם 12 מילים' },
  { language: 'ar', direction: 'rtl', letters: 'خبر عاجل من مكان بعيد عن هنا تماما' },
  { language: 'ja', direction: 'ltr', letters: '速報：遠い町で起きたこと、そしてその後の話。' },
  { language: 'ru', direction: 'ltr', letters: 'Срочное сообщение из очень далёкого города' },
] as const;

const text = (letters: string) =>
  fc.integer({ min: 5, max: 160 }).map((length) => letters.repeat(5).slice(0, length).trim());

const storyArbitrary = fc.constantFrom(...LANGUAGES).chain(({ language, direction, letters }) =>
  fc.record({
    language: fc.constant(language),
    direction: fc.constant(direction),
    title: text(letters),
    deck: fc.option(text(letters), { nil: undefined }),
    kicker: fc.option(text(letters), { nil: undefined }),
    related: fc.array(
      fc.tuple(text(letters), fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined })),
      { maxLength: 6 },
    ),
    body: fc.array(text(letters), { minLength: 1, maxLength: 12 }),
  }),
);

function makeStories(
  seeds: readonly (typeof storyArbitrary extends fc.Arbitrary<infer T> ? T : never)[],
  count: number,
): readonly Article[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = seeds[index % seeds.length];
    if (seed === undefined) throw new RangeError('no seeds');
    const { title, deck, kicker, related, body, ...language } = seed;
    const headlines = related.map(([headline, address], position) => {
      const url = address === undefined ? undefined : parseUrl(address);
      return {
        title: `${headline} ${index}.${position}`,
        kind: 'related' as const,
        ...(url === undefined ? {} : { url }),
      };
    });
    return makeArticle(index + 1, {
      ...language,
      title: `${title} ${index}`,
      ...(deck === undefined ? {} : { deck }),
      ...(kicker === undefined ? {} : { kicker }),
      related: headlines,
      body: paragraphs(...body),
    });
  });
}

describe.each(readThemes())('theme %s', (theme) => {
  const digest = { ...makePublication().digest, theme };

  it('fits 1 to 500 stories in mixed languages, each in the mail or announced as being on the web', {
    timeout: 120_000,
  }, async () => {
    const templates = await compileShipped(makePublication({ digest }));
    await fc.assert(
      fc.property(
        fc.array(storyArbitrary, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 500 }),
        (seeds, count) => {
          const articles = makeStories(seeds, count);
          const snapshot = makeSnapshot(articles, makePublication({ digest }));
          const edition = makeEdition(articles);
          const artifacts = [...renderDigest(snapshot, edition, templates)];
          expect(checkDigest(artifacts, edition, snapshot).filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(measureDigests(artifacts)[0]?.html).toBeLessThan(100_000);
          expect(String(artifacts[0]?.body)).toContain('https://latewire.example/unsubscribe');
        },
      ),
      { numRuns: 15 },
    );
  });

  it('fits sixty stories with four related headlines each without a cut', async () => {
    const articles = Array.from({ length: 60 }, (_, index) =>
      makeArticle(index + 1, {
        title: `A headline of the usual length about something that happened, number ${index}`,
        deck: 'One sentence of a hundred and twenty letters or so that says what the story is about, and why one should read it.',
        kicker: 'Section',
        related: Array.from({ length: 4 }, (_unused, position) => ({
          title: `A related headline of ordinary length, number ${index}.${position}`,
          url: `https://latewire.example/articles/related-headline-${index}-${position}/` as Url,
          kind: 'related',
        })),
      }),
    );
    const templates = await compileShipped(makePublication({ digest }));
    const [html] = [
      ...renderDigest(makeSnapshot(articles, makePublication({ digest })), makeEdition(articles), templates),
    ];
    const body = String(html?.body);
    expect(body).toContain('number 59.3');
    expect(body).not.toMatch(/more stor(?:y|ies) on the web/);
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
  });

  it('cuts a lead that is a book between its paragraphs, and keeps the footer', async () => {
    const articles = [
      makeArticle(1, { body: paragraphs(...Array.from({ length: 400 }, () => 'word '.repeat(200))) }),
      makeArticle(2),
    ];
    const templates = await compileShipped(makePublication({ digest }));
    const [html] = [
      ...renderDigest(makeSnapshot(articles, makePublication({ digest })), makeEdition(articles), templates),
    ];
    const body = String(html?.body);
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
    // The link list shows no story's text.
    if (theme !== 'links') expect(body).toContain('Continue reading');
    expect(body).toContain('https://latewire.example/unsubscribe');
    expect(body).toContain('Story number 2');
  });
});
