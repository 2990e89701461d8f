/** A text without one sign wherever it ends in it. A pattern for that takes square time over a run that stands elsewhere. */
export function dropLast(text: string, sign: ' ' | '\n'): string {
  let end = text.length;
  while (text[end - 1] === sign) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
