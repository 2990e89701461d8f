import { type Artifact, sizeOf } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';

/** The bytes of one digest; `html` is what clients count. */
export interface DigestSize {
  readonly edition: string;
  readonly html: number;
  readonly text: number;
  /** The whole message, encoded, when there is one. */
  readonly message: number;
  /** Bytes of HTML at which Gmail cuts a mail, footer first. */
  readonly limit: number;
}

// Gmail clips at about 102 KB, seen from 99 KB on (hteumeuleu/email-bugs #41).
const CLIPPED = 102_000;
const LIMIT = 100_000;
const NEAR = 90_000;

/** How large the digest of each edition among the artifacts is, in the order in which they stand. */
export function measureDigests(artifacts: Iterable<Artifact>): readonly DigestSize[] {
  const sizes = new Map<string, DigestSize>();
  for (const artifact of artifacts) {
    const [, edition = '', part = ''] = /^editions\/([^/]+)\/digest\.(html|txt|eml)$/.exec(artifact.path) ?? [];
    const key = PARTS.get(part);
    if (key === undefined) continue;
    const size = sizes.get(edition) ?? { edition, html: 0, text: 0, message: 0, limit: CLIPPED };
    sizes.set(edition, { ...size, [key]: sizeOf(artifact) });
  }
  return [...sizes.values()];
}

const PARTS: ReadonlyMap<string, 'html' | 'text' | 'message'> = new Map([
  ['html', 'html'],
  ['txt', 'text'],
  ['eml', 'message'],
]);

/** Whether the digest stays under the size at which Gmail clips. */
export function checkMailSize(artifact: Artifact): readonly Problem[] {
  const { path } = artifact;
  const bytes = sizeOf(artifact);
  if (bytes < NEAR) return [];
  const isOver = bytes >= LIMIT;
  return [
    {
      code: isOver ? 'mail/too-large' : 'mail/nearly-too-large',
      severity: isOver ? 'error' : 'warning',
      file: path,
      message: `The digest has ${bytes} bytes of HTML; Gmail cuts a mail at about ${CLIPPED} and hides its end.`,
      hint: 'Show the lead story as an excerpt (digest.lead: excerpt), or take fewer articles (digest.limit).',
    },
  ];
}
