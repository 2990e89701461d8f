import { maybe, TEXT, VALUE } from './plain-text.ts';

const INNER = `(?:type="plain"|role="photographer" scheme="urn:ebu")`;

/** The pictures and sounds of an entry that stands in by `indent`, as an expression: nobody compares them. */
export function makeMedia(indent: string): string {
  const open = `${indent}<media:content url="${VALUE}" medium="${VALUE}"`;
  const more = ['type', 'fileSize', 'width', 'height', 'duration'].map(maybe).join('');
  const inside = ['description', 'title', 'credit']
    .map((name) => `(?:${indent}  <media:${name} ${INNER}>${TEXT}</media:${name}>\n)?`)
    .join('');
  return `(?:${open}${more}(?:/>\n|>\n${inside}${indent}</media:content>\n))*`;
}
