import type { Block } from '../model/body.ts';
import { markHtml } from '../model/text.ts';
import { dropLast } from './drop-last.ts';
import { mayBreak } from './usual-breaks.ts';
import { readUsualWords, type UsualContext } from './usual-words.ts';

const ITEM = /^(?:[-+*]|(\d{1,9})[.)]) (?=[^ ])/;

/** The list of lines, some of which may be empty between two items, when its items hold nothing but words; else `undefined`. */
export function readUsualList(lines: string, context: UsualContext): Block | undefined {
  const mark = ITEM.exec(lines);
  const items = mark === null ? undefined : splitItems(lines, mark[0].slice(-2));
  if (mark === null || items === undefined) return undefined;
  const number = mark[1] === undefined ? undefined : Number(mark[1]);
  const isLoose = lines.includes('\n\n');
  let html = '';
  let text = '';
  for (const [index, item] of items.entries()) {
    const words = mayBreak(item) ? undefined : readUsualWords(dropLast(item, ' '), context);
    if (words === undefined) return undefined;
    html += isLoose ? `<li>\n<p>${words.html}</p>\n</li>\n` : `<li>${words.html}</li>\n`;
    text += `${index === 0 ? '' : '\n'}${number === undefined ? '-' : `${number + index}.`} ${words.text.replace(/\s+/g, ' ').trim()}`;
  }
  const start = number === undefined || number === 1 ? '' : ` start="${number}"`;
  const name = number === undefined ? 'ul' : 'ol';
  return { kind: 'list', text, html: markHtml(`<${name}${start}>\n${html}</${name}>`) };
}

// A line that begins as no item does goes on with the one before, unless it is something else, or an empty line stands between.
function splitItems(lines: string, end: string): readonly string[] | undefined {
  const items: string[] = [];
  let isBehindGap = false;
  for (const line of lines.split('\n')) {
    const mark = line === '' ? null : ITEM.exec(line);
    if (mark?.[0].endsWith(end) === true) items.push(line.slice(mark[0].length));
    else if (isBehindGap && line !== '') return undefined;
    else if (line !== '') items.push(`${items.pop() ?? ''}\n${line}`);
    isBehindGap = line === '';
  }
  return items;
}
