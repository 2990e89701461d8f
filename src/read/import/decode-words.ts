import { isElement, parseHtml, textData } from '../html-tree.ts';

/** The words of a text that may hold tags and entities, as feeds and metadata often do, on one line. */
export function decodeWords(text: string): string {
  const words = /[<&]/.test(text) ? readWords(text) : text;
  return words.replace(/\s*\n\s*/g, ' ').trim();
}

function readWords(markup: string): string {
  const steps = [...parseHtml(markup.slice(0, 20_000))].reverse();
  let words = '';
  for (let node = steps.pop(); node !== undefined; node = steps.pop()) {
    if (!isElement(node)) words += textData(node);
    else if (node.name !== 'script' && node.name !== 'style') steps.push(...[...node.children].reverse());
  }
  return words;
}
