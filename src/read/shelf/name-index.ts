/** Finds the numbers of things by a name that each of them has, in four words of memory each. */
export interface NameIndex {
  /** All that have this very name, in rising order; `hash` where names are not hashed as {@link hashName} does it. */
  readonly find: (name: string, hash?: number) => readonly number[];
  /** Whether one has a name of this {@link hashName}: rarely yes where it is no. */
  readonly mayHave: (hash: number) => boolean;
  /** Those that may have the name of an earlier one: rarely yes where it is no. */
  readonly suspects: readonly number[];
}

const NONE = -1;

/** An index of `count` things; `nameOf` may make each name anew, and is asked again only where a hash agrees. Without `hashOf` it is asked for each. */
export function indexNames(
  count: number,
  nameOf: (index: number) => string,
  hashOf: (index: number) => number = (index) => hashName(nameOf(index)),
): NameIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(count + 1) + 1)).fill(NONE);
  const mask = slots.length - 1;
  const hashes = new Uint32Array(count);
  const chain = new Int32Array(count);
  const suspects: number[] = [];
  const isHash = (hash: number): boolean => {
    for (let at = slots[hash & mask] ?? NONE; at !== NONE; at = chain[at] ?? NONE) if (hashes[at] === hash) return true;
    return false;
  };
  for (let index = 0; index < count; index += 1) {
    const hash = hashOf(index);
    if (isHash(hash)) suspects.push(index);
    hashes[index] = hash;
    chain[index] = slots[hash & mask] ?? NONE;
    slots[hash & mask] = index;
  }
  const find: NameIndex['find'] = (name, hash = hashName(name)) => {
    const found: number[] = [];
    for (let at = slots[hash & mask] ?? NONE; at !== NONE; at = chain[at] ?? NONE)
      if (hashes[at] === hash && nameOf(at) === name) found.push(at);
    return found.reverse();
  };
  return { find, mayHave: isHash, suspects };
}

/** 32 bits of a name (FNV-1a over its UTF-16 units, then mixed). */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
