/** The beginning of a text, whole words, at most `limit` UTF-16 units with the `…` that says there is more. */
export function cutText(text: string, limit: number): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  if (tidy.length <= limit) return tidy;
  const head = tidy.slice(0, limit);
  const space = head.lastIndexOf(' ');
  // A script without spaces is cut between characters, never inside a surrogate pair.
  const cut = space > limit / 2 ? head.slice(0, space) : head.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}
