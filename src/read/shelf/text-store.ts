import { openColumn } from './column.ts';

/** Short texts outside the heap, numbered as they come: a hundred thousand cost their bytes, and the collector nothing. */
export interface TextStore {
  /** Takes a text without lone surrogates. */
  readonly add: (text: string) => void;
  readonly read: (index: number) => string;
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
  return {
    add: (text) => {
      const most = text.length * WIDEST;
      if (used + most > CHUNK) {
        chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK, most)));
        used = 0;
      }
      const end = used + (chunks[chunks.length - 1]?.write(text, used, 'utf8') ?? 0);
      numbers.push(chunks.length - 1);
      starts.push(used);
      ends.push(end);
      used = end;
    },
    read: (index) => chunks[numbers.at(index)]?.toString('utf8', starts.at(index), ends.at(index)) ?? '',
  };
}
