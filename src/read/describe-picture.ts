/** A picture in words: what it shows, and what stands under it. */
export function describePicture(alt: string, caption: string): string {
  return [...new Set([alt.trim(), caption.trim()])].filter((part) => part !== '').join(' ');
}
