import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { isOwn } from './mail-html.ts';

/** Which stories go without their picture in the digest: one from another host would tell it who opens the message. */
export function checkLeads(edition: Edition, snapshot: Pick<Snapshot, 'publication'>): readonly Problem[] {
  const files = new Map<string, string[]>();
  for (const { file, lead } of edition.articles) {
    if (lead?.url === undefined || isOwn(lead.url, snapshot)) continue;
    const { origin } = new URL(lead.url);
    files.set(origin, [...(files.get(origin) ?? []), file]);
  }
  return [...files].map(([origin, [file = '', ...others]]) => ({
    code: 'mail/lead-host',
    severity: 'warning',
    file,
    message: `the digest goes without this story's picture${others.length === 0 ? '' : ` and ${others.length} more`} from ${origin}: a message fetches nothing but what is on your own site, by https.`,
    hint: 'Put the picture into the folder of the article; elsewhere somebody would learn who opens the message.',
  }));
}
