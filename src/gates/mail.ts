import type { Artifact } from '../model/artifact.ts';
import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { checkMailContent } from './mail-content.ts';
import { checkMailHtml } from './mail-html.ts';
import { checkLeads } from './mail-leads.ts';
import { checkMessage } from './mail-message.ts';
import { checkPictures } from './mail-pictures.ts';
import { checkMailSize } from './mail-size.ts';
import { checkSubject } from './mail-subject.ts';

/** Everything that is checked of the finished digest of one edition; `artifacts` may hold other files too. */
export function checkDigest(artifacts: readonly Artifact[], edition: Edition, snapshot: Snapshot): readonly Problem[] {
  const find = (name: string) => artifacts.find(({ path }) => path === `editions/${edition.id}/${name}`);
  const [html, text, message] = [find('digest.html'), find('digest.txt'), find('digest.eml')];
  if (html === undefined || text === undefined) {
    const file = `editions/${edition.id}/digest.html`;
    return [{ code: 'mail/missing', severity: 'error', file, message: 'The edition has no digest.' }];
  }
  return [
    ...checkSubject(edition, snapshot.publication),
    ...checkMailHtml(html, snapshot),
    ...checkLeads(edition, snapshot),
    ...checkMailSize(html),
    ...checkMailContent({ html, text }, edition, snapshot),
    ...(message === undefined ? [] : [...checkMessage(message), ...checkPictures(message)]),
  ];
}
