import type { Line } from './line.ts';
import type { Page, TextWindow } from './page.ts';

const REACH = 6;

/** The window without the deck: where an author or a date stands below the first paragraphs, the text starts behind it. */
export function settleWindow(page: Page): TextWindow {
  const { window, title, lines, found } = page;
  let start = window.start;
  if (title >= start && title < window.end) start = title + 1;
  const prose: Line[] = [];
  for (let at = start; at < Math.min(window.end, start + REACH + 4); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const label = found[at]?.label;
    if ((label === 'byline' || label === 'date') && prose.length > 0 && at - (prose[0]?.index ?? 0) <= REACH) {
      // One paragraph, or a deck and a caption without a name: head. More of them: the story had begun.
      if (prose.length > 2 || !mayBeDeck(prose[0])) break;
      return { start: nextProse(page, at), end: window.end };
    }
    if (label === undefined && line.prose) prose.push(line);
    if (prose.length > 2) break;
  }
  return { start: nextProse(page, start), end: window.end };
}

function mayBeDeck(line: Line | undefined): boolean {
  return line !== undefined && line.size <= 450;
}

function nextProse({ lines, found, window }: Page, from: number): number {
  for (let at = from; at < window.end; at += 1) {
    const line = lines[at];
    const label = found[at]?.label;
    if (
      line !== undefined &&
      ((label === undefined && line.prose) || label === 'prose' || label === 'list-item' || label === 'correction')
    )
      return at;
  }
  return Math.min(from, window.end);
}
