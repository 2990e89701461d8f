import MarkdownIt from 'markdown-it';

let renderer: ReturnType<typeof MarkdownIt> | undefined;

/** CommonMark with tables and strike-through as HTML that is not safe yet: it goes through the sanitiser like any other. */
export function renderMarkdown(text: string): string {
  renderer ??= MarkdownIt({ html: true, linkify: false, typographer: false });
  return renderer.render(text);
}
