import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleFields, ArticleHead } from '../model/article.ts';
import type { FrozenEdition } from '../model/edition.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { ReadingReport } from '../model/report.ts';
import { readMarkdownBody } from './article-body.ts';
import { readAssets } from './assets.ts';
import { decodeText } from './decode.ts';
import { type ArticleDraft, makeDraft } from './draft.ts';
import { readEditionFile } from './edition-file.ts';
import { type FrontMatterReading, readFrontMatter } from './front-matter.ts';
import { completeHead, findSlugClashes } from './heads.ts';
import { formatLedger, readLedger, settleIds } from './ids.ts';
import { type HeadWithRefs, linkRelated } from './link-related.ts';
import { readPasted } from './pasted.ts';
import { readPublication } from './publication.ts';
import { readRelatedList } from './related-list.ts';
import { type ArticleFile, readBytes, walkArticles } from './walk.ts';
import { listEditionFiles } from './walk-editions.ts';

/** A publication as it stands on disk: the heads of all articles, and the way to their texts. */
export interface Content {
  readonly publication: Publication;
  /** All of them, drafts too. */
  readonly heads: readonly ArticleHead[];
  readonly editions: readonly FrozenEdition[];
  /** Reads an article's text. Problems of pasted text were told with its head. */
  readonly openArticle: (head: ArticleHead) => Result<Article>;
  /** Of every pasted article, in file order. */
  readonly readReports: () => readonly ReadingReport[];
  /** The new text of `content/ids.json`; empty when it stays. */
  readonly ids: string;
}

const PUBLICATION = 'content/publication.yaml';
const LEDGER = 'content/ids.json';

/** Reads the publication under `root`, the folder that holds `content/`; `undefined` when its own file cannot be read. */
export function readContent(root: string): Result<Content | undefined> {
  const problems: Problem[] = [];
  const publicationText = readText(root, PUBLICATION, problems);
  if (publicationText === undefined)
    return { value: undefined, problems: problems.length > 0 ? problems : [noPublication()] };
  const read = readPublication(publicationText, PUBLICATION);
  problems.push(...read.problems);
  const publication = read.value;
  if (publication === undefined) return { value: undefined, problems };
  const walk = walkArticles(join(root, 'content'));
  problems.push(...walk.problems);
  const drafts = walk.articles.flatMap((found): readonly ArticleDraft[] => {
    const list = walk.lists.get(found.file.replace(/\.\w+$/, ''));
    const listed = list === undefined ? [] : readRelatedList(readText(root, `content/${list}`, problems) ?? '', list);
    const draft = readDraft(found, { root, publication, problems, listed });
    return draft === undefined ? [] : [draft];
  });
  const before = existsSync(join(root, LEDGER)) ? (readText(root, LEDGER, problems) ?? '') : '';
  const known = readLedger(before === '' ? '{}' : before, LEDGER);
  problems.push(...known.problems);
  const settled = settleIds(drafts.map(requestOf), known.ledger, publication.tagAuthority);
  problems.push(...settled.problems);
  const { heads, problems: found } = settleHeads(drafts, { root, publication, ids: settled.ids });
  problems.push(...found);
  const editions = readEditions(root, publication, problems);
  const after = formatLedger(settled.ledger);
  return {
    value: {
      publication,
      heads,
      editions,
      openArticle: (head) => openArticle(root, head, publication),
      readReports: () => drafts.flatMap(({ report }) => (report === undefined ? [] : [report])),
      ids: after === before || settled.ledger.size === 0 ? '' : after,
    },
    problems,
  };
}

interface DraftContext {
  readonly root: string;
  readonly publication: Publication;
  readonly problems: Problem[];
  readonly listed: ArticleFields['related'];
}

function readDraft(
  { file, beside }: ArticleFile,
  { root, publication, problems, listed }: DraftContext,
): ArticleDraft | undefined {
  const text = readText(root, `content/${file}`, problems);
  if (text === undefined) return undefined;
  const matter = readFrontMatter(text, `content/${file}`);
  problems.push(...matter.problems);
  // What stands under a front matter that cannot be read is not judged: its overrides are not known.
  if (matter.problems.length > 0) return undefined;
  const pasted = file.endsWith('.txt') ? readPasted(matter.value, { file: `content/${file}`, publication }) : undefined;
  problems.push(...(pasted?.problems ?? []));
  const found = pasted?.fields ?? findTitle(matter.value);
  const made = makeDraft({ file, beside, matter: matter.value, found, listed, report: pasted?.report, publication });
  problems.push(...made.problems);
  return made.draft;
}

// A Markdown file without a title in its front matter names itself in a first-level heading.
function findTitle({ given, rest }: FrontMatterReading): Partial<ArticleFields> {
  if (given.title !== undefined) return {};
  const title = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(rest.slice(0, 2_000))?.[1];
  return title === undefined ? {} : { title };
}

function requestOf({ file, fields, given }: ArticleDraft): Parameters<typeof settleIds>[0][number] {
  return { file, title: fields.title, given: given.id, formerId: given.formerId };
}

function settleHeads(
  drafts: readonly ArticleDraft[],
  at: { readonly root: string; readonly publication: Publication; readonly ids: ReadonlyMap<string, string> },
): { readonly heads: readonly ArticleHead[]; readonly problems: readonly Problem[] } {
  const { root, publication, ids } = at;
  const problems: Problem[] = [];
  const whole: HeadWithRefs[] = [];
  for (const draft of drafts) {
    const { assets, lead, problems: odd } = readAssets(draft, { root, home: publication.url });
    const { head, problems: lacking } = completeHead(draft, {
      id: ids.get(draft.file) ?? '',
      assets,
      lead,
      publication,
    });
    problems.push(...odd, ...lacking);
    if (head !== undefined) whole.push({ head, refs: draft.refs });
  }
  const linked = linkRelated(whole);
  problems.push(...linked.problems, ...findSlugClashes(linked.heads));
  return { heads: linked.heads, problems };
}

function openArticle(root: string, head: ArticleHead, publication: Publication): Result<Article> {
  const problems: Problem[] = [];
  const matter = readFrontMatter(readText(root, head.file, problems) ?? '', head.file).value;
  if (head.file.endsWith('.txt'))
    return { value: { ...head, body: readPasted(matter, { file: head.file, publication }).body }, problems: [] };
  const { value: body, problems: found } = readMarkdownBody(matter.rest, head, publication.url);
  return { value: { ...head, body }, problems: [...problems, ...found] };
}

function readEditions(root: string, { timeZone }: Publication, problems: Problem[]): readonly FrozenEdition[] {
  return listEditionFiles(root).flatMap((file) => {
    const read = readEditionFile(readText(root, file, problems) ?? '', { file, timeZone });
    problems.push(...read.problems);
    return read.value === undefined ? [] : [read.value];
  });
}

function readText(root: string, file: string, problems: Problem[]): string | undefined {
  if (!existsSync(join(root, file))) return undefined;
  const bytes = readBytes(join(root, file), file);
  if ('code' in bytes) {
    problems.push(bytes);
    return undefined;
  }
  const { value, problems: found } = decodeText(bytes, file);
  problems.push(...found);
  return value;
}

function noPublication(): Problem {
  return {
    code: 'publication/missing',
    severity: 'error',
    file: PUBLICATION,
    message: 'there is no publication here.',
    hint: 'Run Latewire in the folder that holds content/, name it with --root DIR, or start one:  latewire init my-paper',
  };
}
