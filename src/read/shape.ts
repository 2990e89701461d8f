import * as z from 'zod';
import { findIllegalCharacters } from '../model/text.ts';

// Compiling a schema to code pays after some thousand values; a publication has a few that are no plain text.
z.config({ jitless: true });

/** What a value may be, and what it becomes. */
export type Shape<T> = z.ZodType<T>;

/** One thing that is wrong with a value, and its path. */
export type ShapeIssue = z.core.$ZodIssue;

/** A map with these keys and no other. */
export const mapOf: typeof z.strictObject = z.strictObject;

/** The first of several shapes that fits. */
export const firstOf: typeof z.union = z.union;

// YAML comes as nothing but maps, lists and strings (yaml.ts): these turn the strings into what the model holds.

/** Words: outer spaces gone, inner line ends as spaces. */
export const words: Shape<string> = z
  .string({ error: 'write one line of text.' })
  .refine((text) => findIllegalCharacters(text).length === 0, {
    error: 'this holds a character that no feed can carry; delete it.',
  })
  .transform((text) => text.replace(/\s*\n\s*/g, ' ').trim());

/** `true` or `false`. */
export const flag: Shape<boolean> = z
  .enum(['true', 'false'], { error: 'write true or false.' })
  .transform((text) => text === 'true');

/** A whole number above zero. */
export const count: Shape<number> = z
  .string({ error: 'write a whole number.' })
  .regex(/^[1-9]\d{0,6}$/, { error: 'write a whole number above zero.' })
  .transform(Number);

/** One of some words. */
export function oneOf<const T extends readonly string[]>(options: T): Shape<T[number]> {
  return z.enum(options, { error: `write one of: ${options.join(', ')}.` }) as unknown as Shape<T[number]>;
}

/** A list; a single value counts as a list of one. */
export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  const list = z.array(item, { error: 'write a list.' });
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    list,
  ) as unknown as Shape<readonly T[]>;
}

/** A map of any keys to values of one shape. */
export function tableOf<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return z.record(z.string(), item) as unknown as Shape<Readonly<Record<string, T>>>;
}
