import { createHash } from 'node:crypto';
import { type Address, type AddressFault, foldAddress } from './address.ts';

/** One address of one delivery. */
export interface Recipient {
  /** Its record in the list, counted from 1 as a spreadsheet does: how logs and reports name it. */
  readonly row: number;
  readonly address: Address;
  /** Plain text for the greeting; '' when the list has none. */
  readonly name: string;
}

/** A record of a list that cannot be sent to; named by its row because the text may be somebody's address. */
export interface RefusedRow {
  readonly row: number;
  readonly fault: AddressFault;
}

/** One record of a list. */
export type ListRow =
  | { readonly kind: 'recipient'; readonly recipient: Recipient }
  | { readonly kind: 'refused'; readonly refused: RefusedRow };

/** Names a reader without the address: 22 characters, 128 bits of SHA-256 over the folded address. */
export function hashAddress(address: Address): string {
  return createHash('sha256').update(foldAddress(address)).digest().subarray(0, 16).toString('base64url');
}
