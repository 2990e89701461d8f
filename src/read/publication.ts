import { directionOf } from '../model/language.ts';
import type { Result } from '../model/problem.ts';
import type { FeedSettings, MailSettings, Publication, Withdrawal } from '../model/publication.ts';
import type { Url } from '../model/url.ts';
import { readDate } from './date.ts';
import type { GivenPublication } from './given-publication.ts';
import { omitAbsent } from './omit-absent.ts';
import { readPlainPublication } from './plain-publication.ts';
import { checkPublication } from './publication-schema.ts';

/** The publication, or `undefined` and everything that is wrong with its file. */
export function readPublication(text: string, file: string): Result<Publication | undefined> {
  const plain = readPlainPublication(text);
  const { value, problems } = plain === undefined ? checkPublication(text, file) : { value: plain, problems: [] };
  return { value: value === undefined ? undefined : complete(value), problems };
}

function complete(given: GivenPublication): Publication {
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
