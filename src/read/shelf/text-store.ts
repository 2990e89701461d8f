import { openColumn } from './column.ts';

/** Short texts outside the heap, numbered as they come: a hundred thousand cost their bytes, and the collector nothing. */
export interface TextStore {
  /** Takes a text without lone surrogates. */
  readonly add: (text: string) => void;
  /** Takes a text of UTF-8 with a character for each byte. */
  readonly addBinary: (text: string) => void;
  /** Takes a text that is UTF-8 already. */
  readonly addBytes: (bytes: Uint8Array) => void;
  readonly read: (index: number) => string;
  /** A text in UTF-8 with a character for each byte. */
  readonly readBinary: (index: number) => string;
  /** The bytes of all texts, one behind the other, in pieces; and how many each of them has. */
  readonly all: () => { readonly pieces: readonly Uint8Array[]; readonly lengths: Uint32Array };
}

const CHUNK = 1 << 20;
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const WIDEST = 3;

/** An empty store. */
export function openTextStore(): TextStore {
  const chunks: Buffer[] = [];
  const numbers = openColumn(Uint32Array);
  const starts = openColumn(Uint32Array);
  const ends = openColumn(Uint32Array);
  let used = CHUNK;
  const open = (most: number): Buffer => {
    let chunk = chunks[chunks.length - 1];
    if (chunk === undefined || used + most > CHUNK) {
      chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, most));
      chunks.push(chunk);
      used = 0;
    }
    return chunk;
  };
  const close = (length: number): void => {
    numbers.push(chunks.length - 1);
    starts.push(used);
    used += length;
    ends.push(used);
  };
  return {
    add: (text) => close(open(text.length * WIDEST).write(text, used, 'utf8')),
    addBinary: (text) => close(open(text.length).write(text, used, 'latin1')),
    addBytes: (bytes) => {
      open(bytes.length).set(bytes, used);
      close(bytes.length);
    },
    read: (index) => chunks[numbers.at(index)]?.toString('utf8', starts.at(index), ends.at(index)) ?? '',
    readBinary: (index) => chunks[numbers.at(index)]?.toString('latin1', starts.at(index), ends.at(index)) ?? '',
    all: () => {
      const filled = new Uint32Array(chunks.length);
      const lengths = new Uint32Array(ends.all().length);
      for (let index = 0; index < lengths.length; index += 1) {
        filled[numbers.at(index)] = ends.at(index);
        lengths[index] = ends.at(index) - starts.at(index);
      }
      return { pieces: chunks.map((chunk, number) => chunk.subarray(0, filled[number])), lengths };
    },
  };
}
