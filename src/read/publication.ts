import { directionOf, isLanguage } from '../model/language.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { FeedSettings, MailSettings, Publication, Withdrawal } from '../model/publication.ts';
import { isTimeZone } from '../model/time.ts';
import { parseUrl, type Url } from '../model/url.ts';
import { checkShape } from './check-shape.ts';
import { readDate } from './date.ts';
import { omitAbsent } from './omit-absent.ts';
import { count, firstOf, flag, listOf, mapOf, oneOf, type Shape, type ShapeValue, words } from './shape.ts';
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
const schema = mapOf({
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

/** The publication, or `undefined` and everything that is wrong with its file. */
export function readPublication(text: string, file: string): Result<Publication | undefined> {
  const reading = readYaml(text, { file, firstLine: 1 });
  if (reading.problems.length > 0) return { value: undefined, problems: frame(reading.problems, text) };
  const { value, problems } = checkShape(schema, reading, {
    file,
    topic: 'publication',
    lines: text.split('\n'),
  });
  return { value: value === undefined ? undefined : complete(value), problems };
}

function frame(problems: readonly Problem[], text: string): readonly Problem[] {
  const lines = text.split('\n');
  return problems.map((problem) => {
    const source = lines[(problem.line ?? 0) - 1];
    return source === undefined ? problem : { ...problem, source };
  });
}

function complete(given: ShapeValue<typeof schema>): Publication {
  const { feeds, digest, mail: mailGiven, paste } = given;
  const language = given.language ?? 'en';
  const { description, rights, license, logo } = given;
  const host = new URL(given.url).hostname;
  return omitAbsent<Publication>({
    title: given.title,
    description,
    url: (given.url.endsWith('/') ? given.url : `${given.url}/`) as Url,
    language,
    direction: directionOf(language),
    timeZone: given.timeZone,
    authors: given.authors.map((one) => omitAbsent({ ...one })),
    rights,
    license,
    logo: logo === undefined ? undefined : omitAbsent({ ...logo }),
    // RFC 4151 asks for a date on which the name was ours; 2026 is the year of the first release that mints ids.
    tagAuthority: given.tagAuthority ?? `${host},2026`,
    feeds: omitAbsent<FeedSettings>({
      limit: feeds?.limit ?? 50,
      content: feeds?.content ?? 'whole',
      hubs: feeds?.hubs ?? [],
      by: feeds?.by ?? [],
      archive: feeds?.archive,
      withdrawn:
        feeds === undefined || feeds.withdrawn.length === 0
          ? undefined
          : feeds.withdrawn.flatMap((one) => readWithdrawal(one, given.timeZone)),
      stylesheet: feeds?.stylesheet,
      headers: feeds?.headers,
    }),
    digest: omitAbsent({
      schedule:
        digest?.schedule === undefined
          ? undefined
          : omitAbsent({ ...digest.schedule, catchUp: digest.schedule.catchUp ?? 'merge' }),
      limit: digest?.limit ?? 30,
      lead: digest?.lead ?? 'whole',
      stories: digest?.stories ?? 'excerpt',
      subject: digest?.subject,
      theme: digest?.theme ?? 'broadsheet',
      images: digest?.images,
    }),
    mail: mailGiven === undefined ? undefined : (omitAbsent({ ...mailGiven }) as MailSettings),
    pages: given.pages,
    paste: paste ?? { ui: [], relatedLabels: [], agencies: [] },
  });
}

function readWithdrawal(
  { id, date, reason }: { readonly id: string; readonly date: string; readonly reason?: string | undefined },
  zone: string,
): readonly Withdrawal[] {
  const read = readDate(date, zone);
  return read.kind === 'refused' ? [] : [omitAbsent<Withdrawal>({ id, date: read.instant, reason })];
}
