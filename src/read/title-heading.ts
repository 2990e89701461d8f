/** The heading that a Markdown text begins with, and what follows it. */
export interface TitleHeading {
  /** Its words, without the signs of Markdown. */
  readonly title: string;
  readonly rest: string;
}

const ATX = /^#[ \t]+([^\n]+)(?:\n|$)/;

/** The first-level heading on top of a Markdown text, which names the article when its front matter does not. */
export function findTitleHeading(text: string): TitleHeading | undefined {
  const start = text.search(/\S/);
  const match = start === -1 ? null : ATX.exec(text.slice(start, start + 2_000));
  if (match === null) return undefined;
  const title = (match[1] ?? '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/\\([!-/:-@[-`{-~])|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '$1')
    .trim();
  return title === '' ? undefined : { title, rest: text.slice(start + match[0].length) };
}
