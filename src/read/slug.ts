/** The longest slug, in bytes of UTF-8: a folder name may have 255, and a web server adds to it. */
const MAX_BYTES = 200;

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether a slug can be a folder and a part of an address everywhere: letters and figures of any script, with single hyphens between. */
export function isSlug(slug: string): boolean {
  return (
    /^[\p{L}\p{N}\p{M}]+(?:[-_.][\p{L}\p{N}\p{M}]+)*$/u.test(slug) &&
    [...slug].length <= 120 &&
    Buffer.byteLength(slug) <= MAX_BYTES &&
    !RESERVED.test(slug)
  );
}

/** The slug in a file name: without its folder, its ending, and the date it begins with. */
export function slugFromFile(file: string): string {
  const parts = file.split('/');
  const last = parts.at(-1) ?? file;
  const name = /^index\.\w+$/.test(last) ? (parts.at(-2) ?? last) : last.replace(/\.\w+$/, '');
  const bare = name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
  return bare
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The calendar day that a file name, or its bundle's folder, begins with. */
export function dayFromFile(file: string): string | undefined {
  const parts = file.split('/');
  const name = /^index\.\w+$/.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1);
  return /^(\d{4}-\d{2}-\d{2})(?=[-._])/.exec(name ?? '')?.[1];
}

/** How two slugs are compared: a Mac's disk takes `Café` and `cafe\u0301` for one name. */
export function foldSlug(slug: string): string {
  return slug.normalize('NFC').toLowerCase();
}
