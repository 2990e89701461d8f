import type { Article, ArticleHead } from '../../model/article.ts';
import type { Block } from '../../model/body.ts';
import type { Edition } from '../../model/edition.ts';
import type { Extent } from '../../model/publication.ts';
import { markHtml } from '../../model/text.ts';
import { formatRfc3339 } from '../../model/time.ts';
import { formatLongDate } from '../../model/wording.ts';
import { wordsOf } from '../../model/words-of.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { cutText } from '../mail/excerpt.ts';
import { renderByline } from './byline.ts';
import { renderFigure } from './figure.ts';
import { renderLayout } from './layout.ts';
import { renderNotes } from './notes.ts';
import { addressPage, linkArticle, linkPath, type SitePlace } from './place.ts';
import { renderRelatedList } from './related-list.ts';
import { describeEdition, renderStructuredData } from './structured-data.ts';
import { renderTongue } from './teaser.ts';

// As much as the digest shows (`render/mail/story-view.ts`).
const EXCERPT_BLOCKS = 3;
const EXCERPT_LENGTH = 220;

/** How much of a story an edition shows, and whether it is the first one. */
interface Shown {
  readonly extent: Extent;
  readonly leads: boolean;
}

/** An edition on the web: the stories of the digest in the same order and words, as a page instead of a mail. */
export function renderEditionPage(place: SitePlace, edition: Edition): string {
  const { publication } = place;
  const { timeZone, language, direction } = publication;
  const [lead, ...stories] = edition.articles;
  const date = formatLongDate(edition.date, timeZone, place.words);
  const title = edition.subject ?? lead?.title ?? date;
  return renderLayout(place, {
    title: `${title} (${date})`,
    description: lead?.deck,
    language,
    direction,
    head: html`${renderNeighbourLinks(place, edition)}${renderStructuredData(describeEdition(publication, edition, addressPage(place)))}`,
    main: html`<header class="edition-head">
<h1><span class="label">${place.words.edition}</span> <time datetime="${formatRfc3339(edition.date, timeZone)}">${date}</time>${edition.revision > 1 ? html` (${String(edition.revision)})` : NOTHING}</h1>
<p class="links"><a href="digest.html">${place.words.asMailed}</a> <a href="digest.txt">${place.words.plainText}</a></p>
</header>
${lead === undefined ? NOTHING : renderStory(place, lead, { extent: publication.digest.lead, leads: true })}${
  stories.length === 0
    ? NOTHING
    : html`<div class="stories">
<p class="label">${place.words.alsoInThisEdition}</p>
${stories.map((head) => renderStory(place, head, { extent: publication.digest.stories, leads: false }))}</div>
`
}${renderNeighbours(place, edition)}`,
  });
}

function renderStory(place: SitePlace, head: ArticleHead, shown: Shown): Fragment {
  const words = wordsOf(head.language);
  const article =
    shown.extent === 'whole' || shown.leads || head.deck === undefined ? place.snapshot.openArticle(head) : undefined;
  const blocks = article === undefined ? [] : chooseBlocks(article, shown);
  const isWhole = article !== undefined && blocks.length === article.body.length;
  return html`<article class="story${shown.leads ? ' first' : ''}"${renderTongue(place, head)}>
<header>
${head.kicker === undefined ? NOTHING : html`<p class="kicker">${head.kicker}</p>\n`}<h2><a href="${linkArticle(place, head)}">${head.title}</a></h2>
${head.deck === undefined ? NOTHING : html`<p class="deck">${head.deck}</p>\n`}${renderByline(place, head)}
</header>
${shown.leads ? renderFigure(place, head.lead, words) : NOTHING}${
  blocks.length === 0
    ? NOTHING
    : html`<div class="text">\n${blocks.map((block) => html`${lowerHeading(block)}\n`)}</div>\n`
}${isWhole ? NOTHING : html`<p class="more"><a href="${linkArticle(place, head)}" aria-label="${words.readOn}: ${head.title}">${words.readOn}</a></p>\n`}${
  isWhole ? renderNotes(place, head) : NOTHING
}${renderRelatedList(place, head)}</article>
`;
}

function chooseBlocks(article: Article, shown: Shown): readonly Block[] {
  if (shown.extent === 'whole') return article.body;
  if (shown.leads) return article.body.slice(0, EXCERPT_BLOCKS);
  const opening = article.body.find(({ kind, text }) => kind === 'paragraph' && text !== '');
  if (opening === undefined) return [];
  const text = cutText(opening.text, EXCERPT_LENGTH);
  return text === opening.text ? [opening] : [{ kind: 'paragraph', text, ...html`<p>${text}</p>` }];
}

// The story's own title is an h2 here, so that headings inside it are one lower than on its page.
function lowerHeading(block: Block): Fragment {
  const level = /^<h([2-5])/.exec(block.html)?.[1];
  if (block.kind !== 'heading' || level === undefined) return block;
  const lower = Number(level) + 1;
  return { html: markHtml(block.html.replace(/^<h[2-5]/, `<h${lower}`).replace(/<\/h[2-5]>\s*$/, `</h${lower}>`)) };
}

function neighbours(place: SitePlace, edition: Edition): { newer: Edition | undefined; older: Edition | undefined } {
  const { editions } = place.snapshot;
  const index = editions.indexOf(edition);
  return { newer: index > 0 ? editions[index - 1] : undefined, older: editions[index + 1] };
}

function renderNeighbourLinks(place: SitePlace, edition: Edition): Fragment {
  const { newer, older } = neighbours(place, edition);
  const link = (rel: string, other: Edition | undefined) =>
    other === undefined ? NOTHING : html`<link rel="${rel}" href="${linkPath(place, `editions/${other.id}/`)}">\n`;
  return html`${link('prev', older)}${link('next', newer)}`;
}

function renderNeighbours(place: SitePlace, edition: Edition): Fragment {
  const { newer, older } = neighbours(place, edition);
  if (newer === undefined && older === undefined) return NOTHING;
  const zone = place.publication.timeZone;
  const link = (rel: string, other: Edition | undefined) =>
    other === undefined
      ? NOTHING
      : html`<li><a rel="${rel}" href="${linkPath(place, `editions/${other.id}/`)}">${formatLongDate(other.date, zone, place.words)}</a></li>\n`;
  return html`<nav class="neighbours" aria-label="${place.words.editions}">
<ul>
${link('prev', older)}${link('next', newer)}</ul>
</nav>
`;
}
