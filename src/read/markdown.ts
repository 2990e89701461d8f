import MarkdownIt from 'markdown-it';

type Parser = ReturnType<typeof MarkdownIt>;

/** One token of parsed Markdown. */
export type MarkdownToken = ReturnType<Parser['parse']>[number];

let parser: Parser | undefined;

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

// What normalising leaves as it is, as it does with nearly every address of the web.
const NORMAL = /^https?:\/\/[a-z\d]+(?:[.-][a-z\d]+)*(?:\/[\w.~/-]*)?(?:\?[\w.~/=&+,;-]*)?(?:#[\w.~/-]*)?$/;

// The library's own list of signs at which words may end, found by a pattern instead of one by one: half the time.
const ENDS_WORDS = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/g;

const readWords: Parameters<Parser['inline']['ruler']['at']>[1] = (state, silent) => {
  ENDS_WORDS.lastIndex = state.pos;
  const end = Math.min(ENDS_WORDS.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
};

function openParser(): Parser {
  const made = MarkdownIt({ html: true, linkify: false, typographer: false });
  const { normalizeLink } = made;
  made.normalizeLink = (address) => (NORMAL.test(address) ? address : normalizeLink.call(made, address));
  made.inline.ruler.at('text', readWords);
  // It would leave `[words](javascript:…)` in the text as written; the sanitiser keeps the words and says what went.
  made.validateLink = () => true;
  return made;
}
