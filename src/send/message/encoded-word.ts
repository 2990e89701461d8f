const BYTES_IN_WORD = 45;

/** A display name for an address header: quoted where ASCII allows, else RFC 2047 words of at most 75 characters, folded. */
export function encodePhrase(name: string): string {
  if (/^[\x20-\x7E]*$/.test(name)) return `"${name.replace(/["\\]/g, '\\$&')}"`;
  const words: string[] = [];
  let piece = '';
  for (const character of name) {
    if (Buffer.byteLength(piece + character) > BYTES_IN_WORD) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  words.push(piece);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}
