/** One header field as it stands in the message, folding and line end included. */
export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** From the name to the final CRLF. */
  readonly raw: string;
}

/** Splits a message (CRLF, one character for each byte) into its header fields and its body. */
export function splitMessage(message: string): { readonly fields: readonly HeaderField[]; readonly body: string } {
  const end = message.indexOf('\r\n\r\n');
  const header = end < 0 ? message : message.slice(0, end + 2);
  return { fields: splitFields(header), body: end < 0 ? '' : message.slice(end + 4) };
}

/** The fields of a header block, in order. A line that begins with a space continues the field before it (RFC 5322 section 2.2.3). */
export function splitFields(header: string): readonly HeaderField[] {
  return header
    .split(/\r\n(?![ \t])/)
    .filter((raw) => raw !== '')
    .map((raw) => ({
      name: raw
        .slice(0, Math.max(raw.indexOf(':'), 0))
        .trim()
        .toLowerCase(),
      raw: `${raw}\r\n`,
    }));
}

/** The value of the first field called `name`, unfolded; `undefined` when there is none. */
export function findField(fields: readonly HeaderField[], name: string): string | undefined {
  const found = fields.find((field) => field.name === name);
  return found?.raw
    .slice(found.raw.indexOf(':') + 1)
    .replace(/\r\n(?=[ \t])/g, '')
    .trim();
}
