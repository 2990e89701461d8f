import type { ArticleContext } from './article-context.ts';
import type { ArticleSource } from './article-source.ts';
import { omitAbsent } from './omit-absent.ts';
import type { PasteOverrides } from './paste/overrides.ts';
import { type PasteReading, readPaste } from './paste/read-paste.ts';

/** Reads the pasted text of an article's file, with what its front matter settles. */
export function readPastedSource(source: ArticleSource, { publication }: ArticleContext): PasteReading {
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
