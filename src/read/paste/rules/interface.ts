import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page, Rule } from '../page.ts';
import type { PhraseMatch } from '../phrases.ts';

/** Rules that know what the interface of a page says: buttons, boxes, notices of cookies. */
export const INTERFACE_RULES: readonly Rule[] = [
  { id: 'words/ui-line', find: findUiLines },
  { id: 'words/ui-row', find: findUiRows },
  { id: 'words/ui-sentence', find: findUiSentences },
  { id: 'words/relative-date', find: findRelativeDates },
  { id: 'words/menu', find: findMenus },
];

const LONGEST_LINE = 80;
const LONGEST_SENTENCE = 320;

function* findUiLines({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.text.length <= LONGEST_LINE && isUiLine(line, vocabulary.ui)) {
      yield { index: line.index, label: 'ui', grade: 'sure' };
    }
  }
}

// "Share (12)", "12 Comments", "Share / Tweet / Print".
function isUiLine({ core, folded }: Line, ui: ReadonlySet<string>): boolean {
  if (core === '') return false;
  if (ui.has(core) || ui.has(folded)) return true;
  const plain = core
    .replace(/\d+(?:[.,]\d+)?k?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain !== core && ui.has(plain)) return true;
  const parts = folded.split(/\s*[|/·•,\t–—-]\s*|\s{2,}/).filter((part) => part !== '');
  return (
    parts.length > 1 &&
    parts.every((part) => ui.has(part.replace(/^[\d.,() ]+|[\d.,() ]+$/g, '')) || /^[\d.,() k]+$/.test(part))
  );
}

// "LIKE SAVE PRINT", "FacebookTwitterLinkedIn": several buttons that lost what stood between them.
function* findUiRows({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.ends || line.size > 200 || line.size < 6) continue;
    if (vocabulary.isUiRow(line.folded)) yield { index: line.index, label: 'ui', grade: 'likely' };
  }
}

// "Follow BBC Wales on Facebook and X", "Siga a Folha no Instagram": whom to follow, and where.
const FOLLOW_FIRST = /^(?:follow|folgen|suivez|s[ií]g|segu|volg|följ|følg)/;
const FOLLOW =
  /^(?:follow|folgen sie|suivez|s[ií]g\w+|segu\w+|volg|följ|følg) .{2,60} (?:on|auf|sur|en|su|no|na|op|på|via) (?:facebook|x|twitter|instagram|tiktok|youtube|bluesky|mastodon|threads|linkedin|whatsapp|telegram)\b/u;

// Most lines are answered without the long question, which V8 compiles for longer than it asks.
function asksToFollow(folded: string): boolean {
  return FOLLOW_FIRST.test(folded) && FOLLOW.test(folded);
}

function* findUiSentences({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.size > LONGEST_SENTENCE) continue;
    const starts = vocabulary.findUiStart(line.core) !== undefined || vocabulary.findUiStart(line.folded) !== undefined;
    if (!starts && !asksToFollow(line.folded) && vocabulary.findUiPhrase(line.folded) === undefined) continue;
    // A long sentence in quotes or with reported speech may well be the text talking about newsletters.
    const grade = line.size > 200 || /["“”]/.test(line.text) ? 'doubtful' : 'likely';
    if (grade === 'doubtful' && !starts) continue;
    yield { index: line.index, label: 'ui', grade: line.size > 200 && !starts ? 'doubtful' : 'likely' };
  }
}

function* findRelativeDates({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.text.length > 60 || line.ends || !/\d|^(?:published |updated )?(?:yesterday|just now)/.test(line.folded))
      continue;
    if (
      line.words <= 7 &&
      standsByFigure(line.folded, vocabulary.findRelativeDate(line.folded)) &&
      !/\b(?:19|20)\d{2}\b/.test(line.folded)
    ) {
      yield { index: line.index, label: 'date', grade: 'likely', place: 'out' };
    }
  }
}

const REACH = 10;

// "vor 3 Stunden" is a date, "vor acht Uhr" is none: a short word needs its figure beside it.
function standsByFigure(folded: string, match: PhraseMatch | undefined): boolean {
  if (match === undefined) return false;
  const { index, phrase } = match;
  return phrase.length > 4 || /\d/.test(folded.slice(Math.max(0, index - REACH), index + phrase.length + REACH));
}

const MENU_SIGN = /\s*[|·•›»>/→]\s*|\s{2,}|\t+/;

// A row of section names, or a way through the site: "Home | News | Sport", "Home > World > Europe".
function* findMenus({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.text.length > 400 || line.ends) continue;
    const parts = line.folded.split(MENU_SIGN).filter((part) => part !== '');
    const tabbed = line.text.includes('\t')
      ? line.text
          .split('\t')
          .map((part) => part.trim().toLowerCase())
          .filter((part) => part !== '')
      : [];
    const items = tabbed.length > parts.length ? tabbed : parts;
    if (items.length < 2) continue;
    const known = items.filter((part) => vocabulary.navigation.has(part) || vocabulary.ui.has(part)).length;
    if (known >= 2 && known * 2 >= items.length) yield { index: line.index, label: 'navigation', grade: 'sure' };
  }
}
