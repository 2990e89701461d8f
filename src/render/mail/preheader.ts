import type { ArticleHead } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import type { Publication } from '../../model/publication.ts';
import { cutText } from './excerpt.ts';

const SHORTEST = 40;
const LONGEST = 110;

/** What stands in the header `Subject` and in the inbox: the edition's own words, the publication's, or the lead story's title. */
export function chooseSubject(edition: Edition, publication: Publication): string {
  const subject = edition.subject ?? publication.digest.subject ?? edition.articles[0]?.title ?? publication.title;
  // RFC 5322 section 2.2: a field is one line; a control character in it is somebody's attempt to add another.
  return subject
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The line that inboxes show behind the subject: the lead's standfirst, filled up with the next titles; 40 to 110 characters where there is that much to say, never an address, never the subject again. */
export function choosePreheader(edition: Edition, subject: string): string {
  const pieces = edition.articles
    .flatMap((article, index) => piecesOf(article, index === 0))
    .filter((piece) => piece !== subject);
  let text = '';
  for (const piece of pieces) {
    if (text.length >= SHORTEST) break;
    text = text === '' ? piece : `${text.replace(/[.…]$/, '')} · ${piece}`;
  }
  return cutText(text, LONGEST);
}

function piecesOf(article: ArticleHead, leads: boolean): readonly string[] {
  const pieces = leads ? [article.deck, article.title] : [article.title];
  return pieces
    .flatMap((piece) => (piece === undefined ? [] : [withoutAddresses(piece)]))
    .filter((piece) => piece !== '');
}

function withoutAddresses(text: string): string {
  return text
    .replace(/(?:https?:\/\/|www\.)\S*/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Fills the rest of the inbox line, so that the masthead does not run on behind the preheader. */
export function padPreheader(preheader: string): string {
  // Combining grapheme joiner and no-break space: the pair that clients neither show nor collapse.
  return '\u034F\u00A0'.repeat(Math.max(0, 130 - preheader.length));
}
