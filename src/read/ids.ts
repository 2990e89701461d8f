import type { Problem } from '../model/problem.ts';
import { foldText } from '../model/text.ts';
import { mintId } from './mint-id.ts';

/** What is known of a file's article. */
export interface KnownId {
  readonly id: string;
  readonly title: string;
  /** Its file was gone at an earlier build already: it is no candidate for a rename any more. */
  readonly gone?: true;
}

/** `content/ids.json`: file to id, so that neither a new name nor a new title makes an old entry unread. */
export type IdLedger = ReadonlyMap<string, KnownId>;

/** A file whose id is to be found. */
export interface IdRequest {
  /** Relative to `content/`. */
  readonly file: string;
  readonly title: string;
  /** `id:` of the front matter. */
  readonly given: string | undefined;
  readonly formerId: string | undefined;
}

/** The ledger as it is to be written, and the id of each file. */
export interface SettledIds {
  readonly ids: ReadonlyMap<string, string>;
  readonly ledger: IdLedger;
  readonly problems: readonly Problem[];
}

/** Reads the ledger; anything but a map of files to ids is a problem. */
export function readLedger(
  text: string,
  file: string,
): { readonly ledger: IdLedger; readonly problems: readonly Problem[] } {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      const entries = Object.entries(parsed).map(([path, known]) => {
        if (typeof known === 'string') return [path, { id: known, title: '' }] as const;
        const { id, title, gone } = known as Partial<KnownId>;
        if (typeof id !== 'string') throw new Error(`"${path}" has no id`);
        const named = { id, title: typeof title === 'string' ? title : '' };
        return [path, gone === true ? { ...named, gone } : named] as const;
      });
      return { ledger: new Map(entries), problems: [] };
    }
  } catch (cause) {
    const message = `the ledger of ids cannot be read: ${(cause as Error).message}.`;
    return { ledger: new Map(), problems: [broken(file, message)] };
  }
  return { ledger: new Map(), problems: [broken(file, 'the ledger of ids is not a map of files to ids.')] };
}

/** What ids are settled with. */
export interface IdContext {
  readonly tagAuthority: string;
  /** Whether there is an article file of this path, one that cannot be read too. */
  readonly isPresent: (file: string) => boolean;
  /** Whether another article, none of the requests, has this id or had it. */
  readonly isTaken: (id: string) => boolean;
}

/**
 * The id of every file: what the front matter says, else what the ledger knows of the path, else of a file of the same
 * title that is gone (a rename), else a new one from the path. What was known of files that are gone is kept.
 */
export function settleIds(requests: readonly IdRequest[], known: IdLedger, context: IdContext): SettledIds {
  const { tagAuthority, isPresent, isTaken } = context;
  const orphans = [...known].flatMap(([file, entry]) => (isPresent(file) ? [] : [{ file, ...entry }]));
  const byTitle = groupByTitle(orphans);
  const claimed = new Set(requests.flatMap(({ given, formerId }) => [given, formerId]));
  const ids = new Map<string, string>();
  const ledger = new Map(known);
  const problems: Problem[] = [];
  const strangers: IdRequest[] = [];
  for (const request of requests) {
    const before = known.get(request.file);
    const fresh = before === undefined && request.given === undefined;
    const renamed = fresh ? (byTitle.get(foldText(request.title)) ?? []) : [];
    if (renamed.length > 1) problems.push(tied(request, renamed));
    if (fresh && renamed.length === 0) strangers.push(request);
    if (
      before !== undefined &&
      request.given !== undefined &&
      request.given !== before.id &&
      request.formerId !== before.id
    )
      problems.push(changed(request, before.id));
    const id = request.given ?? before?.id ?? renamed[0]?.id ?? mintId(request.file, tagAuthority);
    for (const { file } of renamed) ledger.delete(file);
    ledger.set(request.file, { id, title: request.title });
    ids.set(request.file, id);
  }
  const taken = new Set(ids.values());
  const isOwned = (id: string): boolean => taken.has(id) || claimed.has(id) || isTaken(id);
  const lost = orphans.filter((orphan) => orphan.gone !== true && !isOwned(orphan.id));
  for (const { file, id, title } of orphans) if (ledger.has(file)) ledger.set(file, { id, title, gone: true });
  // Without the title, only a person knows whether a new file is an old article.
  const asked = lost.length === 0 ? [] : strangers.map((request) => askRenamed(request, lost, tagAuthority));
  return { ids, ledger, problems: [...problems, ...asked] };
}

function askRenamed(request: IdRequest, lost: readonly Orphan[], tagAuthority: string): Problem {
  const choices = lost.slice(0, 5).map(({ file, id }) => `id: ${id}   (it was content/${file})`);
  return {
    code: 'article/renamed',
    severity: 'error',
    file: `content/${request.file}`,
    message: `this file is new and ${lost.length === 1 ? 'another is' : `${lost.length} others are`} gone: is it the same article under another name and title?`,
    hint: `Say so in the front matter:\n${choices.join('\n')}\nid: ${mintId(request.file, tagAuthority)}   (it is a new article)`,
  };
}

interface Orphan extends KnownId {
  readonly file: string;
}

function groupByTitle(orphans: readonly Orphan[]): ReadonlyMap<string, readonly Orphan[]> {
  const groups = new Map<string, Orphan[]>();
  for (const orphan of orphans) {
    const title = foldText(orphan.title);
    if (title === '') continue;
    groups.set(title, [...(groups.get(title) ?? []), orphan]);
  }
  return groups;
}

function tied(request: IdRequest, orphans: readonly Orphan[]): Problem {
  const choices = orphans.map(({ file, id }) => `id: ${id}   (was content/${file})`).join('\n');
  return {
    code: 'article/renamed',
    severity: 'error',
    file: `content/${request.file}`,
    message: 'this file may be any of several that are gone, by its title.',
    hint: `Say which in the front matter:\n${choices}`,
  };
}

function changed(request: IdRequest, before: string): Problem {
  return {
    code: 'article/changed-id',
    severity: 'error',
    file: `content/${request.file}`,
    message: `this article was published as ${before}; under another id it would turn unread for everybody.`,
    hint: `Keep it:  id: ${before}\nOr, if that is what you want:  formerId: ${before}`,
  };
}

function broken(file: string, message: string): Problem {
  return {
    code: 'ids/unreadable',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message,
    hint: 'Take the file back from git; ids that are lost make every entry unread.',
  };
}
