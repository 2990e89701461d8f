import type { Address } from '../address.ts';

/** One recipient's own parts of a message. */
export interface Personal {
  readonly address: Address;
  /** Plain text, '' when unknown. */
  readonly name: string;
  /** The hash of the address. */
  readonly hash: string;
  /** Absolute https addresses, ASCII. */
  readonly unsubscribe: string;
  readonly preferences: string;
}
