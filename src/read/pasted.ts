import type { Publication } from '../model/publication.ts';
import type { FrontMatterReading } from './front-matter.ts';
import { omitAbsent } from './omit-absent.ts';
import type { PasteOverrides } from './paste/overrides.ts';
import { type PasteReading, readPaste } from './paste/read-paste.ts';

/** Reads the pasted text under a front matter, with the publication's words and the editor's overrides. */
export function readPasted(
  matter: FrontMatterReading,
  { file, publication }: { readonly file: string; readonly publication: Publication },
): PasteReading {
  const { given, rest, firstLine } = matter;
  return readPaste(rest, {
    file,
    language: given.language ?? given.lang ?? publication.language,
    timeZone: publication.timeZone,
    words: publication.paste,
    ...(given.paste === undefined ? {} : { overrides: omitAbsent<PasteOverrides>({ ...given.paste }) }),
    ...(given.title === undefined ? {} : { title: given.title }),
    firstLine,
  });
}
