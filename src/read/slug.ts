/** The longest slug, in bytes of UTF-8: a folder name may have 255, and a web server adds to it. */
const MAX_BYTES = 200;
const MAX_CHARACTERS = 80;

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether a slug can be a folder and a part of an address everywhere: letters and figures of any script, with single hyphens between. */
export function isSlug(slug: string): boolean {
  if (isPlainSlug(slug)) return true;
  return (
    /^[\p{L}\p{N}\p{M}]+(?:-+[\p{L}\p{N}\p{M}]+)*$/u.test(slug) &&
    [...slug].length <= MAX_CHARACTERS &&
    Buffer.byteLength(slug) <= MAX_BYTES &&
    !RESERVED.test(slug)
  );
}

const PLAIN = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;

/** Whether it is a slug of ASCII alone. */
export function isPlainSlug(slug: string): boolean {
  return PLAIN.test(slug) && slug.length <= MAX_CHARACTERS && !RESERVED.test(slug);
}

/** The name that a file gives its article: without folder and ending, or the folder's for a bundle. */
export function nameFromFile(file: string): string {
  const parts = file.split('/');
  const last = parts.at(-1) ?? file;
  return /^index\.\w+$/.test(last) ? (parts.at(-2) ?? last) : last.replace(/\.\w+$/, '');
}

/** The slug in a file name: without the day it begins with. */
export function slugFromFile(file: string): string {
  return toSlug(nameFromFile(file).replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, ''));
}

/** A text as a slug: letters and figures of any script in lower case, hyphens between. */
export function toSlug(text: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The calendar day that a file name, or its bundle's folder, begins with. */
export function dayFromFile(file: string): string | undefined {
  return /^(\d{4}-\d{2}-\d{2})(?=[-._]|$)/.exec(nameFromFile(file))?.[1];
}

/** How two slugs are compared: a Mac's disk takes `Café` and `cafe\u0301` for one name. */
export function foldSlug(slug: string): string {
  return slug.normalize('NFC').toLowerCase();
}
