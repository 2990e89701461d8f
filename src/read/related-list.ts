import type { RelatedHeadline } from '../model/related.ts';
import { foldText } from '../model/text.ts';
import { parseUrl, type Url } from '../model/url.ts';

/** Headlines from a sibling file, one a line: `Title`, `Title | URL`, `Title (URL)`, `[Title](URL)`, or `Title,URL` in a `.csv`. */
export function readRelatedList(text: string, file: string): readonly RelatedHeadline[] {
  const separator = file.endsWith('.csv') ? ',' : '|';
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^([-*•]|\d+[.)])\s+/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readItem(line, separator));
}

function readItem(line: string, separator: string): RelatedHeadline {
  const link = /^\[(.+)\]\((https?:[^\s)]+)\)$/.exec(line) ?? /^(.+) \((https?:[^\s)]+)\)$/.exec(line);
  const cut = line.lastIndexOf(separator);
  const [title, address] =
    link === null ? [line.slice(0, cut), line.slice(cut + 1).trim()] : [link[1] ?? '', link[2] ?? ''];
  const url = /^https?:\/\//.test(address) ? parseUrl(address) : undefined;
  return url === undefined
    ? { title: unquote(line), kind: 'related' }
    : { title: unquote(title), url, kind: 'related' };
}

function unquote(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"');
}

/** The list without repeats: the same folded title, or the same address, counts once. */
export function dropRepeats(related: readonly RelatedHeadline[]): readonly RelatedHeadline[] {
  const titles = new Set<string>();
  const urls = new Set<Url>();
  return related.filter(({ title, url }) => {
    const folded = foldText(title);
    if (titles.has(folded) || (url !== undefined && urls.has(url))) return false;
    titles.add(folded);
    if (url !== undefined) urls.add(url);
    return true;
  });
}
