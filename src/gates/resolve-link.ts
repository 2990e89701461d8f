import { isPlainUrl, type Url } from '../model/url.ts';

// A relative address of which a full parse would change nothing but the dots in front.
const PLAIN = /^((?:\.\.\/)*)(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/;

/**
 * The path of the file that `href` leads to from the page at `page`, below the publication's address `base`; `undefined`
 * when it leads to no file there.
 */
export function resolveLink(href: string, page: Url, base: Url): string | undefined {
  if (href.startsWith('#') || isElsewhere(href, base)) return undefined;
  const path = resolvePlain(href, page, base) ?? resolveFully(href, page, base);
  return path === '' || path?.endsWith('/') ? `${path}index.html` : path;
}

// Without parsing it: the address of another site, which is what most links of a text are.
function isElsewhere(href: string, base: string): boolean {
  return /^https?:/.test(href) && !href.startsWith(base);
}

// Without parsing it: what we write ourselves.
function resolvePlain(href: string, page: Url, base: Url): string | undefined {
  if (/[?#]/.test(page) || !page.startsWith(base)) return undefined;
  if (isPlainUrl(href)) return decode(href.slice(base.length).replace(/\?.*/, ''));
  const dots = href === '' ? undefined : PLAIN.exec(href)?.[1]?.length;
  if (dots === undefined) return undefined;
  let end = page.lastIndexOf('/');
  for (let at = 0; at < dots; at += '../'.length) end = page.lastIndexOf('/', end - 1);
  // What climbs above the publication's folder may come to the host itself.
  return end + 1 < base.length ? undefined : decode(page.slice(base.length, end + 1) + href.slice(dots));
}

function resolveFully(href: string, page: Url, base: Url): string | undefined {
  if (!URL.canParse(href, page)) return undefined;
  const url = new URL(href, page);
  url.hash = '';
  url.search = '';
  return url.href.startsWith(base) ? decode(url.href.slice(base.length)) : undefined;
}

// The path is kept when the page is gone: as a slice it would hold the whole of the page in memory, so it is copied.
function decode(path: string): string {
  if (!path.includes('%')) return ` ${path}`.slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
