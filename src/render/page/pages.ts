import type { Article, ArticleHead } from '../../model/article.ts';
import type { Artifact } from '../../model/artifact.ts';
import { markHtml } from '../../model/text.ts';
import { groupYears, renderArchivePage, renderYearPage } from './archive-page.ts';
import { type PagedArticle, renderArticlePage } from './article-page.ts';
import { renderEditionPage } from './edition-page.ts';
import { renderFeedPage } from './feed-page.ts';
import { renderFrontPage } from './front-page.ts';
import { renderNotFoundPage } from './not-found-page.ts';
import { type Frame, type Place, placePage, type Site, withoutArticles } from './place.ts';
import { renderSitemaps } from './sitemap.ts';
import { STYLE } from './style.ts';

/** The articles that have a page, opened one at a time, listed ones first. */
export function* openPagedArticles(
  { snapshot, feedsOf }: Site,
  open: (head: ArticleHead) => Article,
): Generator<PagedArticle> {
  for (const head of [...snapshot.articles, ...snapshot.unlisted]) {
    if (head.page === undefined) continue;
    const { body, ...article } = open(head);
    const text = markHtml(body.map(({ html }) => `${html}\n`).join(''));
    yield { article, text, feeds: (feedsOf.get(head.id) ?? []).map(withoutArticles) };
  }
}

/** The page of an article. Like all pages it holds no script and asks no other host for anything. */
export function renderPagedArticle(frame: Frame, paged: PagedArticle): Artifact {
  const place = placePage(frame, paged.article.page ?? '');
  return page(place, renderArticlePage(place, paged));
}

/** Every page of the site but those of articles, one at a time: front page, editions, archive, 404, style sheet, sitemap. */
export function* renderSitePages(site: Site): Generator<Artifact> {
  const { snapshot } = site;
  yield { path: 'style.css', mediaType: 'text/css; charset=utf-8', body: STYLE, publish: true };
  for (const edition of snapshot.editions) {
    const place = placePage(site, `editions/${edition.id}/`);
    yield page(place, renderEditionPage(place, edition));
  }
  yield* renderArchive(site);
  for (const feed of site.feeds) {
    const place = placePage(site, feed.page.path.replace(/index\.html$/, ''));
    yield page(place, renderFeedPage(place, feed));
  }
  const front = placePage(site, '');
  yield { ...page(front, renderNotFoundPage(front)), path: '404.html' };
  yield page(front, renderFrontPage(front));
  yield* renderSitemaps(snapshot);
}

function* renderArchive(site: Site): Generator<Artifact> {
  const place = placePage(site, 'archive/');
  const years = groupYears(place);
  for (const year of years) {
    const yearPlace = placePage(site, `archive/${year.year}/`);
    yield page(yearPlace, renderYearPage(yearPlace, year));
  }
  yield page(place, renderArchivePage(place, years));
}

function page(place: Place, body: string): Artifact {
  return { path: `${place.folder}index.html`, mediaType: 'text/html; charset=utf-8', body, publish: true };
}
