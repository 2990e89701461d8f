import type { ArticleHead } from '../model/article.ts';
import { EnvironmentFailure } from '../model/failure.ts';
import type { Problem } from '../model/problem.ts';
import { foldText } from '../model/text.ts';
import { type ArticleSource, complainAt } from './article-source.ts';
import type { FindAddress } from './body.ts';
import type { ArticleDraft } from './draft.ts';
import { makeLinker } from './link-related.ts';
import { omitAbsent } from './omit-absent.ts';
import { type SettleContext, settleHeads } from './settle-heads.ts';
import { keepHeads, makeRows, rowOf } from './shelf/head-rows.ts';
import type { HeadShelf } from './shelf/head-shelf.ts';
import { indexNames, type NameIndex } from './shelf/name-index.ts';
import { findTwins } from './twins.ts';

/** The heads of a publication, with what each owes to the others: its id, and the addresses of its related headlines. */
export interface JoinedHeads {
  readonly heads: readonly ArticleHead[];
  /** The whole head of one that is in `heads`, from its file or from a draft that was just read from it. */
  readonly openHead: (head: ArticleHead, draft?: ArticleDraft) => ArticleHead;
  readonly findAddress: FindAddress;
  /** As {@link SettledHeads} has it. */
  readonly formatIds: () => Iterable<Buffer>;
  readonly problems: readonly Problem[];
}

/** What heads are joined with. */
export interface JoinContext extends SettleContext {
  readonly readDraft: (file: string) => ArticleDraft | undefined;
  readonly locate: (file: string) => ArticleSource | undefined;
}

/** Joins the heads on a shelf. */
export function joinHeads(shelf: HeadShelf, context: JoinContext): JoinedHeads {
  const settled = settleHeads(shelf, context);
  const { idOf, formatIds } = settled;
  const problems: Problem[] = [...settled.problems, ...findTwins(shelf, settled)];
  const open = keepHeads((at) => complete(at, readAgain(shelf.words(at).file, context)));
  const heads = makeRows({ shelf, idOf, open: open.read });
  // Without one headline that waits for its link there is nothing to look up.
  const foldedAt = (at: number): string => foldText(shelf.words(at).title);
  const titles = shelf.hasOpen() ? indexNames(shelf.length(), foldedAt) : undefined;
  const link = makeLinker(heads, (title) => findHeads(titles, foldText(title), heads));
  function complete(at: number, draft: ArticleDraft): ArticleHead {
    return omitAbsent<ArticleHead>({ ...draft.head, id: idOf(at), related: link(draft, () => {}) });
  }
  for (const at of titles === undefined ? [] : shelf.findOpen(titles.mayHave)) {
    const { file } = shelf.words(at);
    link(readAgain(file, context), (path, complaint) => {
      const source = context.locate(file);
      if (source !== undefined) problems.push(complainAt(source, path, complaint));
    });
  }
  let files: NameIndex | undefined;
  return {
    heads,
    formatIds,
    problems,
    openHead: (head, draft) =>
      draft === undefined ? open.read(rowOf(head)) : open.offer(rowOf(head), complete(rowOf(head), draft)),
    findAddress: (file) => {
      files ??= indexNames(shelf.length(), (at) => shelf.words(at).file);
      return findHeads(files, file, heads)[0]?.url;
    },
  };
}

function findHeads(index: NameIndex | undefined, name: string, heads: readonly ArticleHead[]): readonly ArticleHead[] {
  return (index?.find(name) ?? []).flatMap((at) => heads[at] ?? []);
}

// It could be read a moment ago: somebody writes to it.
function readAgain(file: string, { readDraft }: JoinContext): ArticleDraft {
  const draft = readDraft(file);
  if (draft !== undefined) return draft;
  throw new EnvironmentFailure('read/changed', `Reading ${file}: it changed while it was read.`, {
    hint: 'Run the command again.',
  });
}
