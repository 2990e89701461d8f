import type { Problem } from '../../model/problem.ts';
import { type ExpandedTemplate, placeOf } from './expand-template.ts';
import { templateProblem } from './place.ts';
import { scanTemplate } from './scan-template.ts';

// Names of vocabularies, which nothing loads.
const NAMESPACES = new Set(['http://www.w3.org', 'https://www.w3.org']);

/** What MJML did without a word: expressions that it dropped, and addresses that would be loaded from another host when the mail is opened. */
export function checkOutput(expanded: ExpandedTemplate, html: string): readonly Problem[] {
  return [...findLost(expanded, html), ...findRemote(expanded, html)];
}

function* findLost(expanded: ExpandedTemplate, html: string): Generator<Problem> {
  const kept = countMustaches(html);
  const seen = new Map<string, number>();
  for (const { kind, inner, offset } of scanTemplate(expanded.text).mustaches) {
    const key = `${kind} ${inner}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const place = placeOf(expanded, offset);
    if (count <= (kept.get(key) ?? 0) || place === undefined) continue;
    const message = `MJML dropped {{${inner}}}.`;
    yield templateProblem(place.file, place.offset, {
      code: 'template/lost-text',
      message,
      hint: 'Put it into <mj-text> or <mj-raw>.',
    });
  }
}

function countMustaches(html: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, inner } of scanTemplate(html).mustaches)
    counts.set(`${kind} ${inner}`, (counts.get(`${kind} ${inner}`) ?? 0) + 1);
  return counts;
}

function* findRemote(expanded: ExpandedTemplate, html: string): Generator<Problem> {
  for (const origin of new Set(html.match(/https?:\/\/[\w.-]+/g) ?? [])) {
    if (NAMESPACES.has(origin)) continue;
    const place = placeOf(expanded, Math.max(expanded.text.indexOf(origin), 0));
    if (place === undefined) continue;
    const about = {
      code: 'template/remote-host',
      message: `${origin} stands in the template, so every reader's client may ask it.`,
      hint: 'Let addresses come from the publication: {{publication.url}}.',
    };
    yield templateProblem(place.file, place.offset, about);
  }
  for (const [rule] of html.matchAll(/@import|@font-face/g)) {
    const place = placeOf(expanded, Math.max(expanded.text.indexOf(rule), 0));
    if (place === undefined) continue;
    const about = {
      code: 'template/remote-font',
      message: `${rule} makes each reader ask another host for a file.`,
      hint: 'Name fonts that readers have; see "font" in theme.json.',
    };
    yield templateProblem(place.file, place.offset, about);
  }
}
