import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type ArticleFile, articleOfFile, visitArticleFiles } from './article-files.ts';
import type { HeadDesk } from './article-source.ts';
import { type HeadCache, openHeadMemory, standsAlone } from './head-memory.ts';
import { openPlainHeads } from './plain-head.ts';
import { type DraftContext, readDraft } from './read-draft.ts';
import { type HeadShelf, openShelf } from './shelf/head-shelf.ts';

/** What reading heads may use, and whom it tells. */
export interface ShelveOptions {
  /** Heads that an earlier build has read. */
  readonly heads?: HeadCache | undefined;
  /** Called once there are so many articles with pages that a thread for those is worth its start. */
  readonly noteMany?: (() => void) | undefined;
  /** Told how many articles have been read, each time that it has doubled. */
  readonly noteCount?: ((articles: number) => void) | undefined;
}

/** Every head of a publication, and what was found beside. */
export interface ShelvedHeads {
  readonly shelf: HeadShelf;
  /** Article files that have no head, because of a mistake in them. */
  readonly failed: ReadonlySet<string>;
  readonly pasted: readonly ArticleFile[];
  /** The article of a file that was visited. */
  readonly articleOf: (file: string) => ArticleFile;
  readonly problems: readonly Problem[];
}

const FOLDER = 'content/articles';
const MANY = 256;

/** Reads the head of every article below `content/articles`. */
export function shelveHeads(context: DraftContext, { heads, noteMany, noteCount }: ShelveOptions): ShelvedHeads {
  const { root, publication } = context;
  const problems: Problem[] = [];
  const shelf = openShelf(publication);
  const memory = openHeadMemory(shelf, JSON.stringify(publication), heads);
  const failed = new Set<string>();
  const pasted: ArticleFile[] = [];
  // Of a file that stands alone, its name says all.
  const bundles = new Map<string, ArticleFile>();
  const readPlainHead = openPlainHeads(publication);
  const take = (article: ArticleFile, head: string): boolean => {
    const row = standsAlone(article) ? readPlainHead(article.file, head) : undefined;
    if (row === undefined) return false;
    shelf.addRow(row);
    memory.noteRow();
    return true;
  };
  const desk: HeadDesk = { recall: memory.recall, take };
  const shelve = (article: ArticleFile): void => {
    if (article.kind === 'paste') pasted.push(article);
    if (article.beside.length > 0 || article.related !== undefined) bundles.set(article.file, article);
    const draft = readDraft(article, context, desk);
    if (draft !== 'shelved') {
      for (const problem of draft.problems) problems.push(problem);
      if (draft.value === undefined) {
        failed.add(article.file);
        return;
      }
      shelf.add(draft.value);
      memory.note(draft.value, draft.problems.length === 0);
    }
    const count = shelf.length();
    if (count === MANY && publication.pages !== false) noteMany?.();
    if (isPowerOfTwo(count)) noteCount?.(count);
  };
  if (existsSync(join(root, FOLDER))) problems.push(...visitArticleFiles(root, FOLDER, shelve));
  memory.close();
  return { shelf, failed, pasted, articleOf: (file) => bundles.get(file) ?? articleOfFile(file), problems };
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}
