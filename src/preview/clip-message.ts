/** Bytes of decoded HTML that Gmail shows (hteumeuleu/email-bugs #41). */
const CLIPPED_AT = 102_400;

const NOTE =
  '<p style="font:14px sans-serif;padding:16px;color:#1a73e8;background:#fff">[Message clipped]&nbsp; View entire message</p>';

/** A mail as Gmail shows it: cut at its limit, its end hidden behind a link. A mail below the limit stays as it is. */
export function clipMessage(html: string, limit: number = CLIPPED_AT): string {
  const bytes = Buffer.from(html, 'utf8');
  if (bytes.length <= limit) return html;
  // A character cut in two would show as a replacement character that no reader sees.
  const kept = bytes.toString('utf8', 0, limit).replace(/\uFFFD$/, '');
  return kept.slice(0, Math.max(kept.lastIndexOf('<'), 0)) + NOTE;
}
