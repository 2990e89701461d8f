import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** Hexadecimal SHA-256 of what a reader sees of an article: the same words, the same fingerprint, on any machine. */
export function fingerprintArticle(article: Article): string {
  const { title, deck, kicker, authors, agency, credits, corrections, lead, audio, related, body } = article;
  const seen = [
    title,
    deck,
    kicker,
    authors,
    agency,
    credits,
    corrections,
    lead,
    audio,
    related,
    body.map((block) => block.html),
  ];
  return createHash('sha256')
    .update(JSON.stringify(seen.map(sortKeys)))
    .digest('hex');
}

// Two sources may state the same fields in another order: the fingerprint must not see it.
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, sortKeys(field)]);
}
