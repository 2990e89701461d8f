import type { Instant } from '../../model/instant.ts';
import type { Language } from '../../model/language.ts';
import { suggestName } from '../../model/nearest.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { TemplateFiles } from '../../model/templates.ts';
import { toWallTime } from '../../model/time.ts';
import { offsetOf, templateProblem } from './place.ts';
import { type PluralCategory, pluralOf } from './plural.ts';

const PHRASES = [
  'by',
  'and',
  'comma',
  'date',
  'webVersion',
  'alsoToday',
  'related',
  'moreFrom',
  'continue',
  'listen',
  'photo',
  'correction',
  'links',
  'why',
  'unsubscribe',
] as const;

/** A phrase of the mail, by its key in `words/<language>.json`. */
export type PhraseKey = (typeof PHRASES)[number];

/** The words of one language that a mail needs; `{name}` marks what is filled in. */
export interface Words {
  readonly language: Language;
  readonly phrases: Readonly<Record<PhraseKey, string>>;
  /** January first, in the form that stands in a date. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** "{count} more stories on the web". */
  readonly more: Readonly<Partial<Record<PluralCategory, string>>> & { readonly other: string };
}

/** The words of `language`, or of its nearest parent (`pt-BR`, `pt`), or English; with what is missing in their file. */
export function readWords(files: TemplateFiles, language: Language): Result<Words | undefined> {
  const name = [...parentsOf(language), 'en'].find((tag) => files.has(pathOf(tag)));
  if (name === undefined) return { value: undefined, problems: [missingFile(pathOf('en'))] };
  const file = { path: pathOf(name), text: files.get(pathOf(name)) ?? '' };
  const read = parseJson(file);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const problems = checkKeys(file, read.value);
  return problems.length > 0 ? { value: undefined, problems } : { value: toWords(name, read.value), problems };
}

function pathOf(language: string): string {
  return `words/${language}.json`;
}

function parentsOf(language: Language): readonly string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/** A template that is not there. */
export function missingFile(path: string): Problem {
  return {
    code: 'template/missing-file',
    severity: 'error',
    file: `templates/${path}`,
    message: 'This template is missing.',
    hint: 'Copy it from the templates that come with Latewire.',
  };
}

/** The object in a JSON file of the templates folder. */
export function parseJson(file: {
  readonly path: string;
  readonly text: string;
}): Result<Record<string, unknown> | undefined> {
  try {
    const value: unknown = JSON.parse(file.text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { value: value as Record<string, unknown>, problems: [] };
    }
    return { value: undefined, problems: [badJson(file, 0, 'it must be one object')] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    const reason = message.replace(/ in JSON at position.*$/s, '');
    return { value: undefined, problems: [badJson(file, position === undefined ? 0 : Number(position), reason)] };
  }
}

function badJson(file: { readonly path: string; readonly text: string }, offset: number, reason: string): Problem {
  return templateProblem(file, offset, {
    code: 'template/json',
    message: `This is not the JSON that was expected: ${reason}.`,
  });
}

const KEYS: readonly string[] = [...PHRASES, 'months', 'weekdays', 'more'];

function checkKeys(
  file: { readonly path: string; readonly text: string },
  value: Record<string, unknown>,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const key of Object.keys(value)) {
    if (KEYS.includes(key)) continue;
    const offset = Math.max(file.text.indexOf(`"${key}"`), 0);
    problems.push(
      templateProblem(file, offset, {
        code: 'template/words',
        message: `Unknown key "${key}".${suggestName(key, KEYS)}`,
      }),
    );
  }
  const end = offsetOf(file.text, Number.MAX_SAFE_INTEGER, 0);
  for (const key of KEYS) {
    if (isGoodEntry(key, value[key])) continue;
    const offset = file.text.indexOf(`"${key}"`);
    const message = offset === -1 ? `The key "${key}" is missing.` : `The value of "${key}" is not what it should be.`;
    problems.push(
      templateProblem(file, offset === -1 ? end : offset, {
        code: 'template/words',
        message,
        hint: HINTS[key] ?? 'Write a text.',
      }),
    );
  }
  return problems;
}

const HINTS: Readonly<Record<string, string>> = {
  months: 'Write a list of twelve texts, January first.',
  weekdays: 'Write a list of seven texts, Monday first.',
  more: 'Write an object with the plural forms of the language; "other" is needed.',
};

function isGoodEntry(key: string, value: unknown): boolean {
  if (key === 'months' || key === 'weekdays') return isTexts(value) && value.length === (key === 'months' ? 12 : 7);
  if (key === 'more')
    return typeof value === 'object' && value !== null && 'other' in value && isTexts(Object.values(value));
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function toWords(language: Language, value: Record<string, unknown>): Words {
  const { months, weekdays, more, ...phrases } = value;
  return { language, phrases, months, weekdays, more } as unknown as Words;
}

/** A phrase with its `{name}`s filled in. */
export function sayPhrase(phrase: string, values: Readonly<Record<string, string>> = {}): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** "3 more stories on the web". */
export function sayMore(count: number, words: Words): string {
  return sayPhrase(words.more[pluralOf(count, words.language)] ?? words.more.other, { count: String(count) });
}

/** The calendar day at `at` in `zone`, as the language writes it. */
export function sayDate(at: Instant, zone: string, words: Words): string {
  const wall = toWallTime(at, zone);
  return sayPhrase(words.phrases.date, {
    weekday: words.weekdays[wall.weekday - 1] ?? '',
    day: String(wall.day),
    month: words.months[wall.month - 1] ?? '',
    monthNumber: String(wall.month),
    year: String(wall.year),
  });
}

/** "Ann, Ben and Cem". */
export function sayList(names: readonly string[], words: Words): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(words.phrases.comma)}${words.phrases.and}${names.at(-1)}`;
}
