import { removeIllegalCharacters } from '../../model/text.ts';

/** The same data without the characters that XML 1.0 cannot carry, in every text it holds. */
export function cleanModel<T>(value: T): T {
  return MAY_HOLD_ONE.test(JSON.stringify(value) ?? '') ? (clean(value) as T) : value;
}

// JSON escapes every control character and every half of a pair that stands alone: one look at all texts at once.
const MAY_HOLD_ONE = /\\[bfu]|[\uFFFE\uFFFF]/;

function clean(value: unknown): unknown {
  if (typeof value === 'string') return removeIllegalCharacters(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, clean(field)]));
}
