import { PLAIN_URL_PATTERN } from '../model/url.ts';

// The texts are UTF-8 with a character for each byte, which is what the machine reads soonest: `\s` and `\w` would take
// a part of a letter for a space, and are not used here.
const CONTROL = '\\x00-\\x1F\\x7F';
const WORD = `[^ ${CONTROL}\\-?:,[\\]{}#&*!|>'"%@\`=~]`;
const PLAIN = `${WORD}(?:[^ ${CONTROL}:]|:(?=[^ \\n])| (?=[^ \\n#]))*`;
const QUOTED = `(?! )[^"\\\\${CONTROL}]+(?<! )`;
const SINGLE = `(?! )[^'${CONTROL}]+(?<! )`;
const BARE = `${WORD}(?:[^ ${CONTROL},[\\]{}#:"']| (?=[^ \\n,[\\]{}#:"']))*`;
const SCALAR = `"(${QUOTED})"|'(${SINGLE})'|(${PLAIN})`;
const UNREAD = `(?:"${QUOTED}"|'${SINGLE}'|${PLAIN})`;
const ADDRESS = `("?)(${PLAIN_URL_PATTERN})\\4`;

/** A key, and its value on the same line: in double or single quotes, plain, or a list whose items are all quoted or all bare. */
export const LINE: RegExp = new RegExp(
  `([A-Za-z_]+):(?: +(?:${SCALAR}|\\["(${QUOTED}(?:", "${QUOTED})*)"\\]|\\[(${BARE}(?:, ${BARE})*)\\]))?\\n`,
  'y',
);

/** An item of a list below its key. */
export const ITEM: RegExp = new RegExp(`  - +(?:${SCALAR})\\n`, 'y');

/** A related headline; its address, if any, is the fifth group. */
export const RELATED: RegExp = new RegExp(
  `  - title: +(?:${SCALAR})\\n(?:    url: +${ADDRESS}\\n)?(?:    source: +${UNREAD}\\n)?(?:    note: +${UNREAD}\\n)?`,
  'y',
);

const SPACE = '(?:\\xC2\\xA0|\\xE2\\x80\\xAF|\\xE3\\x80\\x80)';
const UNUSUAL = new RegExp(
  `[\\xC2\\xE1-\\xE3\\xEF](?:(?<=\\xC2)[\\x80-\\x9F]|(?<=\\xE1)\\x9A\\x80|(?<=\\xE2)(?:\\x80[\\x80-\\x8B\\xA8\\xA9]|\\x81\\x9F)|(?<=\\xEF)(?:\\xBB\\xBF|\\xBF[\\xBE\\xBF])|(?:(?<=\\xC2)\\xA0|(?<=\\xE2)\\x80\\xAF|(?<=\\xE3)\\x80\\x80)(?:[ "'\\],\\n]|(?<=[ "'[]${SPACE})))`,
);

/** Whether a head has what ends a line in one reader and not in another, a character that no output can carry, or a space beyond ASCII where it may be trimmed. */
export function isUnusual(head: string): boolean {
  // Nearly no text of most languages has a byte that one of them begins with.
  return (
    (head.includes('\xE2') ||
      head.includes('\xC2') ||
      head.includes('\xE1') ||
      head.includes('\xE3') ||
      head.includes('\xEF')) &&
    UNUSUAL.test(head)
  );
}
