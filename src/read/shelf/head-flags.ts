import type { DraftHead } from '../draft.ts';

/** What is so or not so of a head. */
export type HeadFlag =
  | 'draft'
  | 'unlisted'
  | 'pinned'
  | 'held'
  | 'rtl'
  | 'page'
  | 'assets'
  | 'audio'
  | 'repeats'
  | 'related';

/** The bit of each. */
export const FLAGS: Readonly<Record<HeadFlag, number>> = {
  draft: 1,
  unlisted: 2,
  pinned: 4,
  held: 8,
  rtl: 16,
  page: 32,
  assets: 64,
  repeats: 128,
  related: 256,
  audio: 512,
};

/** All that is so of a head, in one number. */
export function flagsOf(head: DraftHead): number {
  return (
    (head.draft ? FLAGS.draft : 0) |
    (head.unlisted ? FLAGS.unlisted : 0) |
    (head.pinned === true ? FLAGS.pinned : 0) |
    (head.held === true ? FLAGS.held : 0) |
    (head.direction === 'rtl' ? FLAGS.rtl : 0) |
    (head.page === undefined ? 0 : FLAGS.page) |
    (head.assets.length > 0 ? FLAGS.assets : 0) |
    (head.audio === undefined ? 0 : FLAGS.audio) |
    (head.repeatIn === undefined ? 0 : FLAGS.repeats) |
    (head.related.length > 0 ? FLAGS.related : 0)
  );
}
