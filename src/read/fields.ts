import { z } from 'zod';

// YAML comes as nothing but maps, lists and strings (yaml.ts): these turn the strings into what the model holds.

/** Words: outer spaces gone, inner line ends as spaces. */
export const words: z.ZodType<string> = z
  .string({ error: 'write one line of text.' })
  .transform((text) => text.replace(/\s*\n\s*/g, ' ').trim());

/** `true` or `false`. */
export const flag: z.ZodType<boolean> = z
  .enum(['true', 'false'], { error: 'write true or false.' })
  .transform((text) => text === 'true');

/** A whole number above zero. */
export const count: z.ZodType<number> = z
  .string({ error: 'write a whole number.' })
  .regex(/^[1-9]\d{0,6}$/, { error: 'write a whole number above zero.' })
  .transform(Number);

/** One of some words. */
export function oneOf<const T extends readonly string[]>(options: T): z.ZodType<T[number]> {
  return z.enum(options, { error: `write one of: ${options.join(', ')}.` }) as unknown as z.ZodType<T[number]>;
}

/** A list; a single value counts as a list of one. */
export function listOf<T>(item: z.ZodType<T>): z.ZodType<readonly T[]> {
  const list = z.array(item, { error: 'write a list.' });
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    list,
  ) as unknown as z.ZodType<readonly T[]>;
}
