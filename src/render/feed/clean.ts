import { removeIllegalCharacters } from '../../model/text.ts';

/** The same data without the characters that XML 1.0 cannot carry, in every text it holds. */
export function cleanModel<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return removeIllegalCharacters(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, clean(field)]));
}
