import type { Finding } from './finding.ts';
import type { Line } from './line.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The lines from `start` up to, not including, `end` that hold the article's text. Empty when nothing was found. */
export interface TextWindow {
  readonly start: number;
  readonly end: number;
}

/** What rules look at: the lines, and what earlier rules found. */
export interface Page {
  readonly lines: readonly Line[];
  readonly vocabulary: Vocabulary;
  /** The finding that holds for each line so far, by index. */
  readonly found: readonly (Finding | undefined)[];
  readonly window: TextWindow;
  /** Index of the title, or -1 while there is none. */
  readonly title: number;
  /** A title that the front matter states, folded. */
  readonly givenTitle: string | undefined;
}

/** One way of telling what a line is. Rules are asked in order; the first that speaks of a line decides it. */
export interface Rule {
  /** Stable; shown in reports. */
  readonly id: string;
  readonly find: (page: Page) => Iterable<Finding>;
}
