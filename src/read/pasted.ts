import type { ArticleContext } from './article-context.ts';
import type { ArticleSource } from './article-source.ts';
import { omitAbsent } from './omit-absent.ts';
import type { PasteOverrides } from './paste/overrides.ts';
import { type PasteReading, readPaste } from './paste/read-paste.ts';

interface Kept {
  readonly context: ArticleContext;
  readonly text: string;
  readonly reading: PasteReading;
}

// A build reads a pasted article for its head, its text and the report; more than these would grow with the publication.
const MOST = 16;
const LONGEST = 100_000;
const kept = new Map<string, Kept>();

/** Reads the pasted text of an article's file, with what its front matter settles. */
export function readPastedSource(source: ArticleSource, context: ArticleContext): PasteReading {
  const { text, article } = source;
  const before = kept.get(article.file);
  if (before?.text === text && before.context.publication === context.publication) return before.reading;
  const reading = readSource(source, context);
  if (text.length > LONGEST) return reading;
  kept.set(article.file, { context, text, reading });
  const oldest = kept.size > MOST ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return reading;
}

function readSource(source: ArticleSource, { publication }: ArticleContext): PasteReading {
  const { given, article } = source;
  const { language = given.lang ?? publication.language, title, paste } = given;
  return readPaste(source.rest, {
    file: article.file,
    language,
    timeZone: publication.timeZone,
    words: publication.paste,
    firstLine: source.firstLine,
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
  });
}
