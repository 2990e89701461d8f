import type { ArticleHead } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import type { Publication } from '../../model/publication.ts';
import { markHtml } from '../../model/text.ts';
import { formatRfc3339 } from '../../model/time.ts';
import type { Url } from '../../model/url.ts';
import type { Fragment } from '../html.ts';

/** schema.org data as a block that no browser runs. */
export function renderStructuredData(data: object): Fragment {
  // `<` would let a title close the element, whatever its type says.
  const json = JSON.stringify(data).replace(/</g, '\\u003C');
  return { html: markHtml(`<script type="application/ld+json">${json}</script>\n`) };
}

/** A story as schema.org `NewsArticle`; absent fields are absent. */
export function describeArticle(publication: Publication, head: ArticleHead): object {
  const zone = publication.timeZone;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': head.id,
    headline: head.title,
    alternativeHeadline: head.kicker,
    description: head.deck,
    url: head.url,
    mainEntityOfPage: head.url,
    inLanguage: head.language,
    articleSection: head.section,
    keywords: head.tags.length === 0 ? undefined : head.tags,
    datePublished: formatRfc3339(head.published, zone),
    dateModified: formatRfc3339(head.updated, zone),
    author: head.authors.length === 0 ? undefined : head.authors.map(({ name, url }) => person(name, url)),
    publisher: describePublisher(publication),
    image: describeImage(head),
    isBasedOn: head.via,
    correction: head.corrections.length === 0 ? undefined : head.corrections.map(({ text }) => text),
    copyrightNotice: head.rights ?? publication.rights,
  };
}

/** An edition as schema.org `ItemList` of its stories, in their order. */
export function describeEdition(publication: Publication, edition: Edition, url: Url): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    url,
    name: edition.subject ?? edition.articles[0]?.title,
    numberOfItems: edition.articles.length,
    itemListElement: edition.articles.map((head, index) => {
      const { '@context': _, ...item } = describeArticle(publication, head) as Record<string, unknown>;
      return { '@type': 'ListItem', position: index + 1, item };
    }),
  };
}

/** The publication as schema.org `NewsMediaOrganization`. */
export function describePublisher(publication: Publication): object {
  return {
    '@type': 'NewsMediaOrganization',
    name: publication.title,
    url: publication.url,
    description: publication.description,
    logo: publication.logo?.url,
  };
}

function person(name: string, url: Url | undefined): object {
  return { '@type': 'Person', name, url };
}

function describeImage(head: ArticleHead): object | undefined {
  const { lead } = head;
  if (lead?.url === undefined) return undefined;
  return {
    '@type': 'ImageObject',
    url: lead.url,
    width: lead.width,
    height: lead.height,
    caption: lead.caption,
    creditText: lead.credit,
  };
}
