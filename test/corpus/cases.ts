import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What a line of a pasted page is, as its author says. */
export const ROLES = [
  'title',
  'deck',
  'kicker',
  'byline',
  'date',
  'caption',
  'credit',
  'related',
  'prose',
  'subhead',
  'list',
  'quote',
  'table',
  'wire-credit',
  'ui',
  'promo',
  'player',
  'notice',
  'bio',
  'tags',
  'repeat',
  'correction',
  'embed',
] as const;

export type Role = (typeof ROLES)[number];

/** The roles of lines that are the article's text. */
export const BODY_ROLES: ReadonlySet<Role> = new Set<Role>(['prose', 'subhead', 'list', 'quote', 'table']);

/** The roles of lines that must not be published as the article's text. Embeds and bios are nobody's fault either way. */
export const DEBRIS_ROLES: ReadonlySet<Role> = new Set<Role>([
  'title',
  'deck',
  'kicker',
  'byline',
  'date',
  'caption',
  'credit',
  'related',
  'ui',
  'promo',
  'player',
  'notice',
  'repeat',
  'tags',
]);

/** What a pasted page holds, written by whoever wrote the page. */
export interface Truth {
  readonly language: string;
  /** The kind of outlet and the way of pasting, in words. */
  readonly outlet: string;
  readonly article: {
    readonly title: string;
    readonly deck?: string | undefined;
    readonly kicker?: string | undefined;
    readonly authors: readonly { readonly name: string }[];
    readonly agency?: string | undefined;
    /** The calendar day. */
    readonly published?: string | undefined;
    readonly lead?: { readonly caption?: string | undefined; readonly credit?: string | undefined } | undefined;
    readonly related: readonly { readonly title: string; readonly url?: string | undefined }[];
    readonly credits?: readonly string[] | undefined;
    readonly tags?: readonly string[] | undefined;
  };
  /** Line, counted from 1 in the page, and its role. */
  readonly roles: readonly (readonly [number, Role])[];
}

const truthShape: z.ZodType<Truth> = z.strictObject({
  language: z.string(),
  outlet: z.string(),
  article: z.strictObject({
    title: z.string(),
    deck: z.string().optional(),
    kicker: z.string().optional(),
    authors: z.array(z.strictObject({ name: z.string() })),
    agency: z.string().optional(),
    published: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
    lead: z.strictObject({ caption: z.string().optional(), credit: z.string().optional() }).optional(),
    related: z.array(z.strictObject({ title: z.string(), url: z.string().optional() })),
    credits: z.array(z.string()).optional(),
    tags: z.array(z.string()).optional(),
  }),
  roles: z.array(z.tuple([z.number().int().positive(), z.enum(ROLES)])),
});

/** The sets of the corpus: rules may be tuned on the first only. */
export const CORPUS_SETS = ['tune', 'held-out', 'fresh'] as const;

export type CorpusSet = (typeof CORPUS_SETS)[number];

/** One pasted page and its truth. `lines` is the text without its byte order mark, cut at every line end. */
export interface CorpusCase {
  readonly set: CorpusSet;
  readonly name: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly truth: Truth;
}

/** The folder of one set. */
export function setFolder(set: CorpusSet): string {
  return fileURLToPath(new URL(`${set}/`, import.meta.url));
}

/** Every case of one set, by name. Throws when a truth is malformed. */
export function readCases(set: CorpusSet): readonly CorpusCase[] {
  const folder = setFolder(set);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4));
  return names.sort().map((name) => {
    const text = readFileSync(`${folder}${name}.txt`, 'utf8').replace(/^\uFEFF/, '');
    const parsed = truthShape.safeParse(JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')));
    if (!parsed.success) throw new Error(`${set}/${name}.json: ${z.prettifyError(parsed.error)}`);
    return { set, name, text, lines: text.split(/\r\n|\n/), truth: parsed.data };
  });
}
