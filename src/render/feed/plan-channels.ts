import type { FeedListing } from '../../model/feeds.ts';
import { type Instant, toInstant } from '../../model/instant.ts';
import { directionOf, isLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { planArchives } from './archives.ts';
import type { Channel } from './channel.ts';
import { cleanModel } from './clean.ts';
import { findOwner, isEpisode } from './podcast-owner.ts';

/** The documents of one feed: the live one, then its archives, oldest first. */
export function planChannels(publication: Publication, feed: FeedListing): readonly Channel[] {
  const base = describeChannel(publication, feed);
  const { limit, archive } = publication.feeds;
  if (feed.kind !== 'all' || archive === undefined) {
    return [finishChannel(publication, { ...base, articles: feed.articles.slice(0, limit) })];
  }
  const plan = planArchives(feed, { publication, limit, size: archive });
  return plan.map((part) => finishChannel(publication, { ...base, ...part }));
}

type Draft = Omit<Channel, 'updated'>;

function finishChannel(publication: Publication, draft: Draft): Channel {
  const { authors, articles } = draft;
  const unsigned = authors.length === 0 && articles.some((article) => article.authors.length === 0);
  const owner = articles.some(isEpisode) ? findOwner(publication) : undefined;
  return {
    ...draft,
    ...(owner === undefined ? {} : { owner: cleanModel(owner) }),
    updated: newestUpdate(publication, draft),
    // An entry without author is an error in Atom unless the feed has one (RFC 4287 section 4.1.2).
    authors: unsigned || articles.length === 0 ? [authors[0] ?? { name: draft.title }] : authors,
  };
}

function describeChannel(publication: Publication, feed: FeedListing): Draft {
  const { rights, license, logo, authors, description } = cleanModel(publication);
  const title = cleanModel(feed.title);
  const isLive = feed.kind === 'all';
  return {
    id: `tag:${publication.tagAuthority}:feeds/${encodeURI(feed.folder)}`,
    title,
    description: description ?? title,
    home: isLive ? publication.url : feed.page.url,
    about: feed.page.url,
    ...(isLanguage(feed.language) ? { language: feed.language } : {}),
    direction: feed.kind === 'language' ? directionOf(feed.language) : publication.direction,
    timeZone: publication.timeZone,
    authors,
    ...(rights === undefined ? {} : { rights }),
    ...(license === undefined ? {} : { license }),
    ...(logo?.url === undefined ? {} : { logo: { ...logo, url: logo.url } }),
    hubs: publication.feeds.hubs,
    withdrawn: isLive ? cleanModel(publication.feeds.withdrawn ?? []) : [],
    files: feed.files,
    articles: [],
  };
}

function newestUpdate(publication: Publication, draft: Draft): Instant {
  const withdrawn = draft.archive?.isArchive === true ? [] : draft.withdrawn;
  const dates = [...draft.articles.map((article) => article.updated), ...withdrawn.map(({ date }) => date)];
  return dates.length === 0 ? firstDay(publication) : dates.reduce((a, b) => (a >= b ? a : b));
}

// A feed without entries needs a date too, and no clock may be asked: the day from which the publication's ids count
// as its own (RFC 4151 section 2.1). No entry can be older than its id, so the date never has to go back.
function firstDay(publication: Publication): Instant {
  const [, year = '2000', month = '01', day = '01'] =
    /,(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(publication.tagAuthority) ?? [];
  return toInstant(Date.parse(`${year}-${month}-${day}T00:00:00Z`));
}
