// No character that XML 1.0 cannot carry, and no reference but those that we write. Halves of pairs are for the caller.
const ILLEGAL = '\\0-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF';
const REFERENCE = '&(?:lt|gt|amp|quot|#x26|#x3C|#x3E|#9|#10|#13);';

/** An expression that repeats a group remembers each turn: what is longer than this is left to code that does not. */
export const LONGEST = 1_000_000;

/** Text between tags, as an expression. We escape every `>`, so there is no `]]>` either. */
export const TEXT: string = repeat(`[^<>&${ILLEGAL}]*`);

/** The value of an attribute, as an expression. A line break or tab in it would be read as a space. */
export const VALUE: string = repeat(`[^<>&"\\t\\n${ILLEGAL}]*`);

function repeat(run: string): string {
  return `${run}(?:${REFERENCE}${run})*`;
}

/** The expression of an optional attribute. */
export function maybe(name: string): string {
  return `(?: ${name}="${VALUE}")?`;
}

/** The text that {@link TEXT} or {@link VALUE} matched. */
export function decodePlain(raw: string): string {
  if (!raw.includes('&')) return raw;
  // One kind after the other, as long as nothing that one makes can be taken for the next: & comes last.
  const text = raw
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"');
  if (!text.includes('&#')) return text.replace(/&amp;/g, '&');
  return text
    .replace(/&#x3C;/g, '<')
    .replace(/&#x3E;/g, '>')
    .replace(/&#9;/g, '\t')
    .replace(/&#10;/g, '\n')
    .replace(/&#13;/g, '\r')
    .replace(/&(?:amp|#x26);/g, '&');
}

/** Several of them, each with a line break behind it, as one text with a line for each. */
export function decodeLines(lines: string): string {
  return decodePlain(lines.slice(0, -1));
}
