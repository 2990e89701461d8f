import type { Html } from '../../model/text.ts';
import type { DigestView, ImageView, RelatedView, StoryView } from './view.ts';

/** What a name in a template stands for: plain text, safe HTML, a figure, a list, or an object. */
export type Shape =
  | 'text'
  | 'html'
  | 'number'
  | { readonly list: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> };

// The shape that a view has, so that a field forgotten below is a type error.
type ShapeOf<T> = T extends Html
  ? 'html'
  : T extends string
    ? 'text'
    : T extends number
      ? 'number'
      : T extends readonly (infer Item)[]
        ? { readonly list: ShapeOf<Item> }
        : FieldsOf<T>;

interface FieldsOf<T> {
  readonly fields: { readonly [Key in keyof T]-?: ShapeOf<Exclude<T[Key], undefined>> };
}

const IMAGE: FieldsOf<ImageView> = {
  fields: { url: 'text', alt: 'text', width: 'number', height: 'number', caption: 'text', credit: 'text' },
};

const RELATED: FieldsOf<RelatedView> = {
  fields: {
    title: 'text',
    url: 'text',
    source: 'text',
    note: 'text',
    language: 'text',
    direction: 'text',
    mark: 'number',
  },
};

const STORY: FieldsOf<StoryView> = {
  fields: {
    number: 'number',
    title: 'text',
    url: 'text',
    mark: 'number',
    kicker: 'text',
    deck: 'text',
    byline: 'text',
    date: 'text',
    language: 'text',
    direction: 'text',
    start: 'text',
    end: 'text',
    image: IMAGE,
    thumbnail: IMAGE,
    body: 'html',
    paragraphs: { list: 'text' },
    excerpt: 'text',
    cut: 'number',
    listen: 'text',
    credits: { list: 'text' },
    corrections: { list: 'text' },
    related: { list: RELATED },
    moreRelated: { list: RELATED },
  },
};

/** Everything that a template of the digest may name. */
export const DIGEST_SHAPE: FieldsOf<DigestView> = {
  fields: {
    publication: { fields: { title: 'text', description: 'text', url: 'text', rights: 'text' } },
    edition: { fields: { id: 'text', date: 'text' } },
    language: 'text',
    direction: 'text',
    start: 'text',
    end: 'text',
    subject: 'text',
    preheader: 'text',
    padding: 'text',
    webUrl: 'text',
    unsubscribeUrl: 'text',
    postalAddress: 'text',
    lead: STORY,
    stories: { list: STORY },
    more: 'text',
    links: { list: { fields: { mark: 'number', url: 'text' } } },
    words: {
      fields: {
        webVersion: 'text',
        alsoToday: 'text',
        related: 'text',
        moreFrom: 'text',
        continue: 'text',
        links: 'text',
        why: 'text',
        unsubscribe: 'text',
      },
    },
  },
};
