import type { Instant } from '../../model/instant.ts';
import type { ShelfColumns } from './head-shelf.ts';
import { unpackFile } from './pack-words.ts';

/** A shelf as a file has it, with a key for each head. */
export interface KeptShelf extends Omit<ShelfColumns, 'texts'> {
  readonly length: number;
  /** {@link KEY_WORDS} numbers for each head. */
  readonly keys: Uint32Array;
  readonly words: (at: number) => Uint8Array;
  /** The name of the article's file. */
  readonly file: (at: number) => string;
}

/** A key has 128 bits. */
export const KEY_WORDS = 4;

interface Header {
  readonly identity: string;
  readonly length: number;
  readonly open: number;
  readonly languages: readonly string[];
  readonly embargoes: readonly (readonly [number, Instant])[];
  readonly expiries: readonly (readonly [number, Instant])[];
}

/** A shelf and its keys in pieces of a file, which only a machine of the same kind reads. `identity` is what both sides must agree on. */
export function formatShelf(
  identity: string,
  { texts, ...columns }: ShelfColumns,
  keys: Uint32Array,
): readonly Uint8Array[] {
  const { flags, published, updated, tongues, languages, embargoes, expiries, openHash, openOwner, idHash } = columns;
  const header: Header = {
    identity,
    length: flags.length,
    open: openHash.length,
    languages,
    embargoes: [...embargoes],
    expiries: [...expiries],
  };
  const numbers = [published, updated, openHash, openOwner, idHash, keys, texts.lengths, flags, tongues];
  return [
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...numbers.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
    ...texts.pieces,
  ];
}

/** The shelf of a file that {@link formatShelf} made; `undefined` for another identity. */
export function parseShelf(identity: string, file: Buffer): KeptShelf | undefined {
  const end = file.indexOf('\n');
  const header = JSON.parse(file.toString('utf8', 0, end)) as Header;
  if (header.identity !== identity) return undefined;
  const { length, open, languages, embargoes, expiries } = header;
  let used = end + 1;
  // A file's bytes stand anywhere in memory, numbers only at multiples of their width.
  const take = <T extends Float64Array | Uint32Array | Uint16Array>(numbers: T): T => {
    new Uint8Array(numbers.buffer).set(file.subarray(used, used + numbers.byteLength));
    used += numbers.byteLength;
    return numbers;
  };
  const published = take(new Float64Array(length));
  const updated = take(new Float64Array(length));
  const openHash = take(new Float64Array(open));
  const openOwner = take(new Uint32Array(open));
  const idHash = take(new Uint32Array(length));
  const keys = take(new Uint32Array(length * KEY_WORDS));
  const lengths = take(new Uint32Array(length));
  const flags = take(new Uint16Array(length));
  const tongues = take(new Uint16Array(length));
  const starts = new Uint32Array(length + 1);
  starts[0] = used;
  for (let at = 0; at < length; at += 1) starts[at + 1] = (starts[at] ?? 0) + (lengths[at] ?? 0);
  const words = (at: number): Buffer => file.subarray(starts[at], starts[at + 1]);
  return {
    length,
    published,
    updated,
    openHash,
    openOwner,
    idHash,
    keys,
    flags,
    tongues,
    languages,
    embargoes: new Map(embargoes),
    expiries: new Map(expiries),
    words,
    file: (at) => unpackFile(words(at)),
  };
}
