import { EnvironmentFailure } from '../model/failure.ts';

/** A document as a server handed it out. */
export interface FetchedFeed {
  readonly bytes: Uint8Array;
  /** Where it was in the end, redirects followed. */
  readonly url: string;
  readonly contentType?: string;
  /** Whether an ETag or a Last-Modified lets the next poll ask for changes only. */
  readonly hasValidator: boolean;
}

/** What a fetch may cost. */
export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
}

/** A feed is a few hundred kilobytes; what is a hundred times that is no feed, or an attack. */
export const LIMITS: FetchLimits = { bytes: 20_000_000, milliseconds: 20_000, redirects: 5 };

/** Fetches a document over http or https. Throws an EnvironmentFailure when the server, the size, the time or the redirects say no. */
export async function fetchFeed(address: string, limits: FetchLimits, signal: AbortSignal): Promise<FetchedFeed> {
  // Not AbortSignal.any over AbortSignal.timeout: Node 20 may collect the pair before it fires.
  const deadline = new AbortController();
  const stop = (): void => deadline.abort();
  const clock = setTimeout(stop, limits.milliseconds);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  let url = address;
  try {
    for (let hops = 0; hops <= limits.redirects; hops += 1) {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: deadline.signal,
        headers: {
          accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
        },
      });
      const target = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (target !== null) {
        await response.body?.cancel();
        url = followRedirect(url, target);
        continue;
      }
      if (!response.ok) throw refuse(address, `the server answered ${response.status}.`);
      const contentType = response.headers.get('content-type');
      const bytes = await readBody(response, address, limits.bytes);
      const hasValidator = response.headers.has('etag') || response.headers.has('last-modified');
      return { bytes, url, hasValidator, ...(contentType === null ? {} : { contentType }) };
    }
  } catch (cause) {
    if (cause instanceof EnvironmentFailure) throw cause;
    const late = deadline.signal.aborted && !signal.aborted;
    throw refuse(
      address,
      late ? `no answer within ${limits.milliseconds / 1000} seconds.` : 'the server cannot be reached.',
      cause,
    );
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', stop);
  }
  throw refuse(address, `more than ${limits.redirects} redirects.`);
}

function followRedirect(from: string, location: string): string {
  const target = URL.canParse(location, from) ? new URL(location, from) : undefined;
  if (target === undefined || !/^https?:$/.test(target.protocol))
    throw refuse(from, 'it redirects to something that is no web address.');
  return target.href;
}

async function readBody(response: Response, address: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Counted after decompression: a small bomb is a large document.
    if (size > most) throw refuse(address, `it is larger than ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(address: string, why: string, cause?: unknown): EnvironmentFailure {
  return new EnvironmentFailure('doctor/fetch', `Fetching ${address}: ${why}`, { cause });
}
