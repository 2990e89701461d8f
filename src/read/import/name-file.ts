import { formatDay, toWallTime } from '../../model/time.ts';
import { isSlug, toSlug } from '../slug.ts';
import type { ImportedFields } from './imported.ts';

/** The name of an imported article's file: its day and its slug or title, with a number where that is taken. */
export function nameArticleFile(
  { published, slug, title }: ImportedFields,
  { timeZone, taken }: { readonly timeZone: string; readonly taken: ReadonlySet<string> },
): string {
  const day = published === undefined ? '' : `${formatDay(toWallTime(published, timeZone))}-`;
  const short = shorten(toSlug(slug ?? title ?? ''));
  const name = `${day}${isSlug(short) ? short : 'article'}`;
  let file = `${name}.md`;
  for (let count = 2; taken.has(file); count += 1) file = `${name}-${count}.md`;
  return file;
}

function shorten(slug: string): string {
  if (slug.length <= 60) return slug;
  const cut = slug.lastIndexOf('-', 60);
  return slug.slice(0, cut > 20 ? cut : 60);
}
