import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { Instant } from '../../../src/model/instant.ts';
import { heading, paragraph, renderPages, sampleArticle, sampleSnapshot, url } from './sample.ts';

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // A headline is as long as it is.
  rules: { 'long-title': 'off' },
});

const SNAPSHOT = sampleSnapshot(
  [
    sampleArticle('rich', {
      kicker: 'K',
      deck: 'D & "d"',
      section: 'Town',
      authors: [{ name: 'Ann', url: url('https://example.org/ann') }, { name: 'Ben' }],
      agency: 'Wire',
      credits: ['Contributed.'],
      corrections: [{ date: Date.UTC(2026, 10, 23, 9) as Instant, text: 'It was 221.' }],
      updated: Date.UTC(2026, 10, 23, 9) as Instant,
      lead: {
        url: url('https://example.org/news/articles/rich/a.jpg'),
        alt: 'Alt',
        caption: 'C',
        credit: 'AFP',
        width: 12,
        height: 7,
      },
      audio: { title: 'A talk', url: url('https://example.org/a.mp3') },
      related: [
        {
          title: 'With',
          url: url('https://other.example/1?a=1&b=2'),
          source: 'O',
          note: 'n',
          language: 'ar',
          kind: 'related',
        },
        { title: 'Without', kind: 'more' },
      ],
      via: url('https://saltroad.example/x'),
      rights: '© Somebody',
      body: [paragraph('One.'), heading('Sub'), paragraph('Two.')],
    }),
    sampleArticle('plain', { section: 'Town' }),
    sampleArticle('שלום', { language: 'he', body: [paragraph(`${'מילה '.repeat(80)}`)] }),
  ],
  {
    feeds: { limit: 50, content: 'whole', hubs: [], by: ['section', 'language'] },
    rights: '©',
    license: url('https://l.example/'),
  },
);

test('the validator finds what is wrong', async () => {
  const report = await VALIDATOR.validateString('<!DOCTYPE html><p><div></p>', 'x.html');
  expect(report.valid).toBe(false);
});

const pages = [...renderPages(SNAPSHOT)].filter(({ path }) => path.endsWith('.html'));

test.each(pages.map(({ path, body }) => [path, String(body)]))('%s is valid HTML', async (path, body) => {
  const report = await VALIDATOR.validateString(body, path);
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
  expect(found).toEqual([]);
});
