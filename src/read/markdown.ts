import MarkdownIt from 'markdown-it';

let renderer: ReturnType<typeof MarkdownIt> | undefined;

/** CommonMark with tables and strike-through as HTML that is not safe yet: it goes through the sanitiser like any other. */
export function renderMarkdown(text: string): string {
  renderer ??= openRenderer();
  return renderer.render(text);
}

function openRenderer(): ReturnType<typeof MarkdownIt> {
  const made = MarkdownIt({ html: true, linkify: false, typographer: false });
  // It would leave `[words](javascript:…)` in the text as written; the sanitiser keeps the words and says what went.
  made.validateLink = () => true;
  return made;
}
