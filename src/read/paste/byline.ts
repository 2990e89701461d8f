import { foldText } from '../../model/text.ts';
import { LETTER, letterPattern } from '../letter-pattern.ts';
import { cutRole, cutRoleBefore } from './cut-role.ts';
import { findDate } from './date.ts';
import { isRole, nameShape, settleCase } from './names.ts';
import { rememberReading } from './remember-reading.ts';
import { mayBeUnspaced } from './script.ts';
import { splitHanNames } from './split-han-names.ts';
import { splitJoined } from './split-joined.ts';
import { stripDesk } from './strip-desk.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One author of a byline. */
interface Person {
  readonly name: string;
  readonly email?: string;
}

/** A line that says who wrote it. */
export interface Byline {
  readonly people: readonly Person[];
  readonly agency?: string;
  /** Whether a word such as "By" stood before the names; or an address or a word such as "reporter" behind them. */
  readonly marked: boolean;
  /** Whether each name is sure by its capitals. */
  readonly cased: boolean;
  /** Whether nothing but names, roles and agencies stood on the line. */
  readonly complete: boolean;
}

const LONGEST = 160;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,128}\.\p{L}{2,12}/u;
const HANDLE = /@\w[\w.]{1,30}/gu;

/** Reads a byline in any language; `undefined` when the line names nobody. A line of bare names is one too: the caller judges its place. */
export const readByline: (text: string, vocabulary: Vocabulary) => Byline | undefined = rememberReading(parseByline);

function parseByline(text: string, vocabulary: Vocabulary): Byline | undefined {
  // A telephone number stands with whom to ask, not with who wrote.
  if (text.length > LONGEST || /\+?\d[\d ().-]{8,}\d/.test(text.replace(/\d{4}/, ''))) return undefined;
  const email = text.includes('@') ? EMAIL.exec(text)?.[0] : undefined;
  const plain = unglue(email === undefined ? text : text.replace(email, ' '));
  const handled = plain.replace(HANDLE, '|');
  const rest = startAtMark(removeDate(handled, vocabulary), vocabulary);
  const start = stripStart(rest, vocabulary);
  // "The newsroom of …" is nobody; "Newsroom: Jane Doe" is somebody.
  if (NOBODY_FIRST.test(rest) && !/[:：]/.test(rest)) return undefined;
  const end = stripEnd(start.found ? cutPhotographer(start.rest, vocabulary) : start.rest, vocabulary);
  const listed = splitPeople(splitHanNames(end.rest, start.word), vocabulary);
  if (listed === undefined) return undefined;
  const people = listed.names.map((name, at) => ({
    name: settleCase(name),
    ...(email !== undefined && at === 0 && listed.names.length === 1 ? { email } : {}),
  }));
  return {
    people,
    ...(listed.agency === undefined ? {} : { agency: listed.agency }),
    marked: start.found || end.found || email !== undefined || handled !== plain,
    cased: listed.cased,
    complete: listed.complete,
  };
}

const GLUED_BY = letterPattern(String.raw`^By(?:by )?(?=\p{Lu})`);
const CAPITALS_STOP = letterPattern(String.raw`( \p{Lu}{3,})\.$`);
const SENT_FROM = letterPattern(String.raw`\s(?:发自|發自)\s?\p{Script=Han}{2,8}$`);
const GLUED_ROLE = letterPattern(
  String.raw`(\p{Ll})(?=(?:Staff|Senior|Political|Chief|Editor|Reporter|Writer|Correspondent|Contributor|Published|Updated|Posted|Twitter|Facebook)(?!\p{Ll}))`,
  'gu',
);

// "ByJane Doe", "Jane DoeStaff Writer": what stood in two boxes of the page.
function unglue(text: string): string {
  return (
    text
      .replace(GLUED_BY, 'By ')
      // "Jean DUPONT.": a name may close with a full stop when its capitals say that it is one.
      .replace(CAPITALS_STOP, '$1')
      // "本报记者 张三 发自北京": from where.
      .replace(SENT_FROM, '')
      .replace(GLUED_ROLE, '$1 | ')
  );
}

const ONE_LETTER = letterPattern(String.raw`^\p{L}$`);

