import { foldText } from '../../model/text.ts';
import { parseUrl, type Url } from '../../model/url.ts';
import { letterPattern } from '../letter-pattern.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A headline as a line states it. */
export interface ListedHeadline {
  readonly title: string;
  readonly url?: Url;
}

/** A line of related headlines: what announced them, and each in order. */
export interface RelatedLine {
  /** A sign such as ">>", a label such as "Read more:", or nothing but the squares between the headlines. */
  readonly announced: 'sign' | 'label' | 'none';
  /** Whether a colon, a bar or several headlines leave no doubt. */
  readonly plain: boolean;
  readonly headlines: readonly ListedHeadline[];
}

const LONGEST_HEADLINE = 200;
// "»" opens a quotation in German and Danish: there it is a sign only with a space behind it.
const SIGN = letterPattern(
  String.raw`^(?:>>+|»»|►|▶|▸|➤|➡|→|⇒|☞|■|▪|●|◆|»(?=\s)|›(?=\s)|>(?=\s)|\+(?=\s+\p{Lu}))\uFE0F?\s*`,
);
const SQUARES = ['■', '▪', '●', '•', '◆', '‖', '▶', '►', '|'];

// "▶제보는 카톡": three short words behind a sign call for something.
function isCall(text: string): boolean {
  return text.length < 20 && text.includes(' ') && text.split(/\s+/u).length <= 3;
}

const TOPIC = letterPattern(String.raw`^(?:ON|ABOUT|FROM|IN|ZU|SUR|SOBRE|SU) (?:[\p{Lu}\d'’&-]+ ?){1,3}$`);

/** Reads a line that lists related headlines; `undefined` when it does not look like one. */
export function readRelatedLine(text: string, vocabulary: Vocabulary): RelatedLine | undefined {
  if (text.length > 3_000) return undefined;
  const boxed = readBoxedLabel(text, vocabulary);
  if (boxed !== undefined) return boxed;
  const bare = stripBrackets(text);
  const sign = SIGN.exec(bare)?.[0] ?? '';
  const rest = bare.slice(sign.length);
  const label = findLabel(rest, vocabulary, sign !== '' || bare !== text);
  const plain = /[:：]$/u.test(label) || /^\s*[:：|]/u.test(rest.slice(label.length));
  const listed = rest.slice(label.length).replace(/^[\s.:：|–—>»►→-]+/u, '');
  const parts = splitAtSquares(listed);
  const headlines = parts
    .map((part) => readHeadline(stripPremium(part, vocabulary)))
    .filter(({ title }) => title !== '' && !(label !== '' && vocabulary.ui.has(foldText(title))));
  if (headlines.length === 0) return undefined;
  // "READ MORE ON ANIMALS" heads a list and is no headline.
  if (label !== '' && !plain && headlines.length === 1 && TOPIC.test(headlines[0]?.title ?? '')) return undefined;
  if (label !== '')
    return headlines.every((headline) => isHeadline(headline.title)) || headlines.length > 1
      ? { announced: 'label', plain: plain || headlines.length > 1, headlines }
      : undefined;
  if (sign !== '') {
    if (headlines.length === 1 && (!isHeadline(headlines[0]?.title ?? '') || isCall(listed))) return undefined;
    if (headlines.length === 1 && /^[■▪●◆]/u.test(sign)) return undefined;
    return { announced: 'sign', plain: headlines.length > 1, headlines };
  }
  return headlines.length > 1 && parts.every((part) => part.length >= 12 && part.length <= LONGEST_HEADLINE)
    ? { announced: 'none', plain: false, headlines }
    : undefined;
}

/** Whether a line is a label of related headlines and a button, and no headline: "Lire aussi | Article réservé à nos abonnés". */
export function isBareLabel(text: string, vocabulary: Vocabulary): boolean {
  const label = text.length > 120 ? '' : findLabel(text, vocabulary, false);
  return label !== '' && vocabulary.ui.has(foldText(text.slice(label.length).replace(/^[\s:：|–—>»►→-]+/u, '')));
}

const BOXES = new Set('【〈<［[（(');
const BOXED = /^[【〈<［[（(]\s?([^】〉>］\])）]{2,24})[】〉>］\])）]\s*(.{6,300})$/u;

// "【関連記事】…", "[관련기사] …", "(Related) …".
function readBoxedLabel(text: string, vocabulary: Vocabulary): RelatedLine | undefined {
  const match = text.length > 400 || !BOXES.has(text.charAt(0)) ? null : BOXED.exec(text);
  if (match === null || !vocabulary.relatedLabels.has(foldText(match[1] ?? '').replace(/[:：]$/, ''))) return undefined;
  const headlines = splitAtSquares(match[2] ?? '').map(readHeadline);
  return { announced: 'label', plain: true, headlines };
}

