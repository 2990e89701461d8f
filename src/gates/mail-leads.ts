import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { isOwn, isUnknownFormat } from './mail-html.ts';

/** Which stories go without their picture in the digest, and why: once for each host, and once for formats. */
export function checkLeads(edition: Edition, snapshot: Pick<Snapshot, 'publication'>): readonly Problem[] {
  const reasons = new Map<string, { readonly problem: Omit<Problem, 'file' | 'message'>; readonly files: string[] }>();
  for (const { file, lead } of edition.articles) {
    const reason = lead?.url === undefined ? undefined : refuse(lead.url, snapshot);
    if (reason === undefined) continue;
    const [why, problem] = reason;
    const known = reasons.get(why) ?? { problem, files: [] };
    known.files.push(file);
    reasons.set(why, known);
  }
  return [...reasons].map(([why, { problem, files }]) => {
    const more = files.length === 1 ? '' : ` and ${files.length - 1} more`;
    return {
      ...problem,
      file: files[0] ?? '',
      message: `the digest goes without this story's picture${more}: ${why}.`,
    };
  });
}

function refuse(
  address: string,
  snapshot: Pick<Snapshot, 'publication'>,
): readonly [why: string, problem: Omit<Problem, 'file' | 'message'>] | undefined {
  if (!isOwn(address, snapshot))
    return [
      `a message fetches nothing from ${new URL(address).origin}, only what is on your own site, by https`,
      {
        code: 'mail/lead-host',
        severity: 'warning',
        hint: 'Put the picture into the folder of the article; elsewhere somebody would learn who opens the message.',
      },
    ];
  if (!isUnknownFormat(address)) return undefined;
  return [
    'Outlook shows no WebP, AVIF or SVG',
    { code: 'mail/lead-type', severity: 'warning', hint: 'Save it as JPEG or PNG; pages and feeds have it as it is.' },
  ];
}
