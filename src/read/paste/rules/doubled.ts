import { letterPattern } from '../../letter-pattern.ts';
import type { Line } from '../line.ts';
import { stripEdges } from '../line.ts';
import type { Page, Rule } from '../page.ts';

const LONGEST = 60;
const TWO_LETTERS = letterPattern(String.raw`\p{L}{2}`);

/** A short label that says the same thing twice, as a button and its hidden text do when copied: "Send in e-mailSend in e-mail". */
export const doubledLabel: Rule = {
  id: 'shape/doubled-label',
  *find({ lines }: Page) {
    for (const line of lines) {
      if (isDoubled(line)) yield { index: line.index, label: 'ui', grade: 'sure' };
    }
  },
};

function isDoubled({ folded, ends, size }: Line): boolean {
  if (size > LONGEST || ends || folded.length < 6 || !TWO_LETTERS.test(folded)) return false;
  if (folded.length % 2 === 0 && folded.slice(0, folded.length / 2) === folded.slice(folded.length / 2)) return true;
  const middle = (folded.length - 1) / 2;
  if (Number.isInteger(middle) && folded.charAt(middle) === ' ' && folded.slice(0, middle) === folded.slice(middle + 1))
    return folded.indexOf(' ') !== middle || folded.length > 7;
  const colon = folded.indexOf(':');
  return (
    colon > 2 && stripEdges(folded.slice(0, colon)) === stripEdges(folded.slice(colon)) && colon < folded.length - 3
  );
}
