import { describe, expect, it } from 'vitest';
import type { Url } from '../../../src/model/url.ts';
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

describe.each(readThemes())('theme %s', (theme) => {
  const digest = { ...makePublication().digest, theme };

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
