import type { Html } from './text.ts';

/** What a block of an article's text is. */
export type BlockKind = 'paragraph' | 'heading' | 'list' | 'quote' | 'code' | 'table' | 'figure' | 'rule';

/** One block of the text, twice from one tree: as safe HTML with absolute addresses, and as plain text. */
export interface Block {
  readonly kind: BlockKind;
  /** Plain text; list items one a line behind `- ` or `1. `, table rows one a line with ` | ` between cells. */
  readonly text: string;
  /** The whole element, tags included. */
  readonly html: Html;
}

/** An article's text, in order. The credits, corrections and related headlines are fields, not blocks. */
export type Body = readonly Block[];