// "Article réservé à nos abonnés La criée …": for whom it is, not what it says.
function stripPremium(text: string, vocabulary: Vocabulary): string {
  const mark = vocabulary.findPremiumMark(foldText(text.slice(0, 80)));
  const rest = mark === undefined ? '' : text.slice(mark.length).trim();
  return rest.length >= 12 && /^["'“‘«„¿¡]?[\p{Lu}\p{Lo}\d]/u.test(rest) ? rest : text;
}

function stripBrackets(text: string): string {
  const match = /^[[(（【［]\s*(.+?)\s*[\])）】］]$/u.exec(text.length > 400 ? '' : text);
  const inner = match?.[1];
  return inner === undefined || /^.{0,12}[\])）】］]/u.test(inner) ? text : inner;
}

// The label's own letters, or '' when the line starts with no label of related headlines.
function findLabel(text: string, vocabulary: Vocabulary, announced: boolean): string {
  const folded = foldText(text.slice(0, 80));
  const label = vocabulary.findRelatedLabel(folded);
  if (label === undefined) return '';
  const own = text.slice(0, unfoldLength(text, label.length));
  const after = text.slice(own.length);
  if (after === '') return '';
  if (/[:：]$/u.test(label)) return own;
  if (/^\s*[:：|>»►→]|^\s+[–—-]\s/u.test(after)) return own;
  // "Lire aussi. Un concours …"
  if (label.includes(' ') && /^\.\s+\p{Lu}/u.test(after)) return own;
  const spaced = label.includes(' ') || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(label);
  if (!spaced && !announced) return '';
  return /^\s+["'“‘«„¿¡]?[\p{Lu}\p{Lo}\d]/u.test(after) ? own : '';
}

// "İ" becomes two letters when folded.
function unfoldLength(text: string, folded: number): number {
  if (!text.slice(0, folded).includes('İ')) return folded;
  let length = 0;
  while (length < text.length && text.slice(0, length).toLowerCase().length < folded) length += 1;
  return length;
}

// Only one kind of square parts a list, with spaces round it, all along the line.
function splitAtSquares(text: string): readonly string[] {
  for (const square of SQUARES) {
    if (!text.includes(square)) continue;
    const parts = text.split(square);
    const spaced =
      parts.slice(1).every((part) => /^\s/.test(part)) && parts.slice(0, -1).every((part) => /\s$/.test(part));
    if (!spaced) continue;
    const trimmed = parts.map((part) => part.trim()).filter((part) => part !== '');
    if (
      square === '|' &&
      (trimmed.length < 2 || trimmed.some((part) => part.length < 20 || parseUrl(part) !== undefined))
    )
      continue;
    return trimmed;
  }
  return [text.trim()];
}

const MARKDOWN = /^\[([^\]]{2,300})\]\(\s*(https?:[^\s)]{4,2000})\s*\)$/;
const TRAILING_URL = /^(.{2,300}?)\s*(?:[|(<]\s*|\s[–—-]\s|\s)(https?:\/\/[^\s)>]{4,2000})\s*[)>]?$/;

/** Reads one headline with the address that may stand beside it: `Title | URL`, `Title (URL)`, `[Title](URL)`. */
export function readHeadline(text: string): ListedHeadline {
  const trimmed =
    text.length > 2_500
      ? text
      : text
          .replace(/^・\s*/u, '')
          .replace(/^(?:[-*•·–—▪■►▶→›»]|\d{1,2}[.)])\s+/u, '')
          .trim();
  const match = trimmed.includes('http') ? (MARKDOWN.exec(trimmed) ?? TRAILING_URL.exec(trimmed)) : null;
  const url = match === null ? undefined : parseUrl(match[2] ?? '');
  return url === undefined ? { title: trimmed } : { title: (match?.[1] ?? '').trim().replace(/[:：]$/, ''), url };
}

/** Whether a text can be a headline: of its length, and not a sentence of the story. */
export function isHeadline(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || text.length < 6 || /^#\S|\S@\S+\.\p{L}/u.test(text)) return false;
  // A full stop ends a sentence; one in front of a closing quote, or dots, also end headlines.
  return !/[.。][\s)]*$/u.test(text) || /(?:\.\.\.|…|\b(?:\p{Lu}\.){1,4}|\b(?:Inc|Jr|Sr|No|vs)\.)$/u.test(text);
}
