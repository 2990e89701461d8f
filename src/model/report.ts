/** How certain a label is. */
export type Grade = 'sure' | 'likely' | 'doubtful';

/** Where a line of a pasted article went. */
export type Place = 'field' | 'body' | 'out';

/** One non-blank line of a pasted article and what became of it. */
export interface ReportLine {
  /** Counted from 1 in the file. */
  readonly line: number;
  readonly text: string;
  readonly place: Place;
  /** Its role: `title`, `byline`, `prose`, `ui`, `player`, `repeat`, `promo` … */
  readonly label: string;
  readonly grade: Grade;
  /** The id of the rule that decided. */
  readonly rule: string;
}

/** The reading of one file, line by line. */
export interface ReadingReport {
  readonly file: string;
  readonly lines: readonly ReportLine[];
}
