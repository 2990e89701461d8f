import { directionOf } from '../model/language.ts';
import type { Publication } from '../model/publication.ts';
import { foldText } from '../model/text.ts';
import { isPlainRooted, isPlainUrl, joinUrl, type Url } from '../model/url.ts';
import { dateFromName } from './article-dates.ts';
import { mayRepeat, type TitleRules } from './may-repeat.ts';
import { mintId } from './mint-id.ts';
import { isKnownLanguage } from './plain-front-matter.ts';
import { PLACE, type PlainRelated, readPlainLines } from './plain-lines.ts';
import { BEYOND_ASCII, NO_MORE, REFUSED, readPlainDate, readPlainMore } from './plain-more.ts';
import { FLAGS } from './shelf/head-flags.ts';
import type { HeadRow } from './shelf/head-row.ts';
import { hashName } from './shelf/name-index.ts';
import { joinFields } from './shelf/pack-words.ts';
import { isPlainSlug, slugFromFile } from './slug.ts';

/**
 * Reads a head that is plain in every way straight to what a shelf takes of it, the same that `readHead` and the shelf
 * make of it; `undefined` where anything is unusual or wrong, which is theirs to tell. `head` is what stands between the
 * fences, in UTF-8 with a character for each byte; `file` stands alone.
 */
export type ReadPlainHead = (file: string, head: string) => HeadRow | undefined;

/** Makes a reader of plain heads. */
export function openPlainHeads(publication: Publication): ReadPlainHead {
  const { url: home, timeZone, tagAuthority, language: usual } = publication;
  const folders = joinUrl(home, 'articles/');
  const isUsual = joinUrl(home, 'articles/a-b/') === `${folders}a-b/`;
  const ownPage = publication.pages === false ? 0 : FLAGS.page;

  return (file, head) => {
    if (!isUsual || !PLAIN_FILE.test(file)) return undefined;
    const lines = readPlainLines(head);
    if (lines === undefined) return undefined;
    const { values, related } = lines;
    const title = values[PLACE.title];
    const slug = values[PLACE.slug] ?? slugFromFile(file);
    if (title === undefined || !isPlainSlug(slug) || mayRepeat(related, TITLES)) return undefined;
    if (!isPicture(values[PLACE.lead], home) || !isPicture(values[PLACE.image], home)) return undefined;
    const more = lines.hasMore ? readPlainMore(values, timeZone) : NO_MORE;
    if (more === undefined) return undefined;

    const language = values[PLACE.language] ?? values[PLACE.lang] ?? usual;
    if (!isTag(values[PLACE.language]) || !isTag(values[PLACE.lang])) return undefined;
    const direction = values[PLACE.direction] ?? directionOf(language);
    if (direction !== 'ltr' && direction !== 'rtl') return undefined;

    // The key that tells more of a date hides the other, whatever that says.
    const date = more.published ?? readPlainDate(values[PLACE.date], timeZone);
    if (date === REFUSED) return undefined;
    const published = date ?? more.publishAt ?? dateFromName(file, timeZone);
    if (published === undefined || (more.updated ?? published) < published) return undefined;

    const { givenId, url } = more;
    return {
      words: joinFields({
        file,
        slug,
        title,
        givenId,
        formerId: more.formerId,
        section: values[PLACE.section] ?? '',
        tags: values[PLACE.tags] ?? '',
        authors: values[PLACE.authors] ?? values[PLACE.author] ?? '',
        url: url === `${folders}${slug}/` ? '' : url,
      }),
      id: givenId === '' ? mintId(file.slice('content/'.length), tagAuthority) : givenId,
      flags:
        more.flags |
        (direction === 'rtl' ? FLAGS.rtl : 0) |
        (url === '' ? ownPage : 0) |
        (values[PLACE.repeatIn] === undefined ? 0 : FLAGS.repeats) |
        (related.length > 0 ? FLAGS.related : 0),
      published,
      updated: more.updated ?? published,
      publishAt: more.publishAt,
      expiresAt: more.expiresAt,
      language,
      open: hashOpen(related),
    };
  };
}

const TITLES: TitleRules = { fold: foldBytes, foreign: { first: 0xd0, last: 0xdf } };
const PLAIN_FILE = /^[\w./-]+$/;

function isPicture(text: string | undefined, home: Url): boolean {
  return text === undefined || isPlainRooted(text, home) || isPlainUrl(text);
}

function isTag(text: string | undefined): boolean {
  return text === undefined || isKnownLanguage(text);
}

function hashOpen(related: readonly PlainRelated[]): readonly number[] {
  const hashes: number[] = [];
  for (const { title, url } of related) if (url === undefined) hashes.push(hashName(foldBytes(title)));
  return hashes;
}

// Titles are compared as people read them, not as bytes.
function foldBytes(title: string): string {
  return foldText(BEYOND_ASCII.test(title) ? Buffer.from(title, 'latin1').toString('utf8') : title);
}
