import type { Article } from '../../../src/model/article.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Direction } from '../../../src/model/language.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { markHtml } from '../../../src/model/text.ts';
import type { Url } from '../../../src/model/url.ts';
import { renderDigest } from '../../../src/render/mail/digest.ts';
import { renderEditionPage } from '../../../src/render/page/edition-page.ts';
import { describeSite, placePage } from '../../../src/render/page/place.ts';
import { compileShipped, makeArticle, makeEdition, makePublication, makeSnapshot, paragraphs } from './fixture.ts';

/** Words of these lengths, each letter a block that looks the same from both sides and belongs to no direction. */
function blocks(...lengths: readonly number[]): string {
  return lengths.map((length) => '█'.repeat(length)).join(' ');
}

const LINE = [4, 9, 2, 7, 12, 3, 6, 5, 10, 2, 8] as const;
const SENTENCES = blocks(...LINE, ...LINE, ...LINE);

function makeStories(direction: Direction): readonly Article[] {
  const both = { direction, language: 'en', authors: [{ name: blocks(4, 6) }] } as const;
  const related = [5, 3, 8, 2].map((length, index) => ({
    title: blocks(length, 7, ...LINE.slice(0, index * 3)),
    kind: index < 2 ? ('related' as const) : ('more' as const),
    ...(index % 2 === 0 ? { url: `https://latewire.example/${index}` as Url, source: blocks(3, 4) } : {}),
  }));
  return [
    makeArticle(1, {
      ...both,
      title: blocks(3, 8, 5, 6, 2, 9),
      kicker: blocks(6, 4),
      deck: blocks(...LINE),
      related,
      credits: [blocks(4, 9)],
      lead: {
        url: 'https://latewire.example/p.png' as Url,
        alt: '',
        width: 1200,
        height: 600,
        caption: blocks(...LINE),
        credit: blocks(5),
      },
      body: [
        ...paragraphs(SENTENCES),
        { kind: 'heading', text: '', html: markHtml(`<h2>${blocks(4, 6, 9)}</h2>`) },
        {
          kind: 'list',
          text: '',
          html: markHtml(`<ul><li>${SENTENCES}</li><li><a href="https://example.org/">${blocks(7)}</a></li></ul>`),
        },
        { kind: 'quote', text: '', html: markHtml(`<blockquote><p>${SENTENCES}</p></blockquote>`) },
        {
          kind: 'table',
          text: '',
          html: markHtml(
            `<table><thead><tr><th>${blocks(2)}</th><th>${blocks(5)}</th></tr></thead><tbody><tr><td>${blocks(4)}</td><td>${blocks(1)}</td></tr></tbody></table>`,
          ),
        },
        ...paragraphs(SENTENCES),
      ],
    }),
    makeArticle(2, { ...both, title: blocks(7, 2, 5), kicker: blocks(4), deck: blocks(...LINE), related }),
    makeArticle(3, {
      ...both,
      title: blocks(...LINE),
      corrections: [{ date: makeArticle(1).published, text: SENTENCES }],
      body: paragraphs(SENTENCES),
    }),
  ];
}

/** An edition that says nothing, in either direction: what is left is where things stand. The mail, and its page without the style sheet's text. */
export async function renderBlocks(
  theme: string,
  direction: Direction,
): Promise<{ readonly mail: string; readonly page: string }> {
  const publication = makePublication({
    title: blocks(4, 9),
    rights: blocks(1, 4, 6),
    direction,
    digest: { ...makePublication().digest, theme },
    mail: { from: { email: 'digest@latewire.example' }, listId: 'digest.latewire.example', testRecipients: [] },
  });
  const articles = makeStories(direction);
  const edition = makeEdition(articles);
  const snapshot: Snapshot = { ...makeSnapshot(articles, publication), editions: [edition] };
  const [mail]: readonly (Artifact | undefined)[] = [
    ...renderDigest(snapshot, edition, await compileShipped(publication)),
  ];
  const place = placePage(describeSite(snapshot), 'editions/2026-11-23/');
  return { mail: String(mail?.body), page: renderEditionPage(place, edition) };
}
