import type { Publication } from '../model/publication.ts';
import type { ArticleSource } from './article-source.ts';
import { omitAbsent } from './omit-absent.ts';
import type { PasteOverrides } from './paste/overrides.ts';
import { type PasteOptions, type PasteReading, readPaste } from './paste/read-paste.ts';
import type { TextCache } from './text-cache.ts';

/** The reading of a pasted article. */
export type ReadPasted = (source: ArticleSource) => PasteReading;

// A build reads a pasted article for its head, its text and the report; more than these would grow with the publication.
const MOST = 16;
const LONGEST = 100_000;

/** A reader of a publication's pasted articles, which asks the cache first where nothing that decides the reading has changed. */
export function openPasteReader(publication: Publication, cache: TextCache<PasteReading>): ReadPasted {
  const last = new Map<string, { readonly text: string; readonly reading: PasteReading }>();
  return (source) => {
    const { text, article, rest } = source;
    const before = last.get(article.file);
    if (before?.text === text) return before.reading;
    const options = settleOptions(source, publication);
    if (text.length > LONGEST) return readPaste(rest, options);
    const reading = readCached(rest, options, cache);
    last.set(article.file, { text, reading });
    const oldest = last.size > MOST ? last.keys().next().value : undefined;
    if (oldest !== undefined) last.delete(oldest);
    return reading;
  };
}

/** Reads the pasted text of an article's file, with what its front matter settles. */
export function readPastedSource(source: ArticleSource, publication: Publication): PasteReading {
  return readPaste(source.rest, settleOptions(source, publication));
}

function readCached(text: string, options: PasteOptions, cache: TextCache<PasteReading>): PasteReading {
  // Loaded here: an import has no cache.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const key = createHash('sha256').update(JSON.stringify(options)).update(text).digest('base64');
  const known = cache.read(key);
  if (known !== undefined) return known;
  const reading = readPaste(text, options);
  cache.write(key, reading);
  return reading;
}

function settleOptions({ given, article, firstLine }: ArticleSource, publication: Publication): PasteOptions {
  const { language = given.lang ?? publication.language, title, paste } = given;
  return {
    file: article.file,
    language,
    timeZone: publication.timeZone,
    words: publication.paste,
    firstLine,
    ...(title === undefined ? {} : { title }),
    ...(paste === undefined
      ? {}
      : {
          overrides: omitAbsent<PasteOverrides>({
            ...paste,
            keep: paste.keep,
            drop: paste.drop,
            title: paste.title,
            body: paste.body,
          }),
        }),
  };
}
