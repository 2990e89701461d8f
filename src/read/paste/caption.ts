import { foldText } from '../../model/text.ts';
import { LETTER, letterPattern } from '../letter-pattern.ts';
import { nameShape } from './names.ts';
import { readPhotographer } from './photographer.ts';
import { rememberReading } from './remember-reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A caption and who took the picture; either may be missing. */
export interface Caption {
  readonly caption?: string;
  readonly credit?: string;
}

const LONGEST = 700;
const LONGEST_CREDIT = 90;

/** Splits a line into caption and credit; `undefined` when nothing in it marks a picture. */
export const readCaption: (text: string, vocabulary: Vocabulary) => Caption | undefined = rememberReading(parseCaption);

function parseCaption(text: string, vocabulary: Vocabulary): Caption | undefined {
  if (text.length > LONGEST) return undefined;
  return (
    readMarkedCaption(text, vocabulary) ??
    readBareCredit(text, vocabulary) ??
    readBracketed(text, vocabulary) ??
    readTrailing(text, vocabulary) ??
    readPhotographer(text, vocabulary) ??
    readClosingCredit(text) ??
    readSigned(text) ??
    readPictured(text)
  );
}

// "Image source, Getty Images"; "Photo: Jane Doe/AP"; "Image caption, The bridge at night".
function readMarkedCaption(text: string, vocabulary: Vocabulary): Caption | undefined {
  const folded = foldText(text);
  const caption = vocabulary.findCaptionMark(folded);
  if (caption !== undefined) {
    const rest = afterMark(text, caption) ?? afterLongMark(text, caption);
    if (rest === undefined) return undefined;
    return readTrailing(rest, vocabulary) ?? readBracketed(rest, vocabulary) ?? { caption: rest };
  }
  const credit = vocabulary.findCreditMark(folded);
  if (credit === undefined) return undefined;
  const rest = afterMark(text, credit);
  if (rest === undefined) return readUnsignedCredit(text, credit, vocabulary);
  const inner = splitInnerCaption(rest, vocabulary);
  if (inner !== undefined) return inner;
  return isCredit(rest) ? { credit: rest } : undefined;
}

