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
  const shown = countShown(edition.articles, links);
  const rest = edition.articles.slice(shown);
  const inText = countShown(edition.articles, textLinks);
  const seenHtml: Seen = { file: parts.html.path, text: squashedHtml, links };
  const seenText: Seen = { file: parts.text.path, text: squashedText, links: textLinks };
  const problems = edition.articles.slice(0, shown).flatMap((article) => {
    const told = listTold(article);
    return [...checkArticle(told, seenHtml), ...checkArticle(told, seenText)];
  });
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
function countShown(articles: readonly ArticleHead[], links: ReadonlySet<string>): number {
  const missing = articles.findIndex(({ url }) => !links.has(url));
  return missing === -1 ? articles.length : missing;
}

/** What must be found of an article, without spaces where it is compared so. */
interface Told {
  readonly file: string;
  readonly url: string;
  readonly title: string;
  /** Each headline once, in the order of the digest. */
  readonly related: readonly { readonly title: string; readonly url: string | undefined; readonly squashed: string }[];
}

function listTold({ file, title, url, related }: ArticleHead): Told {
  const told: Told['related'][number][] = [];
  const names = new Set<string>([url]);
  for (const kind of ['related', 'more'] as const) {
    for (const headline of related) {
      const name = headline.url ?? headline.title;
      if (headline.kind !== kind || names.has(name)) continue;
      names.add(name);
      told.push({ title: headline.title, url: headline.url, squashed: squashText(headline.title) });
    }
  }
  return { file, url, title: squashText(title), related: told };
}

interface Seen {
  readonly file: string;
  readonly text: string;
  readonly links: ReadonlySet<string>;
}

function checkArticle(article: Told, seen: Seen): readonly Problem[] {
  const problems: Problem[] = [];
  const start = seen.text.indexOf(article.title);
  if (start === -1) problems.push(report(seen.file, `The title of ${article.file} is not in the digest.`));
  if (!seen.links.has(article.url))
    problems.push(report(seen.file, `The link of ${article.file} is not in the digest.`));
  let position = Math.max(start, 0);
  for (const { title, url, squashed } of article.related) {
    const found = seen.text.indexOf(squashed, position);
    if (found === -1)
      problems.push(
        report(
          seen.file,
          `The related headline "${title}" of ${article.file} is not where it should be in the digest.`,
        ),
      );
    else position = found;
    if (url !== undefined && !seen.links.has(url))
      problems.push(report(seen.file, `The link of the related headline "${title}" is not in the digest.`));
  }
  return problems;
}

function report(file: string, message: string): Problem {
  return { code: 'mail/content', severity: 'error', file, message, hint: 'Look at what the templates leave out.' };
}
