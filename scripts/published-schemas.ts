import { editionShape } from '../src/read/edition-file.ts';
import { type FrontMatter, frontMatterSchema } from '../src/read/front-matter-schema.ts';
import { publicationShape } from '../src/read/publication-schema.ts';
import { describeShape, type JsonSchema } from './describe-shape.ts';

const FRONT_MATTER = {
  id: 'Lasts for ever: a new title, file or address keeps it. Made once and kept in content/ids.json when it is not given.',
  formerId: 'The id before this one, when it had to change.',
  slug: 'The last part of the address: letters of any script, figures, hyphens.',
  url: 'Where the article stands, when that is not on this site. http or https.',
  via: 'Where it was taken from.',
  source_url: 'The same as via.',
  title: 'Plain text. Needed, except where pasted text has one.',
  deck: 'The sentence under the title.',
  summary: 'The same as deck.',
  description: 'The same as deck.',
  kicker: 'A word or two above the title.',
  section: 'One section.',
  tags: 'A list; never split at commas.',
  authors: 'Names, or maps of name, url and email.',
  author: 'The same as authors.',
  agency: 'A news agency, which is no author.',
  credits: 'Whole sentences such as "Ida Berg contributed to this report."',
  publisher: 'Who published it first.',
  publisherFeed: 'The feed of that outlet from which it was taken; it is named as the source in the feeds.',
  rights: 'The copyright line.',
  published: 'RFC 3339 with an offset, or a calendar day in the zone of the publication: 2026-11-23.',
  date: 'The same as published.',
  updated: 'Not before published.',
  corrections: 'Newest first; each with its date and text.',
  language: 'BCP 47: en, he, pt-BR.',
  lang: 'The same as language.',
  direction: 'Given only where it is not that of the language.',
  lead: 'The picture on top: an address, a file beside the article, or a map.',
  image: 'The same as lead.',
  audio: 'One recording.',
  related: 'Related headlines in order. Takes the place of those found in the text.',
  'related+': 'Related headlines behind those found in the text.',
  publishAt: 'Nothing of the article is written before this instant.',
  expiresAt: 'Nothing of the article is written from this instant on.',
  draft: 'true: written nowhere.',
  unlisted: 'true: has its page, and stands in no list, feed or digest.',
  pinned: 'true: leads its edition.',
  held: 'true: waits for a later edition.',
  repeatIn: 'Editions that show it again, by id.',
  paste: 'How pasted text is read: starts of lines to keep or drop, the line of the title, the lines of the body.',
} satisfies Record<keyof FrontMatter, string>;

const EDITION = {
  id: 'The name of the edition and of its file: 2026-11-23.',
  date: 'RFC 3339 with an offset.',
  subject: 'The subject line of the mail.',
  revision: 'One more each time that a frozen edition is changed on purpose.',
  articles: 'Ids, in the order of the digest.',
  hashes: 'What each article was when the edition was frozen.',
};

/** Each schema that is made from the shapes of the reader, by its file in `schema/`. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  'front-matter.schema.json': describeShape(frontMatterSchema, {
    title: 'What may stand on top of an article of Latewire',
    keys: FRONT_MATTER,
  }),
  'edition.schema.json': describeShape(editionShape, {
    title: 'A frozen edition of Latewire, a file of content/editions',
    keys: EDITION,
  }),
  'publication.schema.json': describeShape(publicationShape, {
    title: 'The settings of a publication of Latewire, content/publication.yaml',
    keys: {},
  }),
};
