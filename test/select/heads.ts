import type { ArticleHead } from '../../src/model/article.ts';
import { type Instant, toInstant } from '../../src/model/instant.ts';
import type { Publication, Schedule } from '../../src/model/publication.ts';
import { parseUrl, type Url } from '../../src/model/url.ts';

const HOME = parseUrl('https://example.org/') as Url;

/** `2026-11-23T07:00:00Z` as an instant. */
export function at(text: string): Instant {
  return toInstant(Date.parse(text));
}

/** An article of which only the identity and the dates matter. */
export function headAt(id: string, published: Instant, more: Partial<ArticleHead> = {}): ArticleHead {
  return {
    id,
    file: `content/articles/${id}.md`,
    slug: id,
    url: HOME,
    title: id,
    tags: [],
    authors: [],
    credits: [],
    corrections: [],
    related: [],
    published,
    updated: published,
    language: 'en',
    direction: 'ltr',
    draft: false,
    unlisted: false,
    assets: [],
    ...more,
  };
}

/** A schedule on every day but Saturday at seven. */
export const DAILY: Schedule = {
  days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri'],
  at: '07:00',
  skip: [],
  catchUp: 'merge',
};

/** A publication of which only the zone and the schedule matter. */
export function publicationOn(timeZone: string, schedule: Schedule | undefined): Publication {
  return {
    title: 'Example',
    url: HOME,
    language: 'en',
    direction: 'ltr',
    timeZone,
    authors: [],
    tagAuthority: 'example.org,2026',
    feeds: { limit: 50, content: 'whole', hubs: [], by: [] },
    digest: {
      limit: 30,
      lead: 'whole',
      stories: 'excerpt',
      theme: 'broadsheet',
      ...(schedule === undefined ? {} : { schedule }),
    },
    paste: { ui: [], relatedLabels: [], agencies: [] },
  };
}
