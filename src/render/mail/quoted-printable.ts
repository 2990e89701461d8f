const LINE = 76;
const HEX = '0123456789ABCDEF';

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
  for (const unit of unitsOf(line, atoms)) {
    const isAtom = unit.length > 3;
    // The last column is the soft break's; an atom also begins a line and ends it.
    if (current !== '' && (isAtom || current.length + unit.length > LINE - 1)) {
      lines.push(current);
      current = '';
    }
    current += unit;
    if (isAtom) {
      lines.push(current);
      current = '';
    }
  }
  if (current !== '' || lines.length === 0) lines.push(current);
  const last = lines.length - 1;
  // A space at the end of a line is lost on the way.
  lines[last] = (lines[last] ?? '').replace(/[ \t]$/, (space) => (space === ' ' ? '=20' : '=09'));
  const made = lines.join('=\r\n');
  return splitOverlong(made);
}

// Encoding the last space may have made the last line 78 long.
function splitOverlong(made: string): string {
  const start = made.lastIndexOf('\n') + 1;
  if (made.length - start <= LINE) return made;
  return `${made.slice(0, -3)}=\r\n${made.slice(-3)}`;
}

const encoder = new TextEncoder();

function* unitsOf(line: string, atoms: readonly string[]): Generator<string> {
  let position = 0;
  while (position < line.length) {
    const atom = atoms.find((candidate) => line.startsWith(candidate, position));
    if (atom !== undefined) {
      yield atom;
      position += atom.length;
      continue;
    }
    const code = line.codePointAt(position) ?? 0;
    const character = String.fromCodePoint(code);
    position += character.length;
    if (code === 0x3d || code > 0x7e || (code < 0x20 && code !== 9)) yield* encodeCharacter(character);
    else yield character;
  }
}

// One escape each: a soft break between the bytes of a character is allowed and every decoder joins before it reads UTF-8.
function* encodeCharacter(character: string): Generator<string> {
  for (const byte of encoder.encode(character)) yield `=${HEX[byte >> 4]}${HEX[byte & 15]}`;
}