// "Wednesday January 18, 2017 by Jane Doe": what stands before the "by" names nobody.
function startAtMark(text: string, vocabulary: Vocabulary): string {
  const parts = text.split(/[|\u3000]|\s{2,}/);
  const at = parts.findIndex((part) => {
    const folded = foldText(trimEdges(part));
    const word = vocabulary.findBylineStart(folded);
    return word !== undefined && word.length < folded.length && !ONE_LETTER.test(word);
  });
  return at > 0 ? parts.slice(at).join('|') : text;
}

function removeDate(text: string, vocabulary: Vocabulary): string {
  const date = findDate(text, vocabulary);
  return date === undefined ? text : `${text.slice(0, date.start).replace(BEFORE_DATE, '')}|${text.slice(date.end)}`;
}

const BEFORE_DATE = /\s(?:on|at|le|am|vom|el|em|il|op|den|от|в)\s*$/iu;

interface Stripped {
  readonly rest: string;
  readonly found: boolean;
  /** The last word that was stripped, folded. */
  readonly word?: string;
}

const NOBODY_FIRST =
  /^(?:redaktion|redacción|rédaction|la rédaction|redazione|redação|redakcja|редакция|редакція|from our|by our)\s/iu;

// "Words Jane Doe Photographs John Roe": who took the pictures is no author.
function cutPhotographer(text: string, { findCreditMark }: Vocabulary): string {
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    const tail = foldText(text.slice(at + 1, at + 40));
    const mark = findCreditMark(tail);
    if (mark !== undefined && (mark.length > 2 || !/[a-z]/.test(mark)) && mark.length < tail.length)
      return text.slice(0, at);
  }
  return text;
}

const JAPANESE_DESK =
  /^(?:有料記事|会員限定記事|会員限定|編集委員|論説委員|専門記者|特派員|[\p{Script=Han}\p{Script=Katakana}ー]{1,10}(?:支局|総局|通信局|支局長|特派員)|[\p{Script=Katakana}ー]{2,8}(?==|＝))[・＝=、:：\s]+(?=[\p{Script=Han}\p{Script=Hiragana}])/u;
const OUR_REPORTER = /^(?:unser(?:em|er|en)|onze|ons|notre|nostr[oa]|nuestr[oa]|noss[oa]|our) \p{L}{3,20} (?=\p{Lu})/iu;

// What stands at the end of an outlet's name in scripts without capitals.
const HOUSE = /(?:新聞|新聞社|通信|通信社|放送|テレビ|日報|日报|晚报|新闻|电视|電視|社|신문|일보|뉴스|방송|통신)$/u;

