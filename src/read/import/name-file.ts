import { formatDay, toWallTime } from '../../model/time.ts';
import { isSlug, slugFromFile, toSlug } from '../slug.ts';
import type { ImportedArticle, ImportedFields } from './imported.ts';

/** The name of an imported article's file: the one it had, else its day and its slug or title, with a number where that is taken. */
export function nameArticleFile(
  { name, fields }: Pick<ImportedArticle, 'name' | 'fields'>,
  { timeZone, taken }: { readonly timeZone: string; readonly taken: ReadonlySet<string> },
): string {
  const own = name !== undefined && isSlug(slugFromFile(`${name}.md`)) ? name : nameFromFields(fields, timeZone);
  let file = `${own}.md`;
  for (let count = 2; taken.has(file); count += 1) file = `${own}-${count}.md`;
  return file;
}

function nameFromFields({ published, slug, title }: ImportedFields, timeZone: string): string {
  const day = published === undefined ? '' : `${formatDay(toWallTime(published, timeZone))}-`;
  const short = shorten(toSlug(slug ?? title ?? ''));
  return `${day}${isSlug(short) ? short : 'article'}`;
}

function shorten(slug: string): string {
  if (slug.length <= 60) return slug;
  const cut = slug.lastIndexOf('-', 60);
  return slug.slice(0, cut > 20 ? cut : 60);
}
