import type { Url } from '../model/url.ts';
import { dropLast } from './drop-last.ts';
import { dropUnknownTag } from './unknown-tags.ts';
import { GROUP, SIGNS } from './usual-signs.ts';
import { escapeAttribute, escapeText } from './write-markup.ts';

/** What words are read with, and what was found in them. */
export interface UsualContext {
  readonly resolve: (address: string) => Url | undefined;
  /** Names of tags that no browser knows: only the words between them stay. */
  readonly removed: string[];
}

/** Words as safe HTML, and as text. */
export interface UsualWords {
  readonly html: string;
  readonly text: string;
}

/**
 * The words of one paragraph, heading or item as CommonMark has them, where they hold only what is usually written and can
 * be read in one way; otherwise `undefined`. Outer spaces must be gone.
 */
export function readUsualWords(source: string, context: UsualContext): UsualWords | undefined {
  return readFrom(source, context, context.removed.length);
}

function readFrom(source: string, context: UsualContext, before: number): UsualWords | undefined {
  let html = '';
  let text = '';
  let from = 0;
  for (;;) {
    SIGNS.lastIndex = from;
    const found = SIGNS.exec(source);
    if (found === null) {
      const rest = source.slice(from);
      return { html: html + escapeWords(rest), text: text + rest };
    }
    const words = source.slice(from, found.index);
    from = found.index + found[0].length;
    const part = found[GROUP.line] === undefined ? readSign(found, context, before) : readLineEnd(words, found[0]);
    if (part === undefined) return undefined;
    const kept = part.words ?? words;
    html += escapeWords(kept) + part.html;
    text += kept + part.text;
  }
}

// Of the signs that end an element's text only this one says nothing in Markdown.
function escapeWords(words: string): string {
  return words.includes('>') ? words.replaceAll('>', '&gt;') : words;
}

interface Part extends UsualWords {
  /** What stays of the words before it, where that is not all. */
  readonly words: string | undefined;
}

const GONE: Part = { html: '', text: '', words: undefined };

function readLineEnd(words: string, sign: string): Part {
  if (sign.startsWith('\\')) return { html: '<br>\n', text: '\n', words: undefined };
  if (!words.endsWith(' ')) return { html: '\n', text: '\n', words: undefined };
  return { html: words.endsWith('  ') ? '<br>\n' : '\n', text: '\n', words: dropLast(words, ' ') };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00A0',
};

function readSign(found: RegExpExecArray, context: UsualContext, before: number): Part | undefined {
  const em = found[GROUP.em] ?? found[GROUP.emLine];
  if (em !== undefined) return wrap('em', readFrom(em, context, before));
  const strong = found[GROUP.strong] ?? found[GROUP.strongLine];
  if (strong !== undefined) return wrap('strong', readFrom(strong, context, before));
  const label = found[GROUP.label];
  if (label !== undefined) return readLink(found, readFrom(label, context, before), context);
  const code = found[GROUP.code];
  if (code !== undefined) return { html: `<code>${escapeText(code)}</code>`, text: code, words: undefined };
  const plain = found[GROUP.plain] ?? found[GROUP.escaped];
  if (plain !== undefined) {
    const text = ENTITIES[plain] ?? plain;
    return { html: escapeText(text), text, words: undefined };
  }
  const s = found[GROUP.s];
  if (s !== undefined) return wrap('s', readFrom(s, context, before));
  const name = found[GROUP.tag]?.toLowerCase();
  if (name === undefined) return undefined;
  const isEnd = found[GROUP.slash] !== '';
  return dropUnknownTag({ name, isEnd, removed: context.removed, before }) ? GONE : undefined;
}

function wrap(name: string, inner: UsualWords | undefined): Part | undefined {
  if (inner === undefined) return undefined;
  return { html: `<${name}>${inner.html}</${name}>`, text: inner.text, words: undefined };
}

function readLink(found: RegExpExecArray, inner: UsualWords | undefined, { resolve }: UsualContext): Part | undefined {
  const url = inner === undefined ? undefined : resolveWeb(found[GROUP.address], resolve);
  if (inner === undefined || url === undefined) return undefined;
  const title = found[GROUP.title];
  const titled = title === undefined ? '' : ` title="${escapeAttribute(title)}"`;
  const html = `<a${titled} href="${escapeAttribute(url)}">${inner.html}</a>`;
  return { html, text: inner.text, words: undefined };
}

/** Where an address leads on the web; of other schemes the sanitiser knows more. */
export function resolveWeb(address: string | undefined, resolve: UsualContext['resolve']): Url | undefined {
  const url = address === undefined || address === '' ? undefined : resolve(address);
  return url?.startsWith('http') === true ? url : undefined;
}
