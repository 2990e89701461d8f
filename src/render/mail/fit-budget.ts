/** Gmail cuts a mail at about 102 KB of HTML and hides the footer with it; a provider's own rewriting needs room as well. */
export const HTML_BUDGET = 100_000;

/** The largest count from 0 to `limit` whose rendering stays within the budget, and that rendering; or `undefined` when not even 0 does. */
export function fitBudget(
  limit: number,
  render: (count: number) => string,
): { readonly count: number; readonly html: string } | undefined {
  const attempt = (count: number) => {
    const html = render(count);
    return byteLength(html) < HTML_BUDGET ? { count, html } : undefined;
  };
  const whole = attempt(limit);
  if (whole !== undefined) return whole;
  let best: { readonly count: number; readonly html: string } | undefined;
  let [low, high] = [0, limit - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const tried = attempt(middle);
    if (tried === undefined) high = middle - 1;
    else {
      best = tried;
      low = middle + 1;
    }
  }
  return best;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
