import type { Block } from '../model/body.ts';
import { escapeHtml, markHtml } from '../model/text.ts';
import { describePicture } from './describe-picture.ts';
import { dropLast } from './drop-last.ts';
import { mayBreak } from './usual-breaks.ts';
import { readUsualList } from './usual-list.ts';
import { ADDRESS, TITLE } from './usual-signs.ts';
import { readUsualWords, resolveWeb, type UsualContext } from './usual-words.ts';
import { flatten, writePicture } from './write-markup.ts';

/** The block of lines without an empty one between them, but for a list's, when they are one usual block; else `undefined`. */
export function readUsualBlock(lines: string, context: UsualContext): Block | undefined {
  const first = lines.charAt(0);
  if (first === '#') return readHeading(lines, context);
  if (first === '>') return readQuote(lines, context);
  if (first === '!') return readPicture(lines, context) ?? readParagraph(lines, context);
  if (RULE.test(lines)) return { kind: 'rule', text: '', html: markHtml('<hr>') };
  return LIST.test(lines) ? readUsualList(lines, context) : readParagraph(lines, context);
}

const RULE = /^(?:---+|\*\*\*+|___+|\* \* \*|- - -)$/;
const LIST = /^(?:[-+*]|\d{1,9}[.)]) /;

const HEADING = /^(#{1,6}) +([^\n]*[^\n #]) *$/;

function readHeading(line: string, context: UsualContext): Block | undefined {
  const found = HEADING.exec(line);
  const words = found === null ? undefined : readUsualWords(found[2] ?? '', context);
  if (found === null || words === undefined) return undefined;
  const text = flatten(words.text);
  const name = `h${Math.max(2, found[1]?.length ?? 0)}`;
  return text === '' ? undefined : { kind: 'heading', text, html: markHtml(`<${name}>${words.html}</${name}>`) };
}

function readParagraph(lines: string, context: UsualContext): Block | undefined {
  const words = mayBreak(lines) ? undefined : readUsualWords(dropLast(lines, ' '), context);
  if (words === undefined) return undefined;
  const text = flatten(words.text);
  return text === '' ? undefined : { kind: 'paragraph', text, html: markHtml(`<p>${words.html}</p>`) };
}

// Lines without the mark go on with the paragraph, or do not: the parser knows.
const UNMARKED = /(?:^|\n)(?!> |>\n)/;

function readQuote(lines: string, context: UsualContext): Block | undefined {
  if (UNMARKED.test(lines)) return undefined;
  let html = '';
  let text = '';
  for (const part of lines.slice(2).replace(/\n> ?/g, '\n').split('\n\n')) {
    const block = readParagraph(part, context);
    if (block === undefined) return undefined;
    html += `${block.html}\n`;
    text += `${text === '' ? '' : '\n'}${block.text}`;
  }
  return { kind: 'quote', text, html: markHtml(`<blockquote>\n${html}</blockquote>`) };
}

const PICTURE = new RegExp(`^!\\[([^[\\]\\\\\`*_<&~!\\n]*)\\]\\(${ADDRESS}${TITLE}\\)$`);

function readPicture(line: string, { resolve }: UsualContext): Block | undefined {
  const found = PICTURE.exec(line);
  const address = resolveWeb(found?.[2], resolve);
  if (found === null || address === undefined) return undefined;
  const [, alt = '', , title] = found;
  const caption = title === undefined ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
  const html = markHtml(`<figure>${writePicture({ alt, title, address })}${caption}</figure>`);
  return { kind: 'figure', text: describePicture(alt, title ?? ''), html };
}
