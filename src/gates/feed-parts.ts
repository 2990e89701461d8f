import type { Artifact } from '../model/artifact.ts';
import { parseXml } from '../model/parse-xml.ts';
import { type EntryReading, toReading } from './entry-reading.ts';
import { type ReadEntry, readAtomEntries, readJsonItems, readRssItems } from './feed-reading.ts';
import { isPlainAtom, readPlainAtom } from './plain-atom.ts';
import { isPlainRss, readPlainRss } from './plain-rss.ts';
import { readPlainXml } from './plain-xml.ts';
import { splitFeed, splitJson } from './split-feed.ts';

/** An entry that was read as it is written, or a part that has to be parsed. */
export type Part = { readonly plain: EntryReading } | WholePart;

/** A part that is read as a document of its own. */
export interface WholePart {
  readonly plain?: undefined;
  readonly document: () => string;
  readonly read: (document: string) => readonly ReadEntry[] | string;
}

/** The parts of a feed in order: what stands around its entries, and each of those. */
export function takeApart(artifact: Artifact): readonly Part[] {
  const body = textOf(artifact);
  return artifact.path.endsWith('.json') ? takeJson(body) : takeXml(body);
}

function takeXml(body: string): readonly Part[] {
  const { envelope, fragments, root, wrap } = splitFeed(body);
  const readPlain = isPlainAtom(root) ? readPlainAtom : isPlainRss(root) ? readPlainRss : undefined;
  const parts: Part[] = [{ document: () => envelope, read: readXml }];
  for (const fragment of fragments) {
    const plain = readPlain?.(fragment);
    parts.push(plain === undefined ? { document: () => wrap(fragment), read: readXml } : { plain });
  }
  return parts;
}

function takeJson(body: string): readonly Part[] {
  const { envelope, fragments, wrap } = splitJson(body);
  const items = readJson(body);
  // What cannot be read as a whole is read in parts, to say which it is.
  if (typeof items !== 'string' && items.length === fragments.length)
    return items.map((item) => ({ plain: toReading(item) }));
  return [envelope, ...fragments.map(wrap)].map((text) => ({ document: () => text, read: readJson }));
}

/** The entries of a feed, or why it cannot be read. */
export function readEntries(artifact: Artifact): readonly ReadEntry[] | string {
  const body = textOf(artifact);
  return artifact.path.endsWith('.json') ? readJson(body) : readXml(body);
}

function readJson(text: string): readonly ReadEntry[] | string {
  try {
    return readJsonItems(JSON.parse(text));
  } catch (error) {
    return String(error);
  }
}

function readXml(text: string): readonly ReadEntry[] | string {
  const parsed = readPlainXml(text) ?? parseXml(text);
  if (parsed.kind === 'fault') return `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}`;
  return parsed.root.local === 'feed' ? readAtomEntries(parsed.root) : readRssItems(parsed.root);
}

function textOf({ body }: Artifact): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
