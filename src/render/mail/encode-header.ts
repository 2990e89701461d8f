const LINE = 76;
const encoder = new TextEncoder();

/** A header field with CRLF at its end: ASCII folded at spaces before column 76 (RFC 5322 section 2.2.3). The value is already encoded. */
export function formatField(name: string, value: string): string {
  let line = `${name}:`;
  const lines: string[] = [];
  for (const word of value.split(' ')) {
    // Never right behind the colon: some relays that sign later break on that.
    if (line.length + 1 + word.length > LINE && line !== `${name}:` && line.trim() !== '') {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** Free text for a header: as it is when it is plain ASCII, else encoded words of at most 75 (RFC 2047 section 2), each whole characters. Control characters become spaces. */
export function encodeText(text: string): string {
  const tidy = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  // "=?" could be read as the beginning of an encoded word; a word over a line could not be folded.
  if (/^[\x20-\x7E]*$/.test(tidy) && !tidy.includes('=?') && !/\S{70}/.test(tidy)) return tidy;
  const words: string[] = [];
  let chunk = '';
  for (const character of tidy) {
    if (encoder.encode(chunk + character).length > 36) {
      words.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  if (chunk !== '') words.push(chunk);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`).join(' ');
}

/** A mailbox for a header (RFC 5322 section 3.4): the name quoted or encoded as it needs. */
export function encodeMailbox(mailbox: { readonly name?: string; readonly email: string }): string {
  // The model has checked it; this is the last place before the wire.
  if (!/^[!-~]+@[!-~]+$/.test(mailbox.email) || /[,;:<>"()[\]\\]/.test(mailbox.email)) {
    throw new RangeError(`Writing a message: "${mailbox.email}" is not an address.`);
  }
  if (mailbox.name === undefined || mailbox.name.trim() === '') return mailbox.email;
  const encoded = encodeText(mailbox.name);
  const shown =
    encoded.startsWith('=?') || /^[\w !#$%&'*+/=?^`{|}~-]+$/.test(encoded)
      ? encoded
      : `"${encoded.replace(/["\\]/g, '\\$&')}"`;
  return `${shown} <${mailbox.email}>`;
}
