/** Text between tags as the sanitiser writes it: a quotation mark in it stays as it is. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

/** The value of an attribute as the sanitiser writes it. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&"]/g, (sign) => (sign === '&' ? '&amp;' : '&quot;'));
}

/** What stands in a picture's tag. */
export interface PictureTag {
  readonly alt: string;
  readonly title: string | undefined;
  readonly address: string;
}

/** A picture as the sanitiser writes it: of an empty attribute only the name. */
export function writePicture({ alt, title, address }: PictureTag): string {
  const titled = title === undefined ? '' : writeAttribute('title', title);
  return `<img${writeAttribute('alt', alt)}${titled}${writeAttribute('src', address)}>`;
}

function writeAttribute(name: string, value: string): string {
  return value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
}

/** The words of a block, spaces and line ends in them as one space each. */
export function flatten(text: string): string {
  if (!text.includes('\n') && !text.includes('  ') && !text.includes('\t')) return text.trim();
  return text.replace(/[ \t\n]{2,}|[\t\n]/g, ' ').trim();
}