// "Image copyright Getty Images", "Photo by Jane Doe/AP": no sign between mark and name.
function readUnsignedCredit(text: string, mark: string, vocabulary: Vocabulary): Caption | undefined {
  if (!mark.includes(' ')) return undefined;
  const rest = text.slice(mark.length).trim();
  const inner = splitInnerCaption(rest, vocabulary);
  if (inner !== undefined) return inner;
  return rest !== '' && isCredit(rest) && /^[\p{Lu}\p{Lo}@(]/u.test(rest) && rest.length <= 70
    ? { credit: rest }
    : undefined;
}

// "Getty Images Image caption The bridge at night" (credit and caption of one figure on one line).
function splitInnerCaption(rest: string, vocabulary: Vocabulary): Caption | undefined {
  for (let at = rest.indexOf(' '); at !== -1 && at < 80; at = rest.indexOf(' ', at + 1)) {
    const tail = rest.slice(at + 1);
    const mark = vocabulary.findCaptionMark(foldText(tail.slice(0, 60)));
    if (mark === undefined || !mark.includes(' ')) continue;
    return { caption: stripSign(tail.slice(mark.length)), credit: rest.slice(0, at).trim() };
  }
  return undefined;
}

function afterMark(text: string, mark: string): string | undefined {
  const rest = text.slice(mark.length);
  if (!/^\s*[:：,،、;|-]|^\s*[–—©]/.test(rest)) return undefined;
  const stripped = stripSign(rest);
  return stripped === '' ? undefined : stripped;
}

// "Media caption The bridge at night": a mark of two words needs no sign behind it.
function afterLongMark(text: string, mark: string): string | undefined {
  const rest = text.slice(mark.length).trim();
  return mark.includes(' ') && /^["'“‘«„]?[\p{Lu}\p{Lo}\d]/u.test(rest) ? rest : undefined;
}

// "Credit...Jane Doe": the dots stand for a gap on the page.
const SIGN = /[:：©]|\.{3}|…/;

function stripSign(text: string): string {
  return text.replace(/^[\s:：.…,،、;|©–—-]+/u, '').trim();
}

const OPENERS: Readonly<Record<string, string>> = { ')': '(', '）': '（', ']': '[', '】': '【' };

// "The bridge at night (Photo: Jane Doe)", "… [AFP]", "… (AP Photo/Jane Doe)".
function readBracketed(text: string, vocabulary: Vocabulary): Caption | undefined {
  const body = text.endsWith('.') ? text.slice(0, -1).trimEnd() : text;
  const opener = OPENERS[body.charAt(body.length - 1)];
  if (opener === undefined) return undefined;
  const at = body.lastIndexOf(opener);
  if (at === -1 || body.length - at > LONGEST_CREDIT + 2) return undefined;
  const inner = body.slice(at + 1, -1).trim();
  const credit = creditOf(inner, vocabulary);
  if (credit === undefined) return undefined;
  const caption = text.slice(0, at).trim();
  return caption === '' ? { credit } : { caption, credit };
}

const AGENCY_PHOTO =
  /^(?:(?:ap|afp|reuters|epa|getty|xinhua|pti|ani|upi|dpa)(?:\s|\/|$).*(?:photo|images|pool|foto)?|.*\bphoto\/.*|.*\/(?:ap|afp|reuters|epa|getty images|afp via getty images|dpa|tass|xinhua|shutterstock|bloomberg|pool|efe|ansa)\.?|.*(?:getty images|shutterstock|istock|unsplash|alamy|picture[- ]alliance|imago).*)$/i;

// "Jane Doe/AP", "(Jane Doe / Getty Images)": nothing on the line but who took the picture.
function readBareCredit(text: string, vocabulary: Vocabulary): Caption | undefined {
  if (text.length <= 40 && PICTURE_HOUSES.test(foldText(text)) && isCredit(text)) return { credit: text };
  if (isForOutlet(text, vocabulary)) return { credit: text };
  if (text.length > 80 || text.split(' ').length > 10 || !/[/|,]| via /.test(text)) return undefined;
  const bare = text.replace(/^[(（[]\s*|\s*[)）\]]$/gu, '');
  const folded = foldText(bare);
  const at = folded.search(/\s*(?:[/|,]|\bvia\b)[^/|,]*$/);
  const house = folded.slice(at).replace(/^[\s/|,]+(?:via )?/, '');
  const known = PICTURE_HOUSES.test(house) || (vocabulary.agencies.has(house) && folded.charAt(at) !== ',');
  return at > 0 && known && isCredit(bare) && CAPITAL_FIRST.test(bare) ? { credit: bare } : undefined;
}

const FOR_OUTLET = letterPattern(
  String.raw`^(.{5,40}?) (?:FOR|POUR|FÜR|PARA|PER|for|für|pour|para|per|voor|для|för|dla) (?=[\p{Lu}«"“„])`,
);
const CAPITAL_FIRST = letterPattern(String.raw`^\p{Lu}`);

// "Jane Doe for The Courier": whoever wrote would be announced by a word such as "By".
function isForOutlet(text: string, vocabulary: Vocabulary): boolean {
  const match = text.length > 80 ? null : FOR_OUTLET.exec(text);
  const name = match?.[1] ?? '';
  return (
    name.includes(' ') &&
    nameShape(name) === 'cased' &&
    isCredit(text) &&
    vocabulary.findBylineStart(foldText(text)) === undefined
  );
}

const PICTURE_HOUSES =
  /^(?:ap photo|afp photo|getty images|getty|afp via getty images|shutterstock|istock|istockphoto|alamy|alamy stock photo|epa|epa-efe|picture alliance|imago|bloomberg|zuma press|pool|corbis|flickr|unsplash|reuters photo|sipa|abaca|maxppp|polaris|redux|wikimedia commons|wireimage|filmmagic|splash news|rex features|rex)(?:$|[ /])/;

function creditOf(inner: string, vocabulary: Vocabulary): string | undefined {
  const folded = foldText(inner);
  if (vocabulary.agencies.has(folded)) return inner;
  if (/^.{2,16}(?:摄|攝|撮影|촬영)$/u.test(inner)) return inner;
  const mark = vocabulary.findCreditMark(folded);
  if (mark !== undefined && mark.length < folded.length) {
    const rest = stripSign(inner.slice(mark.length));
    if (rest !== '' && isCredit(rest)) return rest;
  }
  const known = AGENCY_PHOTO.test(folded) || NAME_AND_HOUSE.test(inner) || TAKEN_BY.test(inner) || isDeskAndName(inner);
  return known && isCredit(inner) ? inner : undefined;
}

// "(記者張三攝)", "（本报记者 李四 摄）", "（山田太郎撮影）".
const TAKEN_BY = /^[^。（(]{2,24}(?:攝|摄|攝影|摄影|撮影|翻攝|供图|供圖|提供)$/u;

// "(Rural News: Jane Doe)": the desk, and who of it took the picture.
function isDeskAndName(inner: string): boolean {
  const match = /^\p{Lu}[\p{L} .'’&-]{1,30}: (.{5,40})$/u.exec(inner);
  const name = match?.[1] ?? '';
  return name.includes(' ') && nameShape(name) === 'cased';
}

// "(Pat Imaginary/Bay Pictures)": a local paper's own photographers are in no list of agencies.
const NAME_AND_HOUSE = letterPattern(
  String.raw`^\p{Lu}[\p{L}'’.-]* (?:\p{Lu}[\p{L}'’.-]* ?){1,3}\/ ?\p{Lu}[\p{L} .'’&-]{1,30}$`,
);

// "The bridge at night.Credit: AFP", "The bridge at night. Photograph: Jane Doe/AP", "The bridge | Photo: X", "The bridge © AFP".
function readTrailing(text: string, vocabulary: Vocabulary): Caption | undefined {
  const from = Math.max(0, text.length - LONGEST_CREDIT - 30);
  const tail = text.slice(from);
  for (let at = tail.search(SIGN); at !== -1; at = nextSign(tail, at)) {
    const credit = stripSign(tail.slice(at + 1));
    if (credit === '' || !isCredit(credit)) continue;
    if (tail.charAt(at) === '©') {
      const caption = stripCaptionEnd(text.slice(0, from + at));
      if (caption.length > 0) return { caption, credit };
      continue;
    }
    const before = text.slice(0, from + at).trimEnd();
    const mark = markAtEnd(before, vocabulary);
    if (mark === undefined) continue;
    const caption = stripCaptionEnd(before.slice(0, before.length - mark.length));
    if (caption.length >= 8) return { caption, credit };
  }
  return undefined;
}

function nextSign(tail: string, at: number): number {
  const next = tail.slice(at + 1).search(SIGN);
  return next === -1 ? -1 : at + 1 + next;
}

// The longest credit word that a text ends with; it may be glued to the caption, but not to another letter of its case.
function markAtEnd(before: string, vocabulary: Vocabulary): string | undefined {
  const tail = foldText(before.slice(-30));
  for (let length = Math.min(26, tail.length); length >= 3; length -= 1) {
    const word = tail.slice(tail.length - length);
    if (vocabulary.findCreditMark(word) !== word) continue;
    const written = before.slice(before.length - length);
    const previous = before.charAt(before.length - length - 1);
    if (previous === '' || !LETTER.test(previous) || CAPITAL_FIRST.test(written)) return written;
  }
  return undefined;
}

function stripCaptionEnd(text: string): string {
  return text.replace(/[\s|/(（[·•–—-]{0,6}$/u, '').trim();
}

// "… in May 2032 - Jane Doe/The Courier", "… on the quay. | Jane Doe", "… before the storm. JANE DOE FOR THE COURIER".
const NAMED_END = /^(.{20,300}?)\s[-–—|]\s(.{5,60})$/u;
const CAPITAL_LAST = letterPattern(String.raw`[\p{Lu} '’.«»“”-]$`);
const CAPITALS_END = letterPattern(
  String.raw`^(.{20,300}[.)»”"]) (\p{Lu}[\p{Lu}'’.-]+ \p{Lu}[\p{Lu} '’.«»“”-]{3,50})$`,
);

function readClosingCredit(text: string): Caption | undefined {
  const capitals = CAPITAL_LAST.test(text) ? CAPITALS_END.exec(text) : null;
  const [, before = '', credit = ''] = capitals ?? NAMED_END.exec(text) ?? [];
  const named =
    NAME_AND_HOUSE.test(credit) || (before.endsWith('.') && credit.includes(' ') && nameShape(credit) === 'cased');
  return capitals !== null || named ? { caption: before.trim(), credit } : undefined;
}

// "Landlady Joan Hale (pictured) said so": a paragraph would end in a full stop.
function readPictured(text: string): Caption | undefined {
  return text.length <= 200 &&
    /\((?:pictured|im bild|en la foto|nella foto|na foto|sur la photo)[^)]*\)/iu.test(text) &&
    !/[.。]["'”’]?$/u.test(text)
    ? { caption: text }
    : undefined;
}

// "(c)AFP/Jane Doe", "© Jane Doe / AFP".
function readSigned(text: string): Caption | undefined {
  const match = /^[©(]/.test(text) ? /^(?:©|\(c\))\s*(.{2,80})$/iu.exec(text) : null;
  const credit = match?.[1];
  return credit !== undefined && isCredit(credit) && !/(?:19|20)\d{2}/.test(credit) ? { credit } : undefined;
}

function isCredit(text: string): boolean {
  return (
    LETTER.test(text) &&
    text.length <= LONGEST_CREDIT &&
    text.split(' ').length <= 12 &&
    !/[.!?。]\s/u.test(text) &&
    !/[!?。]$/u.test(text)
  );
}
