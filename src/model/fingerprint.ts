import { hash } from 'node:crypto';
import type { Article } from './article.ts';

/** Hexadecimal SHA-256 of what a reader sees of an article: the same words, the same fingerprint, on any machine. */
export function fingerprintArticle(article: Article): string {
  const { title, deck, kicker, authors, agency, credits, corrections, lead, audio, related, body } = article;
  const facts = [title, deck, kicker, authors, agency, credits, corrections, lead, audio, related].map(sortKeys);
  // In one call: a hash that is fed in steps takes several times as long to make.
  return hash('sha256', JSON.stringify([...facts, body.map(({ html }) => html)]), 'hex');
}

// Two sources may state the same fields in another order: the fingerprint must not see it.
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(sortKeys);
  const pairs: unknown[] = [];
  for (const key of Object.keys(value).sort()) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (field !== undefined) pairs.push([key, sortKeys(field)]);
  }
  return pairs;
}
