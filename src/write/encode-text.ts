/** A UTF-16 unit takes at most three bytes of UTF-8. */
const WIDEST = 3;

// As large as the largest text could get; of what no text has reached the system gives no memory.
let scratch = Buffer.allocUnsafeSlow(0);

/** A text in UTF-8, in memory of its own. To count the bytes first, as Buffer.from does, takes as long as to write them. */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  if (scratch.length < text.length * WIDEST) scratch = Buffer.allocUnsafeSlow(text.length * WIDEST);
  return new Uint8Array(scratch.subarray(0, scratch.write(text, 0, 'utf8')));
}
