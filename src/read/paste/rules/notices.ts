import { readByline } from '../byline.ts';
import type { Finding } from '../finding.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for the small print: credits of agencies, rights, corrections. */
export const NOTICE_RULES: readonly Rule[] = [
  { id: 'words/note', find: findNotes },
  { id: 'words/wire-credit', find: findWireCredits },
  { id: 'words/rights', find: findRights },
];

const LONGEST = 400;
const OPENING = 80;

// Published with the text: what was put right concerns the reader.
function* findNotes({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.size > 40 && line.size <= 1200 && vocabulary.findNote(line.folded.slice(0, OPENING))?.index === 0) {
      yield { index: line.index, label: 'correction', grade: 'likely' };
    }
  }
}

function* findWireCredits({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.size > LONGEST || line.size < 12) continue;
    const match = vocabulary.findWireCredit(line.folded);
    if (match === undefined) continue;
    // A credit starts or ends with its phrase; in the middle of a long sentence it is part of the story.
    const starts = stripMark(line.folded).startsWith(match.phrase);
    const closes = line.ends && line.size - (match.index + match.phrase.length) < 90 && line.size < 260;
    if (!starts && !closes) continue;
    // "……一張椅子。（編輯：…）": a paragraph with a bracket behind it stays one.
    if (!starts && /^[（(]/.test(match.phrase) && /[.。!?！？]["”’」]?\s*$/u.test(line.folded.slice(0, match.index)))
      continue;
    const byline = readByline(line.text, vocabulary);
    // Above the text, and with a name, it is the byline: "Reporting by Jane Doe".
    if (byline?.marked === true && byline.people.length > 0 && (!starts || line.index < lines.length / 3)) continue;
    yield { index: line.index, label: 'wire-credit', grade: starts || line.size < 160 ? 'likely' : 'doubtful' };
  }
}

function stripMark(folded: string): string {
  return folded.replace(/^[\s*(（[—–-]+/u, '');
}

function* findRights({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.size > LONGEST) continue;
    const sign =
      /^(?:©|\(c\)\s*(?:19|20)\d{2}|copyright\s*(?:©|\(c\)|(?:19|20)\d{2}))/i.test(line.text) ||
      /©\s*(?:19|20)\d{2}|(?:19|20)\d{2}\s*©/.test(line.text);
    if (sign || vocabulary.findNotice(line.folded) !== undefined) {
      if (!sign && /["“”«»„]/.test(line.text) && line.size > 160) continue;
      yield {
        index: line.index,
        label: 'rights',
        grade: 'likely',
        ...(line.index < lines.length / 3 ? { place: 'out' as const } : {}),
      };
    }
  }
}
