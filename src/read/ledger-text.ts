import type { KnownId } from './ids.ts';

/** One line of what is known: a file, relative to `content/`, and its article. */
export type LedgerEntry = readonly [file: string, known: KnownId];

/**
 * What a ledger's bytes and a sorted list of entries do not have in common. `undefined` when the bytes are not laid out as
 * {@link formatLedger} does it: then only a JSON parser can tell.
 */
export function compareLedger(
  bytes: Buffer,
  entries: Iterable<LedgerEntry>,
): { readonly known: ReadonlyMap<string, KnownId>; readonly fresh: ReadonlySet<string> } | undefined {
  const known = new Map<string, KnownId>();
  const fresh = new Set<string>();
  const reader = openReader(bytes);
  if (reader === undefined) return undefined;
  try {
    for (const entry of entries) {
      const [file] = entry;
      if (reader.skip(entry)) continue;
      for (let old = reader.peek(); old !== undefined && old[0] < file; old = reader.peek()) {
        known.set(...old);
        reader.take();
      }
      if (reader.skip(entry)) continue;
      const old = reader.peek();
      if (old?.[0] === file) {
        known.set(...old);
        reader.take();
      }
      fresh.add(file);
    }
    for (let old = reader.peek(); old !== undefined; old = reader.peek()) {
      known.set(...old);
      reader.take();
    }
  } catch {
    return undefined;
  }
  return reader.isWhole() ? { known, fresh } : undefined;
}

/** The text of a ledger in pieces, from entries that are sorted by path, so that two branches that add articles merge; none when there is no entry. */
export function* formatLedger(entries: Iterable<LedgerEntry>): Iterable<Buffer> {
  yield* joinEntries(mapEntries(entries));
}

function* mapEntries(entries: Iterable<LedgerEntry>): Iterable<string> {
  for (const entry of entries) yield encodeEntry(entry);
}

/** The text of a ledger as {@link formatLedger} has it, from entries in UTF-8 with a character for each byte. */
export function* joinEntries(entries: Iterable<string>): Iterable<Buffer> {
  let text = '';
  let before = '{\n';
  for (const entry of entries) {
    text += before + entry;
    before = ',\n';
    if (text.length < ENOUGH) continue;
    yield Buffer.from(text, 'latin1');
    text = '';
  }
  if (before !== '{\n') yield Buffer.from(`${text}\n}\n`, 'latin1');
}

const ENOUGH = 1 << 16;

/** An entry in UTF-8 with a character for each byte. */
export function encodeEntry([file, known]: LedgerEntry): string {
  return Buffer.from(formatEntry(file, known)).toString('latin1');
}

/** An entry in the layout of JSON.stringify with two spaces, of words or of their bytes: nothing beyond ASCII changes but half a character. */
export function formatEntry(file: string, { id, title, gone }: KnownId): string {
  const tail = gone === true ? ',\n    "gone": true\n  }' : '\n  }';
  return `  ${quote(file)}: {\n    "id": ${quote(id)},\n    "title": ${quote(title)}${tail}`;
}

function quote(text: string): string {
  return ODD.test(text) ? JSON.stringify(text) : `"${text}"`;
}

const ODD = /["\\\0-\u001F\uD800-\uDFFF]/;

const CLOSE = '\n  }';

function openReader(bytes: Buffer) {
  if (bytes.toString('latin1', 0, 2) !== '{\n') return undefined;
  let at = 2;
  let ahead: LedgerEntry | undefined;
  let last = '';
  const scratch = Buffer.alloc(64 * 1024);
  const step = (end: number): void => {
    // A comma and a line's end between two entries, a line's end behind the last.
    at = bytes[end] === 0x2c ? end + 2 : end + 1;
    ahead = undefined;
  };
  const entryEnd = (): number => bytes.indexOf(CLOSE, at) + CLOSE.length;
  const peek = (): LedgerEntry | undefined => {
    if (ahead !== undefined || bytes[at] !== 0x20) return ahead;
    const text = bytes.toString('utf8', at, entryEnd());
    const [entry] = Object.entries(JSON.parse(`{${text}}`) as Record<string, KnownId>);
    // Another order, or another layout, is somebody else's hand.
    if (entry === undefined || entry[0] <= last || formatEntry(...entry) !== text) throw new Error('unusual');
    ahead = entry;
    return entry;
  };
  return {
    peek,
    take: () => {
      last = ahead?.[0] ?? last;
      step(entryEnd());
    },
    /** Passes over an entry that is byte for byte this one. */
    skip: (entry: LedgerEntry): boolean => {
      const text = formatEntry(...entry);
      if (text.length * 3 > scratch.length) return false;
      const length = scratch.write(text, 0, 'utf8');
      const end = at + length;
      if (bytes.compare(scratch, 0, length, at, Math.min(end, bytes.length)) !== 0) return false;
      step(end);
      [last] = entry;
      return true;
    },
    isWhole: () => bytes.toString('latin1', at) === '}\n',
  };
}
