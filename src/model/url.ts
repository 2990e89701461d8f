declare const url: unique symbol;

/** An absolute, ASCII-only, normalised http(s) or mailto address. */
export type Url = string & { readonly [url]: true };

/** What WHATWG URL gives back as it is: a plain host that is no number and no Punycode, a path without dot segments. */
export const PLAIN_URL_PATTERN: string =
  'https?://(?:(?!xn--)[a-z0-9-]+\\.)+[a-z]{2,}/(?:[\\w~-][\\w.~-]*/)*(?:[\\w~-][\\w.~-]*)?(?:\\?[\\w.~=&%+;,:@/-]*)?';
const PLAIN_URL = new RegExp(`^${PLAIN_URL_PATTERN}$`);
const PLAIN_ROOTED = /^\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/;
const PLAIN_FOLDER = /^https?:\/\/[^?#]*\/$/;
const PLAIN_PATH = /^(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/;

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address as every output carries it, percent-encoded once (WHATWG URL), or `undefined` when it is not a URL, names
 * a scheme other than http, https and mailto, or hides a user name in front of the host.
 */
export function parseUrl(text: string, base?: Url): Url | undefined {
  if (isPlainUrl(text)) return text;
  if (base !== undefined && isPlainRooted(text, base))
    return (base.slice(0, base.indexOf('/', 'https://'.length)) + text) as Url;
  // A backslash or a control character is read differently by browsers, mail clients and servers: never guess.
  if (/[\\\u0000-\u001F\u007F]/.test(text)) return undefined;
  const parsed = parseOrUndefined(text, base);
  if (parsed === undefined || !SCHEMES.has(parsed.protocol)) return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  // JSON Feed's schema and several readers refuse an apostrophe or a pipe that WHATWG leaves as it is.
  return parsed.href.replace(/'/g, '%27').replace(/\|/g, '%7C') as Url;
}

/** Whether an address on the site of `base` needs no parsing: `/img/a.jpg`. */
export function isPlainRooted(text: string, base: Url): boolean {
  return PLAIN_ROOTED.test(text) && PLAIN_URL.test(base);
}

/** Whether a text is an address that needs no parsing: most are. */
export function isPlainUrl(text: string): text is Url {
  return PLAIN_URL.test(text);
}

function parseOrUndefined(text: string, base: string | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** `base` with `path` (relative, with forward slashes) below it; each segment is percent-encoded here. */
export function joinUrl(base: Url, path: string): Url {
  if (PLAIN_PATH.test(path) && PLAIN_FOLDER.test(base)) return `${base}${path}` as Url;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return new URL(encoded, base.endsWith('/') ? base : `${base}/`).href as Url;
}
