import type { Rule } from './page.ts';
import { doubledLabel } from './rules/doubled.ts';
import { FIGURE_RULES } from './rules/figures.ts';
import { HEAD_RULES } from './rules/head.ts';
import { INTERFACE_RULES } from './rules/interface.ts';
import { LIST_RULES } from './rules/lists.ts';
import { NOTICE_RULES } from './rules/notices.ts';
import { OUTSIDE_RULES } from './rules/outside.ts';
import { PEOPLE_RULES } from './rules/people.ts';
import { PICTURE_RULES } from './rules/pictures.ts';
import { RELATED_LINE_RULES } from './rules/related.ts';
import { RELATED_LIST_RULES } from './rules/related-lists.ts';
import { TEXT_RULES } from './rules/text.ts';

/** Rules that look at a line and its neighbours only, in the order in which they are asked. */
export const LINE_RULES: readonly Rule[] = [
  doubledLabel,
  ...FIGURE_RULES,
  ...RELATED_LINE_RULES,
  ...PICTURE_RULES,
  ...NOTICE_RULES,
  ...PEOPLE_RULES,
  ...INTERFACE_RULES,
];

/** Rules that need to know where the text stands, in the order in which they are asked. Every line is decided when they are through. */
export const PLACE_RULES: readonly Rule[] = [
  ...HEAD_RULES,
  ...RELATED_LIST_RULES,
  ...LIST_RULES,
  ...TEXT_RULES,
  ...OUTSIDE_RULES,
];
