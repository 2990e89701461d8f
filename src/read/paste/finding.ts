import type { Grade, Place } from '../../model/report.ts';

/** What a line can be. */
export type Label =
  | 'title'
  | 'kicker'
  | 'deck'
  | 'byline'
  | 'date'
  | 'caption'
  | 'credit'
  | 'related'
  | 'related-label'
  | 'audio'
  | 'wire-credit'
  | 'rights'
  | 'tags'
  | 'correction'
  | 'prose'
  | 'subhead'
  | 'list-item'
  | 'table'
  | 'quote'
  | 'ui'
  | 'navigation'
  | 'repeat'
  | 'player'
  | 'counter'
  | 'embed'
  | 'promo'
  | 'comment'
  | 'bio'
  | 'outside'
  | 'dropped';

const PLACES = {
  title: 'field',
  kicker: 'field',
  deck: 'field',
  byline: 'field',
  date: 'field',
  caption: 'field',
  credit: 'field',
  related: 'field',
  'related-label': 'out',
  // Without an address there is nothing to play: its title and episode are kept as a field, the line itself is reported.
  audio: 'out',
  'wire-credit': 'field',
  rights: 'field',
  tags: 'field',
  correction: 'body',
  prose: 'body',
  subhead: 'body',
  'list-item': 'body',
  table: 'body',
  quote: 'body',
  ui: 'out',
  navigation: 'out',
  repeat: 'out',
  player: 'out',
  counter: 'out',
  embed: 'out',
  promo: 'out',
  comment: 'out',
  bio: 'out',
  outside: 'out',
  dropped: 'out',
} as const satisfies Record<Label, Place>;

/** What one rule says of one line. */
export interface Finding {
  /** Position among the non-blank lines. */
  readonly index: number;
  readonly label: Label;
  readonly grade: Grade;
  /** Where it goes, when not where its label usually goes. */
  readonly place?: Place;
  /** What it is to the field it belongs to, when not the thing itself. */
  readonly part?: 'note' | 'address' | 'label';
}

/** A finding with the rule that made it. */
export interface Decision extends Finding {
  readonly rule: string;
}

/** Where a line with this finding goes. */
export function placeOf(finding: Finding): Place {
  return finding.place ?? PLACES[finding.label];
}
