import type { Publication } from '../../model/publication.ts';

/** Formats that Outlook for Windows does not show. */
const UNKNOWN_TO_OUTLOOK = /\.(?:svg|webp|avif)$/i;

/**
 * Whether the picture at `address` may be loaded when a message is opened, and is seen then: from the publication's own host,
 * its subdomains or its logo's, by https, in a format that every mail client knows.
 */
export function showsPicture(address: string, publication: Publication): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' || UNKNOWN_TO_OUTLOOK.test(pathname)) return false;
  const own = [publication.url, publication.logo?.url].flatMap((url) =>
    url === undefined ? [] : [new URL(url).hostname],
  );
  return own.some((host) => hostname === host || hostname.endsWith(`.${host.replace(/^www\./, '')}`));
}
