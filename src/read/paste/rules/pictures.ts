import { readCaption } from '../caption.ts';
import { findDate } from '../date.ts';
import type { Finding } from '../finding.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for captions and the names of photographers. */
export const PICTURE_RULES: readonly Rule[] = [
  { id: 'shape/caption', find: findCaptions },
  { id: 'shape/caption-again', find: findCaptionPrefixes },
  { id: 'shape/caption-over-credit', find: findCaptionsOverCredits },
];

function* findCaptions({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    const read = readCaption(line.text, vocabulary);
    if (read === undefined) continue;
    // A paragraph that happens to end in a bracketed agency is a paragraph: captions are short.
    if (read.caption !== undefined && line.size > 420) continue;
    yield { index: line.index, label: read.caption === undefined ? 'credit' : 'caption', grade: 'likely' };
  }
}

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
    if ((!line.ends && line.size >= 40 && found[at - 1] !== undefined) || dated)
      yield { index: at, label: 'caption', grade: 'likely' };
  }
}
