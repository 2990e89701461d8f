const [LF, CR, DOT] = [0x0a, 0x0d, 0x2e];

/**
 * A message as it goes over the wire, but for the line with the dot that ends it: a dot at the start of a line is doubled
 * (RFC 5321 section 4.5.2). `undefined` when a line ends otherwise than in CRLF: two servers may then disagree about
 * where the message ends, so it must not go out like this.
 */
export function doubleDots(message: Buffer): Buffer | undefined {
  const dots: number[] = message[0] === DOT ? [0] : [];
  let lines = 0;
  let at = message.indexOf(LF);
  for (; at >= 0; at = message.indexOf(LF, at + 1)) {
    if (message[at - 1] !== CR) return undefined;
    if (message[at + 1] === DOT) dots.push(at + 1);
    lines += 1;
  }
  // Every LF has its CR, so as many of the one as of the other says that none stands alone.
  for (at = message.indexOf(CR); at >= 0; at = message.indexOf(CR, at + 1)) lines -= 1;
  if (lines !== 0 || message.at(-1) !== LF) return undefined;
  if (dots.length === 0) return message;
  const cuts = [0, ...dots, message.length];
  // Each piece ends with a dot's first copy; the next one begins with the dot itself.
  return Buffer.concat(
    cuts.slice(1).map((end, index) => {
      const piece = message.subarray(cuts[index], end);
      return index < dots.length ? Buffer.concat([piece, Buffer.from('.')]) : piece;
    }),
  );
}
