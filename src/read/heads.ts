import type { ArticleHead, Asset, Image } from '../model/article.ts';
import { directionOf } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { joinUrl } from '../model/url.ts';
import type { ArticleDraft } from './draft.ts';
import { omitAbsent } from './omit-absent.ts';
import { foldSlug } from './slug.ts';

/** What completes a draft. */
export interface HeadSources {
  readonly id: string;
  readonly assets: readonly Asset[];
  readonly lead: Image | undefined;
  readonly publication: Publication;
}

/** The complete head of an article, or `undefined` and what it lacks. */
export function completeHead(
  draft: ArticleDraft,
  { id, assets, lead, publication }: HeadSources,
): { readonly head: ArticleHead | undefined; readonly problems: readonly Problem[] } {
  const { given, fields, published } = draft;
  const file = `content/${draft.file}`;
  const problems: Problem[] = [];
  if (fields.title === '')
    problems.push({
      code: 'article/no-title',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: 'this article has no title.',
      hint: 'Add on top:  ---\n title: …\n ---',
    });
  if (published === undefined) problems.push(noDate(file));
  if (published === undefined || fields.title === '') return { head: undefined, problems };
  const corrected = fields.corrections[0]?.date;
  const updated = draft.updated ?? (corrected !== undefined && corrected > published ? corrected : published);
  if (updated < published)
    problems.push({
      code: 'article/updated-before-published',
      severity: 'error',
      file,
      message: '"updated" is before "published".',
      hint: 'Correct one of the two, or take "updated" away.',
    });
  const language = given.language ?? given.lang ?? publication.language;
  const page = `articles/${draft.slug}/`;
  const head = omitAbsent<ArticleHead>({
    ...fields,
    lead,
    deck: fields.deck,
    kicker: fields.kicker,
    section: fields.section,
    agency: fields.agency,
    publisher: fields.publisher,
    rights: fields.rights,
    audio: fields.audio,
    authors: fields.authors.length === 0 ? publication.authors : fields.authors,
    id,
    file,
    slug: draft.slug,
    url: draft.url ?? joinUrl(publication.url, page),
    page: draft.url === undefined ? page : undefined,
    via: draft.via,
    published,
    updated: updated < published ? published : updated,
    language,
    direction: given.direction ?? directionOf(language),
    publishAt: draft.publishAt,
    expiresAt: draft.expiresAt,
    draft: given.draft ?? false,
    unlisted: given.unlisted ?? false,
    assets,
    pinned: given.pinned,
    held: given.held,
    repeatIn: given.repeatIn,
  });
  return { head, problems };
}

function noDate(file: string): Problem {
  return {
    code: 'article/no-date',
    severity: 'error',
    file,
    message:
      'Atom needs a date and this article has none; dates in captions and the time of the file are not taken for it.',
    hint: 'Add on top:  ---\n published: 2020-01-04T21:10:00+02:00\n ---\nor begin the file name with the day:  2020-01-04-…',
  };
}

/** Two articles of one folder: a Mac's disk and many servers take them for the same. */
export function findSlugClashes(heads: readonly ArticleHead[]): readonly Problem[] {
  const owners = new Map<string, ArticleHead>();
  return heads.flatMap((head): readonly Problem[] => {
    if (head.page === undefined && head.assets.length === 0) return [];
    const key = foldSlug(head.slug);
    const owner = owners.get(key);
    owners.set(key, owner ?? head);
    if (owner === undefined) return [];
    const message = `its address would be that of ${owner.file}: both have the slug "${head.slug}".`;
    return [
      {
        code: 'article/slug-twice',
        severity: 'error',
        file: head.file,
        message,
        hint: `Give one of the two another:  slug: ${head.slug}-2`,
      },
    ];
  });
}
