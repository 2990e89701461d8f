const LINE = 76;

// What each byte becomes: itself where RFC 2045 section 6.7 allows, else `=` and two figures.
const ENCODED: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const isPlain = byte === 9 || (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d);
  return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});

/**
 * Text as UTF-8 in quoted-printable with CRLF (RFC 2045 section 6.7): no line over 76, and none broken inside one of
 * `atoms`, which stand whole on their own line so that they can be replaced without encoding again.
 */
export function encodeQuotedPrintable(text: string, atoms: readonly string[]): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => encodeLine(line, atoms))
    .join('\r\n');
}

function encodeLine(line: string, atoms: readonly string[]): string {
  const lines: string[] = [];
  let current = '';
  for (const { piece, isAtom } of splitAtoms(line, atoms)) {
    if (isAtom) {
      if (current !== '') lines.push(current);
      lines.push(piece);
      current = '';
      continue;
    }
    // A soft break between the bytes of a character is allowed: every decoder joins lines before it reads UTF-8.
    for (const byte of Buffer.from(piece, 'utf8')) {
      const unit = ENCODED[byte] ?? '';
      // The last column is the soft break's.
      if (current.length + unit.length > LINE - 1) {
        lines.push(current);
        current = '';
      }
      current += unit;
    }
  }
  if (current !== '' || lines.length === 0) lines.push(current);
  return endLine(lines).join('=\r\n');
}

// A space at the end of a line is lost on the way; encoded, it may need a line of its own.
function endLine(lines: string[]): readonly string[] {
  const last = lines.pop() ?? '';
  if (!/[ \t]$/.test(last)) return [...lines, last];
  const rest = last.slice(0, -1);
  const space = last.endsWith(' ') ? '=20' : '=09';
  return rest.length + space.length <= LINE ? [...lines, rest + space] : [...lines, rest, space];
}

function splitAtoms(
  line: string,
  atoms: readonly string[],
): readonly { readonly piece: string; readonly isAtom: boolean }[] {
  let pieces: readonly { readonly piece: string; readonly isAtom: boolean }[] = [{ piece: line, isAtom: false }];
  for (const atom of atoms) {
    if (!line.includes(atom)) continue;
    pieces = pieces.flatMap((whole) =>
      whole.isAtom
        ? [whole]
        : whole.piece
            .split(atom)
            .flatMap((piece, index) => [
              ...(index > 0 ? [{ piece: atom, isAtom: true }] : []),
              { piece, isAtom: false },
            ]),
    );
  }
  return pieces;
}
