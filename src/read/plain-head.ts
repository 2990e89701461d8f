import type { Instant } from '../model/instant.ts';
import { directionOf } from '../model/language.ts';
import type { Publication } from '../model/publication.ts';
import { foldText } from '../model/text.ts';
import { isPlainRooted, isPlainUrl, joinUrl } from '../model/url.ts';
import { dateFromName } from './article-dates.ts';
import { readDate } from './date.ts';
import { mayRepeat, type TitleRules } from './may-repeat.ts';
import { mintId } from './mint-id.ts';
import { isKnownLanguage } from './plain-front-matter.ts';
import { PLACE, type PlainRelated, readPlainLines } from './plain-lines.ts';
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
  const isAddress = (text: string | undefined): boolean => text === undefined || isPlainUrl(text);
  const isPicture = (text: string | undefined): boolean => isAddress(text) || isPlainRooted(text ?? '', home);

  return (file, head) => {
    if (!isUsual || !PLAIN_FILE.test(file)) return undefined;
    const lines = readPlainLines(head);
    if (lines === undefined) return undefined;
    const { values, related } = lines;
    const title = values[PLACE.title];
    const slug = values[PLACE.slug] ?? slugFromFile(file);
    if (title === undefined || !isPlainSlug(slug) || mayRepeat(related, TITLES)) return undefined;

    const url = values[PLACE.url];
    const hasAddresses = isAddress(url) && isAddress(values[PLACE.via]) && isAddress(values[PLACE.source_url]);
    if (!hasAddresses || !isAddress(values[PLACE.publisherFeed])) return undefined;
    if (!isPicture(values[PLACE.lead]) || !isPicture(values[PLACE.image])) return undefined;

    const given = values[PLACE.language];
    const language = given ?? values[PLACE.lang] ?? usual;
    if (!isTag(given) || !isTag(values[PLACE.lang])) return undefined;
    const direction = values[PLACE.direction] ?? directionOf(language);
    if (direction !== 'ltr' && direction !== 'rtl') return undefined;

    const draft = readFlag(values[PLACE.draft]);
    const unlisted = readFlag(values[PLACE.unlisted]);
    const pinned = readFlag(values[PLACE.pinned]);
    const held = readFlag(values[PLACE.held]);
    if (draft === undefined || unlisted === undefined || pinned === undefined || held === undefined) return undefined;

    const written = readInstant(values[PLACE.published] ?? values[PLACE.date], timeZone);
    const changed = readInstant(values[PLACE.updated], timeZone);
    const publishAt = readInstant(values[PLACE.publishAt], timeZone);
    const expiresAt = readInstant(values[PLACE.expiresAt], timeZone);
    if (written === REFUSED || changed === REFUSED || publishAt === REFUSED || expiresAt === REFUSED) return undefined;
    const published = written ?? publishAt ?? dateFromName(file, timeZone);
    if (published === undefined || (changed ?? published) < published) return undefined;

    const givenId = values[PLACE.id] ?? '';
    if (BEYOND_ASCII.test(givenId)) return undefined;
    return {
      words: joinFields({
        file,
        slug,
        title,
        givenId,
        formerId: values[PLACE.formerId] ?? '',
        section: values[PLACE.section] ?? '',
        tags: values[PLACE.tags] ?? '',
        authors: values[PLACE.authors] ?? values[PLACE.author] ?? '',
        url: url === undefined || url === `${folders}${slug}/` ? '' : url,
      }),
      id: givenId === '' ? mintId(file.slice('content/'.length), tagAuthority) : givenId,
      flags:
        (draft ? FLAGS.draft : 0) |
        (unlisted ? FLAGS.unlisted : 0) |
        (pinned ? FLAGS.pinned : 0) |
        (held ? FLAGS.held : 0) |
        (direction === 'rtl' ? FLAGS.rtl : 0) |
        (url === undefined ? ownPage : 0) |
        (values[PLACE.repeatIn] === undefined ? 0 : FLAGS.repeats) |
        (related.length > 0 ? FLAGS.related : 0),
      published,
      updated: changed ?? published,
      publishAt,
      expiresAt,
      language,
      open: hashOpen(related),
    };
  };
}

const TITLES: TitleRules = { fold: foldBytes, foreign: [0xd0, 0xdf] };
const PLAIN_FILE = /^[\w./-]+$/;
const BEYOND_ASCII = /[\x80-\xFF]/;
const REFUSED = 'refused';

function readInstant(text: string | undefined, zone: string): Instant | undefined | typeof REFUSED {
  if (text === undefined) return undefined;
  const date = readDate(text, zone);
  return date.kind === 'instant' ? date.instant : REFUSED;
}

function readFlag(text: string | undefined): boolean | undefined {
  if (text === undefined || text === 'false') return false;
  return text === 'true' ? true : undefined;
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
