import { closeSync } from 'node:fs';
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { HiddenSign } from './gates/canary.ts';
import { checkPage } from './gates/page.ts';
import { openSights, type Sightings } from './gates/sights.ts';
import { EnvironmentFailure } from './model/failure.ts';
import type { Problem } from './model/problem.ts';
import type { PagedArticle } from './render/page/article-page.ts';
import { renderPagedArticle } from './render/page/pages.ts';
import type { Frame } from './render/page/place.ts';
import { createFile } from './write/create-file.ts';
import { explainDisk } from './write/disk.ts';
import { openPlacing, type PlacedFile, type StageFolders } from './write/place.ts';

// What runs in the thread that makes the pages of articles: render, check, write, as the program does for all else.

/** What the thread must know before the first article. */
export interface PageTask {
  readonly frame: Frame;
  /** What tells of articles that nobody may see yet. */
  readonly signs: readonly HiddenSign[];
  /** Where pages are put; absent: they are only rendered and checked. */
  readonly folders: StageFolders | undefined;
  /** How many articles were handed over and not taken yet, in memory that both threads share. */
  readonly waiting: Int32Array;
}

/** What a thread is sent: its task, then articles, then the end. */
export type PageMessage =
  | { readonly kind: 'task'; readonly task: PageTask }
  | { readonly kind: 'articles'; readonly articles: readonly PagedArticle[] }
  | { readonly kind: 'end' };

/** What a thread has made. */
export interface MadePages {
  readonly placed: readonly PlacedFile[];
  readonly problems: readonly Problem[];
  readonly seen: Sightings;
}

/** What a thread answers in the end. */
export type PageAnswer =
  | { readonly kind: 'made'; readonly made: MadePages }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly hint: string | undefined }
  | { readonly kind: 'failed'; readonly error: unknown };

if (parentPort !== null) listen(parentPort);

function listen(port: MessagePort): void {
  let press: Press | undefined;
  let refusal: PageAnswer | undefined;
  let waiting: Int32Array | undefined;
  const take = (message: PageMessage): void => {
    if (message.kind === 'task') {
      waiting = message.task.waiting;
      press = openPress(message.task);
    } else if (message.kind === 'articles') {
      // After a refusal there is nothing to be made, and still somebody who waits for them to be taken.
      if (refusal === undefined) for (const paged of message.articles) press?.make(paged);
    } else {
      port.postMessage(refusal ?? { kind: 'made', made: press?.made() });
      port.close();
    }
  };
  port.on('message', (message: PageMessage) => {
    try {
      take(message);
    } catch (error) {
      refusal = describeError(error);
    }
    if (message.kind !== 'articles' || waiting === undefined) return;
    Atomics.sub(waiting, 0, message.articles.length);
    Atomics.notify(waiting, 0);
  });
}

interface Press {
  readonly make: (paged: PagedArticle) => void;
  readonly made: () => MadePages;
}

function openPress({ frame, signs, folders }: PageTask): Press {
  const sights = openSights(frame.publication.url, signs);
  const placed: PlacedFile[] = [];
  const problems: Problem[] = [];
  const placing =
    folders === undefined
      ? undefined
      : openPlacing(folders, (target, bytes) => {
          placing?.makeFolderOf(target);
          closeSync(createFile(target, bytes));
        });
  return {
    make: (paged) => {
      const artifact = renderPagedArticle(frame, paged);
      sights.see(artifact);
      problems.push(...checkPage(artifact, frame.publication));
      if (placing === undefined) return;
      placed.push(explainDisk(`Writing ${folders?.out}/${artifact.path}`, () => placing.place(artifact)));
    },
    made: () => ({ placed, problems, seen: sights.seen() }),
  };
}

function describeError(error: unknown): PageAnswer {
  if (!(error instanceof EnvironmentFailure)) return { kind: 'failed', error };
  const { code, message, hint } = error;
  return { kind: 'refused', code, message, hint };
}
