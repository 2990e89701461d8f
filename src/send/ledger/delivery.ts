/** What a delivery is made of, written down once so that any worker anywhere can carry it on. */
export interface Delivery {
  readonly edition: string;
  /** RFC 2919 list id, under which suppressions are kept. */
  readonly list: string;
  /** Of the reviewed `digest.eml`, hexadecimal. */
  readonly sha256: string;
  /** The reviewed message itself. */
  readonly eml: Uint8Array;
  /** The envelope sender. */
  readonly from: string;
  /** What the personal token is appended to, with a closing slash. */
  readonly unsubscribe: string;
  readonly preferences: string;
}

/** How the list became recipients. */
export interface FreezeCounts {
  readonly recipients: number;
  /** Records whose address an earlier record had. */
  readonly duplicates: number;
  readonly refusedRows: number;
  /** Left out because they bounced, complained or unsubscribed. */
  readonly suppressed: number;
}
