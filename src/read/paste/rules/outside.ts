import { readByline } from '../byline.ts';
import type { Finding } from '../finding.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for what is left outside the text: reported, never published. */
export const OUTSIDE_RULES: readonly Rule[] = [
  { id: 'tail/byline', find: findSignatures },
  { id: 'words/navigation', find: findNavigation },
  { id: 'outside/prose', find: findProseOutside },
  { id: 'outside/line', find: findRest },
];

const NEAR = 3;

// Who wrote it may stand below the text, when nothing above says so.
function* findSignatures({ lines, found, vocabulary, window }: Page): Iterable<Finding> {
  if (found.some((finding) => finding?.label === 'byline') || window.end <= window.start) return;
  for (let at = window.end; at < Math.min(lines.length, window.end + NEAR); at += 1) {
    const line = lines[at];
    if (line === undefined || found[at] !== undefined || line.words > 8) continue;
    const byline = readByline(line.text, vocabulary);
    if (byline === undefined) continue;
    const bracketed = byline.complete && /^[【（(［].*[】）)］]$/u.test(line.text);
    const full = bracketed || (byline.people.every((person) => person.name.includes(' ')) && byline.cased);
    if (full) yield { index: at, label: 'byline', grade: 'likely' };
    return;
  }
}

function* findNavigation({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines)
    if (vocabulary.navigation.has(line.core) || vocabulary.navigation.has(line.folded))
      yield { index: line.index, label: 'navigation', grade: 'sure' };
}

function* findProseOutside({ lines }: Page): Iterable<Finding> {
  for (const line of lines) if (line.prose) yield { index: line.index, label: 'outside', grade: 'doubtful' };
}

function* findRest({ lines }: Page): Iterable<Finding> {
  for (const line of lines) yield { index: line.index, label: 'outside', grade: 'likely' };
}
