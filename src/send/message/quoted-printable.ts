const LINE_LIMIT = 75;

/** Text as quoted-printable (RFC 2045 section 6.7) that begins and ends with a soft line break, so that it fits wherever it is put. */
export function encodeInsertion(text: string): string {
  let encoded = '=\r\n';
  let column = 0;
  for (const byte of Buffer.from(text)) {
    // A space or a full stop may end up at the edge of a line, where relays drop the one and double the other.
    const plain = byte > 0x20 && byte < 0x7f && byte !== 0x3d && !(byte === 0x2e && column === 0);
    const piece = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (column + piece.length > LINE_LIMIT) {
      encoded += '=\r\n';
      column = 0;
    }
    encoded += piece;
    column += piece.length;
  }
  return `${encoded}=\r\n`;
}
