import type { Article, Author, Correction, Image } from '../../model/article.ts';
import type { Body } from '../../model/body.ts';
import { directionOf, isLanguage } from '../../model/language.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import { escapeHtml, type Html, markHtml } from '../../model/text.ts';
import { formatShortDate, joinNames } from '../../model/wording.ts';
import { fillPhrase, type Words } from '../../model/words.ts';
import { wordsOf } from '../../model/words-of.ts';
import type { EntryContext } from './entry-context.ts';

/** Length of text, in UTF-16 units, after which an excerpt stops. */
const EXCERPT = 400;

/** The HTML of an entry: picture, corrections, text, credits, and the related headlines once, at the end. */
export function renderContent(article: Article, context: EntryContext & { readonly authors: readonly Author[] }): Html {
  const words = wordsOf(article.language);
  const { timeZone } = context.publication;
  const body = context.content === 'whole' ? article.body : takeExcerpt(article.body);
  const parts: readonly string[] = [
    renderByline(context.authors, words),
    article.lead === undefined ? '' : renderFigure(article.lead, words),
    ...article.corrections.map((correction) => renderCorrection(correction, { words, timeZone })),
    ...body.map((block) => block.html),
    body.length === article.body.length ? '' : `<p><a href="${article.url}">${escapeHtml(words.readOn)}</a></p>`,
    renderAudio(article, words),
    ...article.credits.map((credit) => `<p><small>${escapeHtml(credit)}</small></p>`),
    renderRelated(article, 'related', words),
    renderRelated(article, 'more', words),
  ];
  const language = isLanguage(article.language) ? ` lang="${article.language}"` : '';
  return markHtml(
    `<div${language} dir="${article.direction}">\n${parts.filter((part) => part !== '').join('\n')}\n</div>`,
  );
}

/** The first blocks of a text, up to about four hundred characters; one at least. */
export function takeExcerpt(body: Body): Body {
  let length = 0;
  const end = body.findIndex((block) => {
    length += block.text.length;
    return length >= EXCERPT;
  });
  return end === -1 ? body : body.slice(0, end + 1);
}

// newsboat shows only the last dc:creator of an RSS item, so several names must also stand in the text.
function renderByline(authors: readonly Author[], words: Words): string {
  if (authors.length < 2) return '';
  const names = joinNames(
    authors.map((author) => author.name),
    words,
  );
  return `<p>${escapeHtml(fillPhrase(words.by, { names }))}</p>`;
}

function renderFigure(image: Image, words: Words): string {
  const { url, alt = '', caption, credit, width, height } = image;
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  const picture = url === undefined ? '' : `<img src="${escapeHtml<string>(url)}" alt="${escapeHtml(alt)}"${size}>`;
  const said = [
    caption === undefined ? '' : escapeHtml(caption),
    credit === undefined ? '' : `<small>${escapeHtml(fillPhrase(words.credit, { credit }))}</small>`,
  ].filter((part) => part !== '');
  const under = said.length === 0 ? '' : `<figcaption>${said.join(' ')}</figcaption>`;
  return picture + under === '' ? '' : `<figure>${picture}${under}</figure>`;
}

function renderCorrection(correction: Correction, by: { readonly words: Words; readonly timeZone: string }): string {
  const date = formatShortDate(correction.date, by.timeZone, by.words);
  return `<blockquote><p><strong>${escapeHtml(by.words.correction)}</strong> (${escapeHtml(date)}): ${escapeHtml(correction.text)}</p></blockquote>`;
}

function renderAudio(article: Article, words: Words): string {
  const { audio } = article;
  if (audio?.url === undefined) return '';
  const verb = audio.type?.startsWith('video/') === true ? words.watch : words.listen;
  const name = [audio.title, audio.episode].filter((part) => part !== undefined).join(', ');
  const label = name === '' ? verb : `${verb}: ${name}`;
  return `<p><a href="${escapeHtml<string>(audio.url)}">${escapeHtml(label)}</a></p>`;
}

function renderRelated(article: Article, kind: RelatedHeadline['kind'], words: Words): string {
  const items = article.related.filter((headline) => headline.kind === kind);
  if (items.length === 0) return '';
  const heading = kind === 'related' ? words.related : words.more;
  const lines = items.map((headline) => renderHeadline(headline, article));
  return `<h2>${escapeHtml(heading)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
}

function renderHeadline(headline: RelatedHeadline, article: Article): string {
  const { title, url, source, note, language } = headline;
  const differs = language !== undefined && language !== article.language && isLanguage(language);
  const attributes = differs ? ` lang="${language}" dir="${directionOf(language)}"` : '';
  const shown = url === undefined ? escapeHtml(title) : `<a href="${escapeHtml<string>(url)}">${escapeHtml(title)}</a>`;
  const details = [source, note]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escapeHtml(part ?? ''));
  return `<li${attributes}>${[shown, ...details.map((part) => `<small>${part}</small>`)].join(' ')}</li>`;
}
