import type { Publication } from '../../model/publication.ts';

/** Whether an image at `address` may be loaded when the mail is opened: from the publication's own host, its subdomains or its logo's, by https. */
export function isOwnHost(address: string, publication: Publication): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return false;
  const own = [publication.url, publication.logo?.url].flatMap((url) =>
    url === undefined ? [] : [new URL(url).hostname],
  );
  return own.some((host) => hostname === host || hostname.endsWith(`.${host.replace(/^www\./, '')}`));
}
