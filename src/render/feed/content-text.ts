import type { Article } from '../../model/article.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import { formatShortDate } from '../../model/wording.ts';
import { fillPhrase } from '../../model/words.ts';
import { wordsOf } from '../../model/words-of.ts';
import { takeExcerpt } from './content.ts';
import type { EntryContext } from './entry-context.ts';

/** The same content as plain text, paragraphs apart by an empty line (`content_text` of JSON Feed). */
export function renderContentText(article: Article, context: EntryContext): string {
  const words = wordsOf(article.language);
  const body = context.content === 'whole' ? article.body : takeExcerpt(article.body);
  const { caption, credit } = article.lead ?? {};
  const picture = [caption, credit === undefined ? undefined : fillPhrase(words.credit, { credit })];
  const corrections = article.corrections.map(
    ({ date, text }) => `${words.correction} (${formatShortDate(date, context.publication.timeZone, words)}): ${text}`,
  );
  return [
    picture.filter((part) => part !== undefined).join(' '),
    ...corrections,
    ...body.map((block) => block.text),
    ...article.credits,
    listRelated(article.related, 'related', words.related),
    listRelated(article.related, 'more', words.more),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function listRelated(related: readonly RelatedHeadline[], kind: RelatedHeadline['kind'], label: string): string {
  const items = related.filter((headline) => headline.kind === kind);
  if (items.length === 0) return '';
  const lines = items.map(({ title, url, source }) => {
    const named = source === undefined ? title : `${title} (${source})`;
    return url === undefined ? `- ${named}` : `- ${named} <${url}>`;
  });
  return [`${label}:`, ...lines].join('\n');
}
