import type { Body } from '../../model/body.ts';

/** Longest summary made from the text, in code points. */
const LIMIT = 300;

/** The summary of an article without a standfirst: its first paragraph, cut between words. Empty when it has none. */
export function summarise(body: Body): string {
  const first = body.find((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  return cutText(first?.text.trim() ?? '', LIMIT);
}

/** `text` whole, or its beginning up to a space with an ellipsis, at most `limit` code points. */
export function cutText(text: string, limit: number): string {
  const points = [...text.slice(0, limit * 2 + 2)];
  if (points.length <= limit) return text;
  const head = points.slice(0, limit - 1).join('');
  const space = head.search(/\s\S*$/);
  return `${(space > head.length / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}
