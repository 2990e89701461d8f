/** What became of one message. */
export type Outcome =
  /** The server took responsibility for it (RFC 5321 section 4.2.5). */
  | { readonly kind: 'submitted'; readonly answer: string }
  /** 5xx: it will never be taken. `mailbox` says that the address itself is dead (RFC 3463, 5.1.x). */
  | { readonly kind: 'refused'; readonly answer: string; readonly mailbox: boolean }
  /** 4xx, or no connection: not taken, may be tried again. */
  | { readonly kind: 'deferred'; readonly answer: string }
  /** Not begun: the server takes no more over a connection that carried others well. It says nothing about the recipient. */
  | { readonly kind: 'worn'; readonly answer: string }
  /** All of it was handed over and no answer came. */
  | { readonly kind: 'unknown'; readonly answer: string };

/** What a mail server said, or how the connection ended without an answer. */
export interface Failure {
  /** The three figures of the reply; absent when there was none. */
  readonly code?: number;
  readonly text: string;
  /** Whether the last byte of the message had been given to the connection. */
  readonly handedOver: boolean;
  /** Whether it came before any recipient was named, on a connection that carried other messages well. */
  readonly worn?: boolean;
}

/** Judges a failed submission. Only a lost answer after the whole message is a doubt: without its last byte no server accepts. */
export function judgeFailure({ code, text, handedOver, worn }: Failure): Outcome {
  const answer = redactAnswer(code === undefined ? text : `${code} ${text.replace(/^[0-9]{3}[ -]/, '')}`);
  // OpenSMTPD says 452 after a hundred messages, Exim 421 after a thousand: a new connection is all they want.
  if (worn && !handedOver && (code ?? 400) < 500) return { kind: 'worn', answer };
  if (code === undefined) return { kind: handedOver ? 'unknown' : 'deferred', answer };
  if (code >= 500) return { kind: 'refused', answer, mailbox: /^[0-9]{3}[ -]5\.1\.[0-9]/.test(text) };
  return { kind: 'deferred', answer };
}

/** A server's words without addresses, on one line, short: replies like to repeat the recipient. */
export function redactAnswer(text: string): string {
  return text
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, '<address>')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
