/** Words written with bars between them, over as many lines as they need. */
export function listWords(text: string): readonly string[] {
  return text
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The months of a year with slashes between them, and bars between the spellings of one. */
export function listMonths(text: string): readonly (readonly string[])[] {
  return text.split('/').map(listWords);
}
