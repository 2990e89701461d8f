import type { Manifest, ManifestEdition, ManifestEntry } from '../model/manifest.ts';

/** An entry before and after. */
export interface EntryPair {
  readonly before: ManifestEntry;
  readonly after: ManifestEntry;
}

/** An entry that readers' programs would take for a new one: `id` or `link` says which of the two changed. */
export interface UnreadEntry extends EntryPair {
  readonly kind: 'id' | 'link';
}

/** An edition whose message differs: `before` is absent when it is new, `after` when it is gone. */
export interface MailChange {
  readonly id: string;
  readonly before?: ManifestEdition;
  readonly after?: ManifestEdition;
}

/** What readers will see when one published set takes the place of another. */
export interface Changes {
  readonly added: readonly ManifestEntry[];
  readonly changed: readonly EntryPair[];
  readonly gone: readonly ManifestEntry[];
  /** Neither new nor gone: the same story under another id or link. */
  readonly unread: readonly UnreadEntry[];
  readonly mails: readonly MailChange[];
  /** Public files: paths whose bytes differ, are new, or are gone. */
  readonly files: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly gone: readonly string[];
  };
}

/** Compares two manifests. An id that went while the same link or title came under another id is one entry turned unread. */
export function compareManifests(before: Manifest, after: Manifest): Changes {
  const older = new Map(before.entries.map((entry) => [entry.id, entry]));
  const newer = new Map(after.entries.map((entry) => [entry.id, entry]));
  const came = after.entries.filter((entry) => !older.has(entry.id));
  const went = before.entries.filter((entry) => !newer.has(entry.id));
  const renamed = pairRenamed(went, came);
  const kept = after.entries.flatMap((entry): readonly EntryPair[] => {
    const old = older.get(entry.id);
    return old === undefined ? [] : [{ before: old, after: entry }];
  });
  const moved = kept.filter((pair) => pair.before.url !== pair.after.url);
  const renamedIds = new Set(renamed.flatMap((pair) => [pair.before.id, pair.after.id]));
  return {
    added: came.filter((entry) => !renamedIds.has(entry.id)),
    changed: kept.filter((pair) => pair.before.url === pair.after.url && differs(pair)),
    gone: went.filter((entry) => !renamedIds.has(entry.id)),
    unread: [
      ...renamed.map((pair) => ({ kind: 'id' as const, ...pair })),
      ...moved.map((pair) => ({ kind: 'link' as const, ...pair })),
    ],
    mails: compareMails(before.editions, after.editions),
    files: compareFiles(before, after),
  };
}

function pairRenamed(went: readonly ManifestEntry[], came: readonly ManifestEntry[]): readonly EntryPair[] {
  const byUrl = new Map(came.map((entry) => [entry.url, entry]));
  const byTitle = new Map(came.map((entry) => [entry.title, entry]));
  const used = new Set<string>();
  return went.flatMap((before) => {
    const after = [byUrl.get(before.url), byTitle.get(before.title)].find(
      (entry) => entry !== undefined && !used.has(entry.id),
    );
    if (after === undefined) return [];
    used.add(after.id);
    return [{ before, after }];
  });
}

function differs({ before, after }: EntryPair): boolean {
  return before.title !== after.title || before.updated !== after.updated || before.sha256 !== after.sha256;
}

function compareMails(before: readonly ManifestEdition[], after: readonly ManifestEdition[]): readonly MailChange[] {
  const older = new Map(before.map((edition) => [edition.id, edition]));
  const newer = new Map(after.map((edition) => [edition.id, edition]));
  const ids = [...new Set([...newer.keys(), ...older.keys()])];
  return ids.flatMap((id): readonly MailChange[] => {
    const [was, is] = [older.get(id), newer.get(id)];
    if (was?.sha256 === is?.sha256 && was?.subject === is?.subject) return [];
    return [{ id, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
}

function compareFiles(before: Manifest, after: Manifest): Changes['files'] {
  const older = new Map(before.files.filter((file) => file.publish).map((file) => [file.path, file.sha256]));
  const newer = new Map(after.files.filter((file) => file.publish).map((file) => [file.path, file.sha256]));
  return {
    added: [...newer.keys()].filter((path) => !older.has(path)),
    changed: [...newer].filter(([path, sha256]) => older.has(path) && older.get(path) !== sha256).map(([path]) => path),
    gone: [...older.keys()].filter((path) => !newer.has(path)),
  };
}
