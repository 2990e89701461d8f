import { readCaption } from '../caption.ts';
import type { Finding } from '../finding.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for captions and the names of photographers. */
export const PICTURE_RULES: readonly Rule[] = [
  { id: 'shape/caption', find: findCaptions },
  { id: 'shape/caption-again', find: findCaptionPrefixes },
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
