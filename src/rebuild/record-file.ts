/** Some text and some bytes that are kept together in one file. */
export interface RecordFile {
  readonly text: string;
  readonly parts: readonly Uint8Array[];
}

/**
 * The bytes of such a file. The text stands there twice: where the disk tore or damaged it, the two differ. A check sum
 * would need node:crypto, which takes half as long to load as a thousand files take to look at. The parts have nothing of
 * the kind: they are there to be compared.
 */
export function formatRecord({ text, parts }: RecordFile): readonly Uint8Array[] {
  const bytes = Buffer.from(text);
  const sizes = [bytes, ...parts].map(({ length }) => length).join(' ');
  return [Buffer.from(`${sizes}\n`), bytes, bytes, ...parts];
}

/** What {@link formatRecord} wrote, or `undefined` for anything else. */
export function parseRecord(file: Buffer): RecordFile | undefined {
  const line = file.subarray(0, file.indexOf('\n') + 1).toString('latin1');
  if (!/^\d{1,15}(?: \d{1,15})*\n$/.test(line)) return undefined;
  const [size = 0, ...sizes] = line.split(' ').map(Number);
  let at = line.length;
  const take = (length: number): Buffer => {
    at += length;
    return file.subarray(at - length, at);
  };
  const first = take(size);
  const second = take(size);
  const parts = sizes.map(take);
  return at === file.length && first.equals(second) ? { text: first.toString(), parts } : undefined;
}
