import { makeFault } from '../fault.ts';

/** A mail server to submit to. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (RFC 8314), or STARTTLS that must succeed, or none because it is this machine. */
  readonly security: 'tls' | 'starttls' | 'loopback';
  readonly auth?: { readonly user: string; readonly pass: string };
}

/** Reads `smtps://user:password@host:465` or `smtp://host:587`. Throws a Failure that never repeats it: it holds a password. */
export function readMailServer(url: string): MailServer {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !['smtp:', 'smtps:'].includes(parsed.protocol) || parsed.hostname === '') {
    throw makeFault('usage', 'smtp-url', {
      message: 'Reading the mail server (LATEWIRE_SMTP): it has to look like smtps://user:password@host:465.',
    });
  }
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  const tls = parsed.protocol === 'smtps:';
  const credentials = { user: decodeURIComponent(parsed.username), pass: decodeURIComponent(parsed.password) };
  return {
    host,
    port: parsed.port === '' ? (tls ? 465 : 587) : Number(parsed.port),
    security: tls ? 'tls' : isLoopback(host) ? 'loopback' : 'starttls',
    ...(credentials.user === '' ? {} : { auth: credentials }),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}
