import { isLanguage } from '../model/language.ts';
import { count, firstOf, flag, listOf, mapOf, oneOf, type Shape, words } from './shape.ts';

const author = firstOf(
  [words.transform((name) => ({ name })), mapOf({ name: words, url: words.optional(), email: words.optional() })],
  { error: 'write a name, or { name: …, url: …, email: … }.' },
);
const image = firstOf(
  [
    words.transform((url) => ({ url })),
    mapOf({
      url: words.optional(),
      src: words.optional(),
      alt: words.optional(),
      caption: words.optional(),
      credit: words.optional(),
    }),
  ],
  { error: 'write an address, or { url: …, alt: …, caption: …, credit: … }.' },
);
const related = firstOf(
  [
    words.transform((title) => ({ title })),
    mapOf({
      title: words.optional(),
      url: words.optional(),
      ref: words.optional(),
      source: words.optional(),
      note: words.optional(),
      language: words.optional(),
      kind: oneOf(['related', 'more']).optional(),
    }),
  ],
  { error: 'write a headline, or { title: …, url: …, source: … }.' },
);
const language = words.refine(isLanguage, { error: 'write a BCP 47 tag: en, he, pt-BR.' });
const correction = mapOf({ date: words, text: words }, { error: 'write { date: …, text: … }.' });

/** What may stand on top of an article: the model's names, and the spellings that other generators use for five of them. */
const schema = mapOf({
  id: words.optional(),
  formerId: words.optional(),
  slug: words.optional(),
  url: words.optional(),
  via: words.optional(),
  source_url: words.optional(),
  title: words.optional(),
  deck: words.optional(),
  summary: words.optional(),
  description: words.optional(),
  kicker: words.optional(),
  section: words.optional(),
  tags: listOf(words),
  authors: listOf(author).optional(),
  author: listOf(author).optional(),
  agency: words.optional(),
  credits: listOf(words).optional(),
  publisher: words.optional(),
  publisherFeed: words.optional(),
  rights: words.optional(),
  published: words.optional(),
  date: words.optional(),
  updated: words.optional(),
  corrections: listOf(correction),
  language: language.optional(),
  lang: language.optional(),
  direction: oneOf(['ltr', 'rtl']).optional(),
  lead: image.optional(),
  image: image.optional(),
  audio: mapOf({
    url: words.optional(),
    title: words.optional(),
    episode: words.optional(),
    type: words.optional(),
    length: count.optional(),
    duration: count.optional(),
  }).optional(),
  related: listOf(related).optional(),
  'related+': listOf(related).optional(),
  publishAt: words.optional(),
  expiresAt: words.optional(),
  draft: flag.optional(),
  unlisted: flag.optional(),
  pinned: flag.optional(),
  held: flag.optional(),
  repeatIn: listOf(words).optional(),
  paste: mapOf({
    keep: listOf(words).optional(),
    drop: listOf(words).optional(),
    title: words.optional(),
    body: words.optional(),
  }).optional(),
});

/** What an article's front matter says, as written: words of it are not yet dates, addresses or files. */
export interface FrontMatter {
  readonly id?: string | undefined;
  readonly formerId?: string | undefined;
  readonly slug?: string | undefined;
  readonly url?: string | undefined;
  readonly via?: string | undefined;
  readonly source_url?: string | undefined;
  readonly title?: string | undefined;
  readonly deck?: string | undefined;
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly kicker?: string | undefined;
  readonly section?: string | undefined;
  readonly tags: readonly string[];
  readonly authors?: readonly GivenAuthor[] | undefined;
  readonly author?: readonly GivenAuthor[] | undefined;
  readonly agency?: string | undefined;
  readonly credits?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly publisherFeed?: string | undefined;
  readonly rights?: string | undefined;
  readonly published?: string | undefined;
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  readonly language?: string | undefined;
  readonly lang?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
  readonly lead?: GivenImage | undefined;
  readonly image?: GivenImage | undefined;
  readonly audio?: GivenAudio | undefined;
  readonly related?: readonly GivenRelated[] | undefined;
  readonly 'related+'?: readonly GivenRelated[] | undefined;
  readonly publishAt?: string | undefined;
  readonly expiresAt?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly unlisted?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  readonly held?: boolean | undefined;
  readonly repeatIn?: readonly string[] | undefined;
  readonly paste?: GivenPaste | undefined;
}

/** An author as written. */
export interface GivenAuthor {
  readonly name: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
}

/** A picture as written: `url` (or `src`) may be a file beside the article. */
export interface GivenImage {
  readonly url?: string | undefined;
  readonly src?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A recording as written. */
export interface GivenAudio {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly episode?: string | undefined;
  readonly type?: string | undefined;
  readonly length?: number | undefined;
  readonly duration?: number | undefined;
}

/** A related headline as written; `ref` is the id, slug or file of another article. */
export interface GivenRelated {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly ref?: string | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
  readonly language?: string | undefined;
  readonly kind?: 'related' | 'more' | undefined;
}

/** Overrides for the reader of pasted text. */
export interface GivenPaste {
  readonly keep?: readonly string[] | undefined;
  readonly drop?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
}

/** The schema of an article's front matter; unknown keys are problems. */
export const frontMatterSchema: Shape<FrontMatter> = schema;
