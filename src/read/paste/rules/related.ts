import type { Finding } from '../finding.ts';
import type { Page, Rule } from '../page.ts';
import { isBareLabel, readRelatedLine } from '../related-line.ts';

/** Rules for single lines of related headlines. Labelled lists are found when the text's window is known. */
export const RELATED_LINE_RULES: readonly Rule[] = [
  { id: 'related/sign', find: (page) => findAnnounced(page, 'sign') },
  { id: 'related/label', find: (page) => findAnnounced(page, 'label') },
  { id: 'related/squares', find: findUnannounced },
];

// What a line of related headlines begins with when it begins with a sign.
const SIGNS = /^[>»►▶▸➤➡→⇒☞■▪●◆›+[(（【［]/u;

function* findAnnounced({ lines, vocabulary, found }: Page, how: 'sign' | 'label'): Iterable<Finding> {
  for (const line of lines) {
    if (line.size > 3_000 || line.size < 12 || found[line.index] !== undefined) continue;
    const signed = SIGNS.test(line.text);
    const mayBe = signed || (how === 'label' && vocabulary.findRelatedLabel(line.core) !== undefined);
    if (!mayBe) continue;
    const related = readRelatedLine(line.text, vocabulary);
    if (how === 'label' && related === undefined && isBareLabel(line.text, vocabulary))
      yield { index: line.index, label: 'ui', grade: 'sure' };
    if (related?.announced !== how) continue;
    const grade = related.plain ? 'sure' : 'likely';
    yield { index: line.index, label: 'related', grade };
  }
}

// Squares without a sign or a label may as well part a list of the story's own points.
function* findUnannounced({ lines, vocabulary, found }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.size < 40 || line.size > 3_000 || found[line.index] !== undefined || !/[■▪●◆‖]/u.test(line.text)) continue;
    if (readRelatedLine(line.text, vocabulary)?.announced === 'none')
      yield { index: line.index, label: 'prose', grade: 'doubtful' };
  }
}
