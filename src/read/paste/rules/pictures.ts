import { letterPattern } from '../../letter-pattern.ts';
import { readByline } from '../byline.ts';
import { readCaption } from '../caption.ts';
import { findDate } from '../date.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page, Rule } from '../page.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Rules for captions and the names of photographers. */
export const PICTURE_RULES: readonly Rule[] = [
  { id: 'shape/caption', find: findCaptions },
  { id: 'shape/caption-again', find: findCaptionPrefixes },
  { id: 'shape/credit-again', find: findCreditsAgain },
  { id: 'shape/caption-over-credit', find: findCaptionsOverCredits },
  { id: 'shape/caption-under-credit', find: findCaptionsUnderCredits },
  { id: 'shape/caption-under-name', find: findCaptionsUnderNames },
];

function* findCaptions({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    const read = readCaption(line.text, vocabulary);
    if (read === undefined) continue;
    // A paragraph that happens to end in a bracketed agency is a paragraph: captions are short.
    if (read.caption !== undefined && line.size > 420) continue;
    // "来源：晚报　记者：张三": where it was taken from, and who wrote it.
    if (read.caption === undefined && /[\u3000|]/u.test(line.text) && namesAuthor(line, vocabulary)) continue;
    // "Text: Jane Doe, photo: John Roe": a byline, with who took the pictures behind it.
    if (read.caption !== undefined && isByline(read.caption, line, vocabulary)) continue;
    if (read.caption !== undefined && closesText(line, lines)) continue;
    yield { index: line.index, label: read.caption === undefined ? 'credit' : 'caption', grade: 'likely' };
  }
}

const NEAR = 4;

// "…말했다. 홍길동 기자" behind the last paragraph is who wrote it, and the paragraph stays.
function closesText({ index, text }: Line, lines: readonly Line[]): boolean {
  return (
    /(?:기자|특파원)$/u.test(text) &&
    lines.slice(Math.max(0, index - NEAR), index).some((line) => line.prose) &&
    !lines.slice(index + 1, index + 1 + NEAR).some((line) => line.prose)
  );
}

const LONGEST_NAMES = 80;

// Or "Text and photos: Jane Doe", who took them herself.
function isByline(caption: string, { folded }: Line, vocabulary: Vocabulary): boolean {
  if (caption.length > LONGEST_NAMES) return false;
  if ((vocabulary.findBylineStart(folded)?.length ?? 0) > caption.length) return true;
  const byline = readByline(caption, vocabulary);
  return byline?.marked === true && byline.complete && byline.people.length > 0;
}

function namesAuthor({ text }: Line, vocabulary: Vocabulary): boolean {
  const byline = readByline(text, vocabulary);
  return byline?.marked === true && byline.people.length > 0;
}

const REACH = 3;

// Below a caption that ends with it, who took the picture is there once more.
function* findCreditsAgain({ lines, found }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (found[line.index] !== undefined || line.size < 8 || line.size > LONGEST_NAMES || line.ends) continue;
    for (let above = 1; above <= REACH; above += 1) {
      const caption = lines[line.index - above];
      if (caption === undefined || found[caption.index]?.label !== 'caption') continue;
      if (caption.folded.replace(HIDDEN, '').endsWith(line.folded)) {
        yield { index: line.index, label: 'repeat', grade: 'sure' };
        break;
      }
    }
  }
}

const HIDDEN = /\s*(?:hide|toggle) caption$/;

// Pages carry a caption twice, once for the eye and once with its credit: the copy without it goes.
function* findCaptionPrefixes({ lines, found }: Page): Iterable<Finding> {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || found[at] !== undefined || found[at + 1]?.label !== 'caption') continue;
    if (line.size >= 8 && next.folded.length > line.folded.length && next.folded.startsWith(line.folded)) {
      yield { index: at, label: 'repeat', grade: 'sure' };
    }
  }
}

const LONGEST_CAPTION = 420;

// A credit of its own line belongs to the line above it, when that is no paragraph of the text.
function* findCaptionsOverCredits({ lines, found, vocabulary }: Page): Iterable<Finding> {
  for (const [at, line] of lines.entries()) {
    if (found[at] !== undefined || found[at + 1]?.label !== 'credit' || at === 0) continue;
    if (line.size < 24 || line.size > LONGEST_CAPTION) continue;
    const dated = findDate(line.text.slice(-190), vocabulary) !== undefined;
    const under = found[at - 1] !== undefined || (!line.prose && IN_CAPITALS.test(lines[at + 1]?.text ?? ''));
    if ((!line.ends && line.size >= 40 && under) || dated) yield { index: at, label: 'caption', grade: 'likely' };
  }
}

const SHORTEST_UNDER = 20;
const LONGEST_UNDER = 220;

// "JANE DOE FOR THE COURIER".
const IN_CAPITALS = letterPattern(String.raw`^\p{Lu}[\p{Lu} '’.«»“”/-]{8,80}$`);

function mayStandUnder(line: Line | undefined): line is Line {
  return line !== undefined && !line.apart && !line.ends && line.size >= SHORTEST_UNDER && line.size <= LONGEST_UNDER;
}

// A picture house on its own line, and right below it what the picture shows.
function* findCaptionsUnderCredits({ lines, found }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (found[line.index] !== undefined || found[line.index - 1]?.label !== 'credit' || !mayStandUnder(line)) continue;
    if (lines[line.index + 1]?.apart === true) yield { index: line.index, label: 'caption', grade: 'likely' };
  }
}

// Between two paragraphs a box of two lines: who took the picture, and what it shows.
function* findCaptionsUnderNames({ lines, found, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    const next = lines[line.index + 1];
    if (!line.apart || line.words > 4 || found[line.index] !== undefined || !mayStandUnder(next)) continue;
    if (found[next.index] !== undefined || next.words < 4 || lines[next.index + 1]?.apart !== true) continue;
    if (lines[line.index - 1]?.prose !== true || lines[next.index + 1]?.prose !== true) continue;
    const byline = readByline(line.text, vocabulary);
    if (
      byline?.complete !== true ||
      !byline.cased ||
      byline.marked ||
      findDate(next.text, vocabulary) !== undefined ||
      byline.people.length !== 1
    )
      continue;
    yield { index: line.index, label: 'credit', grade: 'likely' };
    yield { index: next.index, label: 'caption', grade: 'likely' };
  }
}
