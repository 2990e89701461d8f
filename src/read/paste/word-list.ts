/** What one language's news pages say around an article. All entries are folded: lower case, straight quotes, single spaces. */
export interface WordList {
  /** Whole lines of interface, without their figures and outer punctuation. */
  readonly ui: readonly string[];
  /** Starts of interface sentences. */
  readonly uiStarts: readonly string[];
  /** Phrases that only interface sentences hold. */
  readonly uiPhrases: readonly string[];
  /** Names of sections and pages: interface outside the text, possibly a subhead inside it. */
  readonly navigation: readonly string[];
  /** Labels of related headlines, alone on a line or in front of a headline. */
  readonly relatedLabels: readonly string[];
  /** Labels of recirculation: most read, trending, more from. */
  readonly promoLabels: readonly string[];
  /** Labels of tags. */
  readonly tagLabels: readonly string[];
  /** Labels of readers' comments. */
  readonly commentLabels: readonly string[];
  /** Labels of boxes about the author. */
  readonly bioLabels: readonly string[];
  /** Labels of a summary in points. */
  readonly summaryLabels: readonly string[];
  /** Words before the title of something to hear or to watch. */
  readonly playerMarks: readonly string[];
  /** Words before an author's name. */
  readonly bylineStarts: readonly string[];
  /** Words after an author's name, glued or not. */
  readonly bylineEnds: readonly string[];
  /** Words of what an author is, not of who. */
  readonly roles: readonly string[];
  /** Words between two authors. */
  readonly joiners: readonly string[];
  /** Words that lead from an author to a place or an outlet. */
  readonly connectors: readonly string[];
  readonly publishedWords: readonly string[];
  readonly updatedWords: readonly string[];
  /** January to December, all spellings; empty where months are numbers. */
  readonly months: readonly (readonly string[])[];
  /** Words of dates that move with the reader's clock. */
  readonly relativeDates: readonly string[];
  /** Words before the name of who took a picture. */
  readonly creditMarks: readonly string[];
  /** Words before a caption. */
  readonly captionMarks: readonly string[];
  /** Phrases of notices of rights. */
  readonly notices: readonly string[];
  /** Phrases of lines that credit an agency or colleagues. */
  readonly wireCredits: readonly string[];
  /** Phrases of corrections and editor's notes. */
  readonly notes: readonly string[];
}
