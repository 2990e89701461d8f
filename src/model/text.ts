declare const html: unique symbol;

/** Markup that is safe to put between tags: escaped text, sanitised content, or a template's own output. */
export type Html = string & { readonly [html]: true };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML: `& < > "` escaped, safe between tags and in double-quoted attributes. Refuses what is HTML already. */
export function escapeHtml<T extends string>(text: T extends Html ? never : T): Html {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character) as unknown as Html;
}

/** Declares markup safe. Only a sanitiser, an escaper, or a renderer that escaped every part may say so. */
export function markHtml(markup: string): Html {
  return markup as Html;
}

// XML 1.0 (fifth edition) section 2.2: U+0009, U+000A, U+000D, U+0020-D7FF, U+E000-FFFD, U+10000-10FFFF and nothing else.
const ILLEGAL =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// Nearly every text has none of these, and that is sooner known than which halves of pairs stand alone.
const SUSPICIOUS = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text without the characters that XML 1.0 cannot carry, not even as a reference (section 2.2). */
export function removeIllegalCharacters(text: string): string {
  return SUSPICIOUS.test(text) ? text.replace(ILLEGAL, '') : text;
}

/** The offset (UTF-16 units) and code point of each character that XML 1.0 cannot carry. */
export function findIllegalCharacters(
  text: string,
): readonly { readonly offset: number; readonly codePoint: number }[] {
  return [...text.matchAll(ILLEGAL)].map((match) => ({ offset: match.index, codePoint: match[0].charCodeAt(0) }));
}

/** A form for comparing only: NFC, every space one U+0020, straight quotes, lower case, outer spaces gone. */
export function foldText(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text.toLowerCase(); // Nothing to fold, as in most headlines.
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
