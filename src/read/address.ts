import { isPlainUrl, parseUrl, type Url } from '../model/url.ts';

/** A web address as content states it: absolute, http or https, nothing hidden in it. */
export function readWebAddress(text: string): Url | undefined {
  if (isPlainUrl(text)) return text;
  return /^https?:\/\//i.test(text.trim()) ? parseUrl(text.trim()) : undefined;
}

/** Whether an address names a file beside the article rather than a page. */
export function isFilePath(address: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(address) && !address.startsWith('/') && !address.startsWith('#');
}
