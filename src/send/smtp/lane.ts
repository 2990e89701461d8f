import type { Address } from '../address.ts';
import type { Outcome } from './outcome.ts';

/** One message for one recipient, prebuilt. */
export interface Submission {
  /** The envelope sender, to which bounces go. */
  readonly from: Address;
  readonly to: Address;
  /** The whole message with CRLF line ends. */
  readonly bytes: Buffer;
}

/** One open connection to a mail server: it carries one message at a time and never throws for one. */
export interface Lane {
  readonly submit: (submission: Submission) => Promise<Outcome>;
  /** False once the connection is gone: then it must be replaced before anything is claimed for it. */
  readonly isOpen: () => boolean;
  readonly close: () => void;
}
