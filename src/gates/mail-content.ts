import type { ArticleHead } from '../model/article.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { joinUrl } from '../model/url.ts';
import { flattenText, readHtml, squashText } from './mail-text.ts';

/**
 * Whether every article of the edition is in the HTML and the text of its digest, with its title, its link and its related
 * headlines in order; or, from some article on, announced as being on the web.
 */
export function checkMailContent(
  parts: { readonly html: Artifact; readonly text: Artifact },
  edition: Edition,
  { publication }: Snapshot,
): readonly Problem[] {
  const html = readHtml(String(parts.html.body));
  const text = flattenText(String(parts.text.body));
  const links = new Set(html.links);
  const textLinks = new Set(text.match(/(?:https?:\/\/|mailto:)\S+/g));
  const [squashedHtml, squashedText] = [squashText(html.text), squashText(text)];
  const web = joinUrl(publication.url, `editions/${edition.id}/`);
  const shown = countShown(edition.articles, (url) => links.has(url));
  const rest = edition.articles.slice(shown);
  const inText = countShown(edition.articles, (url) => textLinks.has(url));
  const problems = edition.articles.slice(0, shown).flatMap((article) => [
    ...checkArticle(article, {
      file: parts.html.path,
      text: squashedHtml,
      hasLink: (url) => links.has(url),
    }),
    ...checkArticle(article, { file: parts.text.path, text: squashedText, hasLink: (url) => textLinks.has(url) }),
  ]);
  const isAnnounced = links.has(web) && textLinks.has(web) && html.text.includes(String(rest.length));
  if (shown !== inText)
    problems.push(report(parts.html.path, `The HTML shows ${shown} articles with their links, the text ${inText}.`));
  if (shown === 0 && edition.articles.length > 0)
    problems.push(report(parts.html.path, 'The lead story is not in the digest.'));
  else if (rest.length > 0 && !isAnnounced)
    problems.push(report(parts.html.path, `${rest.length} articles are not in the digest, and nothing in it says so.`));
  return problems;
}

// The digest is cut between stories, so what is shown is a beginning of the edition.
function countShown(articles: readonly ArticleHead[], hasLink: (url: string) => boolean): number {
  const missing = articles.findIndex(({ url }) => !hasLink(url));
  return missing === -1 ? articles.length : missing;
}

interface Seen {
  readonly file: string;
  readonly text: string;
  readonly hasLink: (url: string) => boolean;
}

function checkArticle(article: ArticleHead, seen: Seen): readonly Problem[] {
  const problems: Problem[] = [];
  const start = seen.text.indexOf(squashText(article.title));
  if (start === -1) problems.push(report(seen.file, `The title of ${article.file} is not in the digest.`));
  if (!seen.hasLink(article.url)) problems.push(report(seen.file, `The link of ${article.file} is not in the digest.`));
  let position = Math.max(start, 0);
  const told = new Set<string>([article.url]);
  for (const kind of ['related', 'more'] as const) {
    for (const { title, url } of article.related.filter((headline) => headline.kind === kind)) {
      if (told.has(url ?? title)) continue;
      told.add(url ?? title);
      const found = seen.text.indexOf(squashText(title), position);
      if (found === -1)
        problems.push(
          report(
            seen.file,
            `The related headline "${title}" of ${article.file} is not where it should be in the digest.`,
          ),
        );
      else position = found;
      if (url !== undefined && !seen.hasLink(url))
        problems.push(report(seen.file, `The link of the related headline "${title}" is not in the digest.`));
    }
  }
  return problems;
}

function report(file: string, message: string): Problem {
  return { code: 'mail/content', severity: 'error', file, message, hint: 'Look at what the templates leave out.' };
}
