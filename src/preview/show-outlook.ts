const ONLY_OTHERS = /<!--\[if !mso[^\]]*\]><!-->[\s\S]*?<!--<!\[endif\]-->/g;
const HIDDEN_FROM_OTHERS = /<!--\[if [^\]]*(?:mso|IE)[^\]]*\]>([\s\S]*?)<!\[endif\]-->/g;

/** The branch of a mail that Outlook for Windows reads: conditional comments for it are opened, those for others dropped. */
export function showOutlook(html: string): string {
  return html.replace(ONLY_OTHERS, '').replace(HIDDEN_FROM_OTHERS, '$1');
}
