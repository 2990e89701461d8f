import { findField, splitFields, splitMessage } from '../message/header-fields.ts';

/** What a mail system reports about one of our messages. */
export interface MailReport {
  /** `dead`: the address will never work (RFC 3463, 5.1.x and the like); `failed`: this message was not delivered; `later`: nothing to do. */
  readonly kind: 'complaint' | 'dead' | 'failed' | 'later';
  /** The unsubscribe tokens in the returned header: proof that the report is about a message of ours. */
  readonly tokens: readonly string[];
}

// A report is a few kilobytes and may return the whole digest; beyond this it is no report.
const LIMIT = 1024 * 1024;

// No such mailbox, moved, disabled, no such host: RFC 3463 sections 3.2 to 3.5.
const DEAD = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.4.4']);

/** Reads a delivery status notification (RFC 3464) or a feedback report (RFC 5965); `undefined` for any other message. */
export function readReport(message: string): MailReport | undefined {
  const text = message.slice(0, LIMIT).replace(/\r?\n/g, '\r\n');
  const type = (findField(splitMessage(text).fields, 'content-type') ?? '').toLowerCase();
  if (!type.startsWith('multipart/report')) return undefined;
  const tokens = findTokens(text);
  if (/report-type="?feedback-report/.test(type)) return isAbuse(text) ? { kind: 'complaint', tokens } : undefined;
  if (!/report-type="?delivery-status/.test(type)) return undefined;
  const block = findPart(text, 'message/delivery-status');
  const fields = block === undefined ? [] : splitFields(block.replace(/(?:\r\n){2,}/g, '\r\n'));
  const action = findField(fields, 'action')?.toLowerCase();
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(findField(fields, 'status') ?? '')?.[0] ?? '';
  if (action !== 'failed' || status.startsWith('2')) return { kind: 'later', tokens };
  return { kind: DEAD.has(status) ? 'dead' : 'failed', tokens };
}

// "not-spam" is the opposite of a complaint; "fraud" and "virus" are about others who use our name.
function isAbuse(text: string): boolean {
  const block = findPart(text, 'message/feedback-report');
  return block !== undefined && /^feedback-type:\s*(?:abuse|opt-out|opt-out-list)\b/im.test(block);
}

function findPart(text: string, type: string): string | undefined {
  const at = text.toLowerCase().indexOf(`content-type: ${type}`);
  if (at < 0) return undefined;
  const start = text.indexOf('\r\n\r\n', at);
  if (start < 0) return undefined;
  const end = text.indexOf('\r\n--', start);
  return text.slice(start + 4, end < 0 ? undefined : end);
}

function findTokens(text: string): readonly string[] {
  const unfolded = text.replace(/=\r\n/g, '').replace(/\r\n[ \t]+/g, ' ');
  const found = [...unfolded.matchAll(/^list-unsubscribe:[^\r\n]{0,2000}/gim)].flatMap((match) => [
    ...match[0].matchAll(/\/([a-z0-9]{1,8}\.u[0-9a-z]{1,5}\.[\w-]{22}\.[\w-]{22})>/g),
  ]);
  return [...new Set(found.map((match) => match[1] ?? ''))].slice(0, 10);
}
