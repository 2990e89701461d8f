// CommonMark 0.31: what ends a paragraph (sections 4.1, 4.2, 4.5, 4.6, 5.1, 5.2), turns it into a heading (4.3) or a table, or
// is none of it (4.4). A list may begin with any number here, which costs nothing but the parser.
const BREAKS =
  /^ |(?:^|\n) *(?:[#>=|:<]|-[ |:-]|[-+*](?:[ \n]|$)|\*[* ]*(?:\n|$)|_[_ ]*(?:\n|$)|`{3}|~{3}|\d{1,9}[.)](?:[ \n]|$)|\n|$)/;

/** Whether lines without an empty one between them may be anything but words of one paragraph, or define what a link leads to. */
export function mayBreak(lines: string): boolean {
  return BREAKS.test(lines) || (lines.startsWith('[') && lines.includes(']:'));
}
