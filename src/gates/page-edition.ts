import type { Artifact } from '../model/artifact.ts';
import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { joinUrl } from '../model/url.ts';
import { readPage } from './read-page.ts';

/**
 * The gate of an edition's page: every article of the edition is there, in order, with its title, its link and every
 * related headline in order, linked where there is a link and plain where there is none.
 */
export function checkEditionPage(artifact: Artifact, edition: Edition, publication: Publication): readonly Problem[] {
  const { stories } = readPage(String(artifact.body));
  const page = joinUrl(publication.url, artifact.path);
  const resolve = (href: string | undefined) => (href === undefined ? undefined : new URL(href, page).href);
  const problems: Problem[] = [];
  edition.articles.forEach((head, index) => {
    const story = stories[index];
    const report = (code: string, message: string): void => {
      problems.push({
        code: `page/${code}`,
        severity: 'error',
        file: head.file,
        message: `${artifact.path}: ${message}`,
      });
    };
    if (story === undefined || story.title !== head.title) {
      report('story', `story ${index + 1} should be "${head.title}".`);
      return;
    }
    if (resolve(story.href) !== new URL(head.url).href)
      report('story-link', `"${head.title}" does not lead to ${head.url}.`);
    const wanted = (['related', 'more'] as const).flatMap((kind) =>
      head.related.filter((related) => related.kind === kind),
    );
    const isEqual =
      wanted.length === story.related.length &&
      wanted.every(({ title, url }, at) => {
        const found = story.related[at];
        return found?.title === title && resolve(found.href) === (url === undefined ? undefined : new URL(url).href);
      });
    if (!isEqual) report('related', `the related headlines of "${head.title}" are not all there in their order.`);
  });
  if (stories.length > edition.articles.length) {
    const message = `The page has ${stories.length} stories, the edition ${edition.articles.length}.`;
    problems.push({ code: 'page/story', severity: 'error', file: artifact.path, message });
  }
  return problems;
}
