import { isLanguage } from '../model/language.ts';
import type { Problem, Result } from '../model/problem.ts';
import { isTimeZone } from '../model/time.ts';
import { parseUrl, type Url } from '../model/url.ts';
import { checkShape } from './check-shape.ts';
import { readDate } from './date.ts';
import type { GivenPublication } from './given-publication.ts';
import { count, firstOf, flag, listOf, mapOf, oneOf, type Shape, words } from './shape.ts';
import { readYaml } from './yaml.ts';

const WEB = /^https?:\/\//;
const web: Shape<Url> = words.transform((text, context) => {
  const url = WEB.test(text) ? parseUrl(text) : undefined;
  if (url === undefined)
    context.issues.push({
      code: 'custom',
      input: text,
      message: `"${text}" is no web address; it starts with https://.`,
    });
  return url ?? ('' as Url);
});
const day = words.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && readDate(text, 'UTC').kind === 'instant', {
  error: 'write a calendar day: 2026-11-23.',
});
const written = words.refine((text) => readDate(text, 'UTC').kind === 'instant', {
  error: 'write a day, or an instant with its offset: 2026-11-23T07:00:00+02:00.',
});
const address = words.refine((text) => /^[^\s@<>(),;:\\"[\]]{1,64}@[^\s@<>(),;:\\"[\]]{1,255}$/.test(text), {
  error: 'write an address such as editor@example.org.',
});
const mailbox = mapOf({ name: words.optional(), email: address }, { error: 'write { name: …, email: … }.' });
const author = firstOf(
  [words.transform((name) => ({ name })), mapOf({ name: words, url: web.optional(), email: address.optional() })],
  {
    error: 'write a name, or { name: …, url: … }.',
  },
);
const extent = oneOf(['whole', 'excerpt']);
const picture = mapOf({
  url: web,
  alt: words.optional(),
  width: count.optional(),
  height: count.optional(),
  type: words.optional(),
});

const withdrawal = mapOf({ id: words, date: written, reason: words.optional() });

const schedule = mapOf({
  days: listOf(oneOf(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
  at: words.refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), {
    error: 'write a time of day in quotes: "07:00".',
  }),
  skip: listOf(day),
  since: day.optional(),
  catchUp: oneOf(['merge', 'each', 'skip']).optional(),
  maxLate: count.optional(),
});

const mail = mapOf({
  from: mailbox,
  replyTo: mailbox.optional(),
  postalAddress: words.optional(),
  listId: words.refine((text) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text), {
    error: 'write a name on your own domain: digest.example.org (RFC 2919).',
  }),
  unsubscribe: web.optional(),
  testRecipients: listOf(mailbox),
});

/** What `content/publication.yaml` may hold; everything but title, url and timeZone has a default. */
const schema: Shape<GivenPublication> = mapOf({
  title: words,
  url: web,
  timeZone: words.refine(isTimeZone, { error: 'write an IANA name such as Europe/Lisbon.' }),
  description: words.optional(),
  language: words.refine(isLanguage, { error: 'write a BCP 47 tag: en, he, pt-BR.' }).optional(),
  authors: listOf(author),
  rights: words.optional(),
  license: web.optional(),
  logo: picture.optional(),
  tagAuthority: words
    .refine((text) => /^[a-z0-9.@-]+,\d{4}(-\d{2}(-\d{2})?)?$/i.test(text), {
      error: 'write a domain and a year (RFC 4151): example.org,2026.',
    })
    .optional(),
  feeds: mapOf({
    limit: count.optional(),
    content: extent.optional(),
    hubs: listOf(web),
    by: listOf(oneOf(['section', 'tag', 'author', 'language'])),
    archive: count.optional(),
    withdrawn: listOf(withdrawal),
    stylesheet: flag.optional(),
    headers: flag.optional(),
  }).optional(),
  digest: mapOf({
    schedule: schedule.optional(),
    limit: count.optional(),
    lead: extent.optional(),
    stories: extent.optional(),
    subject: words.optional(),
    theme: words
      .refine((text) => /^[\w-]+$/.test(text), { error: 'write the name of a folder of templates/themes/.' })
      .optional(),
    images: oneOf(['remote', 'inline']).optional(),
  }).optional(),
  mail: mail.optional(),
  pages: flag.optional(),
  paste: mapOf({ ui: listOf(words), relatedLabels: listOf(words), agencies: listOf(words) }).optional(),
});

/** The shape of `content/publication.yaml`. */
export const publicationShape: Shape<unknown> = schema;

/** What the text of a publication's file says, or `undefined` and everything that is wrong with it. */
export function checkPublication(text: string, file: string): Result<GivenPublication | undefined> {
  const reading = readYaml(text, { file, firstLine: 1 });
  const lines = text.split('\n');
  if (reading.problems.length > 0) return { value: undefined, problems: frame(reading.problems, lines) };
  return checkShape(schema, reading, { file, topic: 'publication', lines });
}

function frame(problems: readonly Problem[], lines: readonly string[]): readonly Problem[] {
  return problems.map((problem) => {
    const source = lines[(problem.line ?? 0) - 1];
    return source === undefined ? problem : { ...problem, source };
  });
}
