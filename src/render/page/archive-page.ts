import type { ArticleHead } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import { formatRfc3339, toWallTime } from '../../model/time.ts';
import { formatShortDate } from '../../model/wording.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { renderLayout } from './layout.ts';
import { linkArticle, linkPath, type Place, type SitePlace } from './place.ts';
import { renderTongue } from './teaser.ts';

/** Everything of one calendar year in the publication's zone, newest first. */
export interface ArchiveYear {
  readonly year: string;
  readonly editions: readonly Edition[];
  readonly articles: readonly ArticleHead[];
}

/** The years that have an edition or an article, newest first. */
export function groupYears(place: SitePlace): readonly ArchiveYear[] {
  const { articles, editions, publication } = place.snapshot;
  const years = new Map<string, { year: string; editions: Edition[]; articles: ArticleHead[] }>();
  const yearOf = (at: ArticleHead['published']) => {
    const year = String(toWallTime(at, publication.timeZone).year).padStart(4, '0');
    const group = years.get(year) ?? { year, editions: [], articles: [] };
    years.set(year, group);
    return group;
  };
  for (const edition of editions) yearOf(edition.date).editions.push(edition);
  for (const head of articles) yearOf(head.published).articles.push(head);
  return [...years.values()].sort((a, b) => (a.year < b.year ? 1 : -1));
}

/** The first page of the archive: its years. */
export function renderArchivePage(place: Place, years: readonly ArchiveYear[]): string {
  const { publication } = place;
  const items = years.map(
    ({ year }) => html`<li><a href="${linkPath(place, `archive/${year}/`)}">${year}</a></li>
`,
  );
  return renderLayout(place, {
    title: place.words.archive,
    language: publication.language,
    direction: publication.direction,
    main: html`<div class="archive">
<h1>${place.words.archive}</h1>
${years.length === 0 ? html`<p>${place.words.nothingYet}</p>\n` : html`<ul class="years">\n${items}</ul>\n`}</div>
`,
  });
}

/** One year of the archive: its editions and its articles. */
export function renderYearPage(place: Place, year: ArchiveYear): string {
  const { publication } = place;
  return renderLayout(place, {
    title: `${place.words.archive} ${year.year}`,
    language: publication.language,
    direction: publication.direction,
    main: html`<div class="archive">
<h1>${place.words.archive} ${year.year}</h1>
${renderEditions(place, year)}${renderArticles(place, year)}</div>
`,
  });
}

function renderEditions(place: Place, { editions }: ArchiveYear): Fragment {
  if (editions.length === 0) return NOTHING;
  const items = editions.map(
    (
      edition,
    ) => html`<li>${renderDay(place, edition.date)} <a href="${linkPath(place, `editions/${edition.id}/`)}">${edition.subject ?? edition.articles[0]?.title ?? edition.id}</a></li>
`,
  );
  return html`<h2 class="label">${place.words.editions}</h2>
<ol class="days">
${items}</ol>
`;
}

function renderArticles(place: Place, { articles }: ArchiveYear): Fragment {
  if (articles.length === 0) return NOTHING;
  const items = articles.map(
    (
      head,
    ) => html`<li class="h-entry">${renderDay(place, head.published)} <a class="u-url p-name" href="${linkArticle(place, head)}"${renderTongue(place, head)}>${head.title}</a></li>
`,
  );
  return html`<h2 class="label">${place.words.articles}</h2>
<ol class="days">
${items}</ol>
`;
}

function renderDay(place: Place, at: ArticleHead['published']): Fragment {
  const zone = place.publication.timeZone;
  return html`<time class="dt-published" datetime="${formatRfc3339(at, zone)}">${formatShortDate(at, zone, place.words)}</time>`;
}
