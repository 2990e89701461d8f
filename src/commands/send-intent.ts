import type { Delivery } from '../send/ledger/delivery.ts';
import type { WrittenDigest } from '../send/open-digest.ts';

/** What `send` is about: the reviewed digest and its delivery. */
export interface Intent {
  readonly digest: WrittenDigest;
  readonly delivery: Delivery;
}
