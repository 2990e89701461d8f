import type { Direction } from '../../model/language.ts';

// Strong characters (UAX 9): the right-to-left scripts, and letters of any other.
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LTR = /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}/u;

/** The text between U+2068 and U+2069 (UAX 9 isolates) when it holds letters against `direction`, else as it is. */
export function isolateText(text: string, direction: Direction): string {
  return (direction === 'rtl' ? LTR : RTL).test(text) ? `\u2068${text}\u2069` : text;
}

/** The direction of the first strong letter, or `undefined` when there is none (UAX 9, rule P2). */
export function firstDirection(text: string): Direction | undefined {
  const rtl = text.search(RTL);
  const ltr = text.search(LTR);
  if (rtl === -1) return ltr === -1 ? undefined : 'ltr';
  return ltr === -1 || rtl < ltr ? 'rtl' : 'ltr';
}
