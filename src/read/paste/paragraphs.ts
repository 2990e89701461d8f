import { removeIllegalCharacters } from '../../model/text.ts';
import type { LinePart } from './line.ts';

/** What {@link splitParagraphs} needs to know of a text. */
interface Numbered {
  /** The number in the file of the text's first line. */
  readonly firstLine: number;
}

/** The non-blank lines of a text; those of a hard-wrapped text (as mail and wire copy have them) joined to paragraphs. */
export function splitParagraphs(text: string, { firstLine }: Numbered): readonly (readonly LinePart[])[] {
  const groups = splitGroups(text, firstLine);
  if (!isHardWrapped(groups)) return groups.flatMap((group) => group.map((part) => [part]));
  return groups.flatMap(joinWrapped);
}

function splitGroups(text: string, firstLine: number): readonly (readonly LinePart[])[] {
  const groups: LinePart[][] = [];
  let group: LinePart[] = [];
  let number = firstLine;
  for (const raw of removeIllegalCharacters(text).split(/\r\n|[\n\r\u2028\u2029]/)) {
    const trimmed = trimLine(raw);
    if (trimmed !== '') group.push({ number, text: trimmed });
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    number += 1;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

const INVISIBLE = new Set('\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\u00AD');

// String.trim knows U+00A0 and U+FEFF, not the marks that a copied page leaves at the edges of a line.
function trimLine(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isEdge(raw.charAt(start))) start += 1;
  while (end > start && isEdge(raw.charAt(end - 1))) end -= 1;
  return raw.slice(start, end);
}

function isEdge(character: string): boolean {
  return character.trim() === '' || INVISIBLE.has(character);
}

const NARROWEST = 50;
const WIDEST = 90;

// A wrapped text has many lines that stop near one column without ending a sentence, and none far beyond it.
function isHardWrapped(groups: readonly (readonly LinePart[])[]): boolean {
  let inner = 0;
  let full = 0;
  for (const group of groups) {
    for (const part of group) if (part.text.length > WIDEST) return false;
    for (const part of group.slice(0, -1)) {
      inner += 1;
      if (part.text.length >= NARROWEST && !/[.!?:"”)]$/.test(part.text)) full += 1;
    }
  }
  return inner >= 8 && full >= inner * 0.6;
}

function joinWrapped(group: readonly LinePart[]): readonly (readonly LinePart[])[] {
  const paragraphs: LinePart[][] = [];
  let wraps = false;
  for (const part of group) {
    const open = paragraphs.at(-1);
    if (open !== undefined && wraps) open.push(part);
    else paragraphs.push([part]);
    wraps = part.text.length >= NARROWEST;
  }
  return paragraphs;
}