const EDGE = /^[\s:：=＝,،|丨｜/·•—–\-_■●▲◆©*~.(（[［【]+/u;
const EDGE_END = /[\s:：,،|丨｜/·•—–\-_■●▲◆=＝*~)）\]］】;(（[［【]+$/u;

function trimEnd(text: string): string {
  return text.slice(0, 200).replace(EDGE_END, '');
}

function trimEdges(text: string): string {
  return text.slice(0, 200).replace(EDGE, '').replace(EDGE_END, '');
}

function stripStart(text: string, vocabulary: Vocabulary): Stripped {
  // "記者張三／台北報導", "晚报记者 张三": where and for whom.
  let rest = trimEdges(stripDesk(trimEnd(text)));
  let found = false;
  let last: string | undefined;
  for (let round = 0; round < 2; round += 1) {
    const word = vocabulary.findBylineStart(foldText(rest));
    if (word === undefined || word.length >= rest.length) break;
    rest = trimEdges(rest.slice(word.length));
    found = true;
    last = word;
  }
  const desk = mayBeUnspaced(rest) ? JAPANESE_DESK.exec(rest)?.[0] : undefined;
  if (desk !== undefined) return { rest: rest.slice(desk.length), found: true };
  if (found) rest = cutRoleBefore(rest.replace(OUR_REPORTER, ''), vocabulary);
  return { rest, found, ...(last === undefined ? {} : { word: last }) };
}

function stripEnd(text: string, vocabulary: Vocabulary): Stripped {
  const rest = trimEdges(text);
  const folded = rest.toLowerCase();
  const end = vocabulary.bylineEnds.find((word) => folded.endsWith(word) && folded.length > word.length + 1);
  return end === undefined
    ? { rest, found: false }
    : { rest: trimEdges(rest.slice(0, rest.length - end.length)), found: true };
}

interface Listed {
  readonly names: readonly string[];
  readonly agency?: string;
  readonly cased: boolean;
  readonly complete: boolean;
}

// Bars, dots and dashes part the people from where they work; the first part that names somebody counts.
function splitPeople(text: string, vocabulary: Vocabulary): Listed | undefined {
  const parts = text
    .split(/\u3000(?=.{1,6}[=＝:：])|\s*[|｜丨•·●/／;；]\s*|\s+[—–-]\s+|\s{3,}|\s*[(（][^)）]*[)）]?\s*/u)
    .filter((part) => part !== '' && LETTER.test(part));
  const names: string[] = [];
  let agency: string | undefined;
  let cased = true;
  let complete = true;
  for (const [at, part] of parts.entries()) {
    const found = splitNames(part, vocabulary);
    if (found === undefined) {
      complete &&= isRole(part, vocabulary) || (at > 0 && (part.split(' ').length <= 2 || /^\d.{2,22}\d$/.test(part)));
      if (at === 0 && names.length === 0 && agency === undefined && !isRole(part, vocabulary)) return undefined;
      continue;
    }
    if (at > 0 && names.length > 0 && !/[/／;；]/.test(text)) {
      agency ??= found.agency;
      continue;
    }
    // "Jane Doe / LEEDS": where she was.
    if (names.length > 0 && found.cased && found.names.every((name) => !name.includes(' '))) continue;
    names.push(...found.names);
    agency ??= found.agency;
    cased &&= found.cased;
    complete &&= found.complete;
  }
  if (names.length === 0 && agency === undefined) return undefined;
  if (names.length > 1 && OUTLET.test(names.at(-1) ?? '')) names.pop();
  return { names: [...new Set(names)], ...(agency === undefined ? {} : { agency }), cased, complete };
}

function splitNames(part: string, vocabulary: Vocabulary): Listed | undefined {
  const folded = foldText(part).replace(/[.,:]+$/, '');
  if (vocabulary.agencies.has(folded))
    return { names: [], agency: part.replace(/[.,:]+$/, ''), cased: true, complete: true };
  const pieces = splitJoined(part, vocabulary);
  const names: string[] = [];
  let agency: string | undefined;
  let cased = true;
  let complete = true;
  for (const [at, piece] of pieces.entries()) {
    // "Jane Doe, of the Courier", "João Silva, da Gazeta": whose they are.
    if (at > 0 && (OWNER.test(piece) || HOUSE.test(piece))) continue;
    // "BBC, 驻北京": an outlet, and where it is.
    if (at > 0 && /^[A-Z]{2,6}$/.test(pieces[0] ?? '') && !/[A-Za-z]/.test(piece)) continue;
    const text = cutRole(stripEnd(cutConnector(piece, vocabulary), vocabulary).rest, vocabulary);
    if (vocabulary.agencies.has(foldText(text))) {
      agency ??= text;
      continue;
    }
    const shape = nameShape(text);
    if (shape === 'none' || isRole(text, vocabulary) || (at > 0 && !text.includes(' ') && shape === 'cased')) {
      if (at === 0) return undefined;
      complete &&= isRole(text, vocabulary) || !text.includes(' ');
      continue;
    }
    names.push(text);
    cased &&= shape === 'cased';
  }
  return names.length === 0 && agency === undefined
    ? undefined
    : { names, ...(agency === undefined ? {} : { agency }), cased, complete };
}

// "GZ Serra do Sal": initials in front of several words are an outlet's.
const OUTLET = letterPattern(String.raw`^\p{Lu}{2,5}\d? \p{Lu}\p{Ll}+ .*\p{Ll}`);
const OWNER = letterPattern(String.raw`^(?:da|do|de|del|della|dal|dalla|de la|du|von der|vom|of|for|from) \p{Lu}`);
const FOR = /^(?:for|für|pour|para|voor)$/i;

function cutConnector(piece: string, vocabulary: Vocabulary): string {
  const words = piece.split(' ');
  const at = words.findIndex((word, index) => index > 0 && (vocabulary.connectors.has(word) || FOR.test(word)));
  return at === -1 ? piece : words.slice(0, at).join(' ');
}
