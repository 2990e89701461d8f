import fc from 'fast-check';
import { Engine } from 'mrml';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readHtml, squashText } from '../../../src/gates/mail-text.ts';
import { scanTags } from '../../../src/model/markup.ts';
import type { Url } from '../../../src/model/url.ts';
import { finishHtml, MJML_OPTIONS } from '../../../src/render/mail/compile-mjml.ts';
import { viewEdition } from '../../../src/render/mail/digest-view.ts';
import { compileHandlebars } from '../../../src/render/mail/engine.ts';
import { expandTemplate } from '../../../src/render/mail/expand-template.ts';
import { loadMjml } from '../../../src/render/mail/load-mjml.ts';
import { knownValues, openTheme } from '../../../src/render/mail/open-theme.ts';
import { readTheme } from '../../../src/render/mail/theme.ts';
import type { DigestView } from '../../../src/render/mail/view.ts';
import {
  compileShipped,
  makeArticle,
  makeEdition,
  makePublication,
  makeSnapshot,
  paragraphs,
  readShippedTemplates,
  readThemes,
} from './fixture.ts';

const SHIPPED = readShippedTemplates();

// The order that everybody else uses: Handlebars first, for each edition, and then MJML.
function makeOrdinary(theme: string, direction: 'ltr' | 'rtl'): (view: DigestView) => string {
  const set = openTheme(SHIPPED, theme);
  if (set.html === undefined) throw new Error(`no layout in ${theme}`);
  const known = knownValues(readTheme(set, '').value, direction);
  return compileHandlebars(
    expandTemplate(set.html, { findPartial: (name) => set.findPartial(name, '.hbs'), known }).text,
    'html',
  );
}

// Elements, attributes and text, without comments: Outlook's wrappers between sections are merged in one order and not in the other.
function outline(html: string): string {
  const lines: string[] = [];
  const visit = (node: {
    nodeName: string;
    value?: string;
    attrs?: readonly { name: string; value: string }[];
    childNodes?: readonly unknown[];
  }) => {
    if (node.nodeName === '#comment') return;
    if (node.nodeName === '#text') {
      const text = (node.value ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') lines.push(text);
    } else
      lines.push(
        [
          node.nodeName,
          ...(node.attrs ?? []).map(({ name, value }) => `${name}=${value.replace(/\s+/g, ' ')}`).sort(),
        ].join(' '),
      );
    for (const child of node.childNodes ?? []) visit(child as typeof node);
  };
  visit(parse(html) as unknown as Parameters<typeof visit>[0]);
  return lines.join('\n');
}

const phrase = fc
  .array(
    fc.constantFrom(
      'wire',
      'night',
      '& <b>',
      '"quoted"',
      'שלום',
      'خبر',
      '速報',
      "it's",
      '{{x}}',
      '</mj-text>',
      ']]>',
      '--',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '));

const story = fc.record({
  title: phrase,
  deck: fc.option(phrase, { nil: undefined }),
  kicker: fc.option(phrase, { nil: undefined }),
  body: fc.array(phrase, { minLength: 1, maxLength: 4 }),
  related: fc.array(fc.record({ title: phrase, linked: fc.boolean() }), { maxLength: 4 }),
  picture: fc.boolean(),
});

const editions = fc.record({
  stories: fc.array(story, { minLength: 1, maxLength: 3 }),
  extent: fc.constantFrom('whole', 'excerpt'),
  direction: fc.constantFrom('ltr', 'rtl'),
  theme: fc.constantFrom(...readThemes()),
  shown: fc.integer({ min: 0, max: 3 }),
});

type Seed = typeof editions extends fc.Arbitrary<infer T> ? T : never;

async function viewOf(
  seed: Seed,
): Promise<{ readonly view: DigestView; readonly ours: string; readonly mjml: string }> {
  const { direction, theme } = seed;
  const publication = makePublication({ direction, digest: { ...makePublication().digest, theme } });
  const articles = seed.stories.map(({ title, deck, kicker, body, related, picture }, index) =>
    makeArticle(index + 1, {
      title: `${title} ${index}`,
      direction,
      ...(deck === undefined ? {} : { deck }),
      ...(kicker === undefined ? {} : { kicker }),
      ...(picture
        ? {
            lead: {
              url: 'https://latewire.example/p.jpg' as Url,
              alt: title,
              width: 1200,
              height: 800,
              caption: title,
            },
          }
        : {}),
      related: related.map((headline, position) => ({
        title: `${headline.title} ${index}.${position}`,
        kind: 'related',
        ...(headline.linked ? { url: `https://example.org/${index}/${position}?a=b&c=d` as Url } : {}),
      })),
      body: paragraphs(...body),
    }),
  );
  const templates = await compileShipped(publication);
  const extent = { bodyLimit: 10_000, relatedLimit: 10 } as const;
  const { cutTo } = viewEdition(makeSnapshot(articles, publication), makeEdition(articles), {
    words: templates.words,
    lead: { extent: 'whole', ...extent },
    stories: { extent: seed.extent, ...extent },
  });
  const view = cutTo(seed.shown);
  return { view, ours: templates.html(view), mjml: makeOrdinary(theme, direction)(view) };
}

describe('compile once, render often', () => {
  it('gives the same document as the ordinary order, for 200 random editions', { timeout: 120_000 }, async () => {
    const mjml = await loadMjml();
    await fc.assert(
      fc.asyncProperty(editions, async (seed) => {
        const { ours, mjml: source } = await viewOf(seed);
        const ordinary = await mjml(source, MJML_OPTIONS);
        expect(ordinary.errors).toEqual([]);
        expect(outline(ours)).toBe(outline(finishHtml(ordinary.html)));
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with a second engine on texts, links and images, for 200 random editions', {
    timeout: 120_000,
  }, async () => {
    const engine = new Engine();
    const imagesOf = (html: string) =>
      [...scanTags(html)]
        .filter(({ name }) => name === 'img')
        .map(({ attributes }) => attributes.find(({ name }) => name === 'src')?.value);
    await fc.assert(
      fc.asyncProperty(editions, async (seed) => {
        const { ours, mjml: source } = await viewOf(seed);
        const other = engine.toHtml(source);
        if (other.type === 'error') throw new Error(JSON.stringify(other));
        expect(readHtml(other.content).links).toEqual(readHtml(ours).links);
        expect(squashText(readHtml(other.content).text)).toBe(squashText(readHtml(ours).text));
        expect(imagesOf(other.content)).toEqual(imagesOf(ours));
      }),
      { numRuns: 200 },
    );
  });
});
