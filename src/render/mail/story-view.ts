import type { Article, ArticleHead, Image } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import type { Direction } from '../../model/language.ts';
import type { Extent } from '../../model/publication.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { type Html, markHtml } from '../../model/text.ts';
import { adaptBlock, fitWidth } from './adapt-body.ts';
import { cutText } from './excerpt.ts';
import { firstDirection, isolateText } from './isolate-text.ts';
import { showsPicture } from './shows-picture.ts';
import type { ImageView, RelatedView, StoryView } from './view.ts';
import { sayDate, sayList, sayPhrase, type Words } from './words.ts';

/** What a story's view is made from besides the article. */
export interface StoryContext {
  readonly snapshot: Snapshot;
  readonly edition: Edition;
  readonly words: Words;
  /** The number of an address among the links of the text part. */
  readonly markOf: (url: string) => number;
}

/** How much of a story is shown. */
export interface StoryExtent {
  readonly extent: Extent;
  /** UTF-16 units of body HTML after which the story goes on on the web; cut between blocks. */
  readonly bodyLimit: number;
  /** Related headlines. */
  readonly relatedLimit: number;
}

const EXCERPT_LENGTH = 220;
const COLUMN = 548;
const THUMBNAIL = 120;

/** One article as the templates see it; its text is read only where some of it is shown. */
export function viewStory(head: ArticleHead, number: number, context: StoryContext & StoryExtent): StoryView {
  const { snapshot, edition, words, markOf } = context;
  const { publication } = snapshot;
  const leads = number === 1;
  const needsBody = leads || context.extent === 'whole' || head.deck === undefined;
  const body = needsBody
    ? showBody(snapshot.openArticle(head), context)
    : { html: markHtml(''), paragraphs: [], opening: '', cut: true };
  const related = uniqueHeadlines(head).slice(0, context.relatedLimit);
  const day = (at: typeof head.published) => sayDate(at, publication.timeZone, words);
  const whole = context.extent === 'whole';
  const showsBody = whole || leads;
  return {
    number,
    title: head.title,
    url: head.url,
    mark: markOf(head.url),
    kicker: head.kicker ?? head.section,
    deck: head.deck,
    byline: sayByline(head, context),
    date: day(head.published) === day(edition.date) ? undefined : day(head.published),
    language: head.language,
    direction: head.direction,
    start: sideOf(head.direction).start,
    end: sideOf(head.direction).end,
    image: viewImage(head.lead, context, COLUMN),
    thumbnail: viewImage(head.lead, context, THUMBNAIL),
    body: showsBody ? body.html : undefined,
    paragraphs: showsBody ? body.paragraphs : [],
    excerpt: head.deck === undefined ? cutText(body.opening, EXCERPT_LENGTH) || undefined : undefined,
    cut: (showsBody ? body.cut : true) ? 1 : undefined,
    listen: sayAudio(head, words),
    credits: showsBody && !body.cut ? head.credits : [],
    corrections: head.corrections.map(({ date, text }) =>
      sayPhrase(words.phrases.correction, { date: day(date), text }),
    ),
    related: related
      .filter(({ kind }) => kind === 'related')
      .map((headline) => viewRelated(headline, head.direction, markOf)),
    moreRelated: related
      .filter(({ kind }) => kind === 'more')
      .map((headline) => viewRelated(headline, head.direction, markOf)),
  };
}

/** The sides on which a text of this direction begins and ends. */
export function sideOf(direction: Direction): { readonly start: 'left' | 'right'; readonly end: 'left' | 'right' } {
  return direction === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' };
}

function showBody(
  article: Article,
  context: StoryContext & StoryExtent,
): { readonly html: Html; readonly paragraphs: readonly string[]; readonly opening: string; readonly cut: boolean } {
  const { publication } = context.snapshot;
  const shows = (address: string) => showsPicture(address, publication);
  const shown: string[] = [];
  const paragraphs: string[] = [];
  const limit = context.extent === 'whole' ? Number.POSITIVE_INFINITY : 3;
  let size = 0;
  for (const block of article.body) {
    const html = adaptBlock(block, shows);
    size += html.length;
    if (size > context.bodyLimit || paragraphs.length >= limit) break;
    shown.push(html);
    paragraphs.push(block.text);
  }
  const opening = article.body.find(({ kind, text }) => kind === 'paragraph' && text !== '')?.text ?? '';
  return {
    html: markHtml(shown.join('\n')),
    paragraphs: paragraphs.filter((text) => text !== ''),
    opening,
    cut: shown.length < article.body.length,
  };
}

// Names may be written in any script; the words around them are the publication's.
function sayByline(head: ArticleHead, { words, snapshot }: StoryContext): string | undefined {
  const { direction } = snapshot.publication;
  const names = head.authors.map(({ name }) => isolateText(name, direction));
  const by = names.length > 0 ? sayPhrase(words.phrases.by, { names: sayList(names, words) }) : undefined;
  const outlet = head.agency ?? head.publisher;
  const parts = [by, outlet === undefined ? undefined : isolateText(outlet, direction)];
  return parts.filter((part) => part !== undefined).join(' · ') || undefined;
}

function viewImage(image: Image | undefined, context: StoryContext, limit: number): ImageView | undefined {
  if (image === undefined) return undefined;
  const shown =
    image.url !== undefined && showsPicture(image.url, context.snapshot.publication) ? image.url : undefined;
  const size = image.width && image.height ? fitWidth({ width: image.width, height: image.height }, limit) : undefined;
  const credit = image.credit === undefined ? undefined : sayCredit(image.credit, context);
  if (shown === undefined && image.caption === undefined && credit === undefined) return undefined;
  return {
    url: shown,
    alt: image.alt ?? '',
    width: size?.width ?? limit,
    height: size?.height,
    caption: image.caption,
    credit,
  };
}

function sayAudio({ audio }: ArticleHead, words: Words): string | undefined {
  const parts = [audio?.title, audio?.episode].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : sayPhrase(words.phrases.listen, { title: parts.join(' · ') });
}

function sayCredit(name: string, { words, snapshot }: StoryContext): string {
  return sayPhrase(words.phrases.photo, { name: isolateText(name, snapshot.publication.direction) });
}

// The same headline twice, or the story itself among its own, says nothing to a reader.
function uniqueHeadlines(head: ArticleHead): readonly RelatedHeadline[] {
  const seen = new Set<string>([head.url]);
  return head.related.filter(({ title, url }) => {
    const key = url ?? title;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function viewRelated(headline: RelatedHeadline, around: Direction, markOf: (url: string) => number): RelatedView {
  const { title, url, source, note, language } = headline;
  const direction = isolateText(title, around) === title ? undefined : firstDirection(title);
  return { title, url, source, note, language, direction, mark: url === undefined ? undefined : markOf(url) };
}
