import MarkdownIt from 'markdown-it';

/** One token of parsed Markdown. */
export type MarkdownToken = ReturnType<ReturnType<typeof MarkdownIt>['parse']>[number];

let parser: ReturnType<typeof MarkdownIt> | undefined;

/** CommonMark with tables and strike-through, as tokens. */
export function parseMarkdown(text: string): readonly MarkdownToken[] {
  parser ??= openParser();
  return parser.parse(text, {});
}

/** Tokens as HTML that is not safe yet: what the author wrote as HTML stands in it. */
export function renderTokens(tokens: readonly MarkdownToken[]): string {
  parser ??= openParser();
  return parser.renderer.render([...tokens], parser.options, {});
}

/** The value of a token's attribute, as the author wrote it. */
export function readAttribute(token: MarkdownToken, name: string): string | null {
  const value = token.attrGet(name);
  return value === null ? null : String(value);
}

function openParser(): ReturnType<typeof MarkdownIt> {
  const made = MarkdownIt({ html: true, linkify: false, typographer: false });
  // It would leave `[words](javascript:…)` in the text as written; the sanitiser keeps the words and says what went.
  made.validateLink = () => true;
  return made;
}
