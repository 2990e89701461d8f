import type { BuildResult } from '../build.ts';
import { formatRfc3339 } from '../model/time.ts';
import type { Style } from './style.ts';

/** Where Gmail cuts a message, decoded bytes of HTML (hteumeuleu/email-bugs #41). */
const CLIPPED_AT = 102_400;

/** What the closing words need besides the result. */
export interface SummaryOptions {
  readonly style: Style;
  /** The output folder as seen from where the user stands. */
  readonly out: string;
}

/** The closing words of a build: what there is, what was left out and why, and what to do next. */
export function formatSummary(result: BuildResult, { style, out }: SummaryOptions): string {
  const { publication, visible, editions = [] } = result;
  if (publication === undefined || visible === undefined) return '';
  const count = visible.listed.length;
  const lines = [
    `${style.bold(publication.title)}: ${plural(count, 'article')}, ${plural(editions.length, 'edition')}`,
    ...describeWritten(result, out),
    ...describeMails(result, style),
    ...describeWaiting(result, style),
    ...describeNext(result, out),
  ];
  return `${lines.join('\n')}\n`;
}

function describeWritten({ written }: BuildResult, out: string): readonly string[] {
  if (written === undefined) return ['  Everything was rendered and checked; nothing was written.'];
  const touched = written.written.length;
  const total = touched + written.unchanged;
  if (touched === 0 && written.removed.length === 0)
    return [`  ${out}/ holds ${plural(total, 'file')}, all as they were`];
  const gone = written.removed.length === 0 ? '' : `, ${plural(written.removed.length, 'file')} removed`;
  return [`  ${out}/ holds ${plural(total, 'file')}: ${touched} written, ${written.unchanged} unchanged${gone}`];
}

function describeMails({ mails, editions = [] }: BuildResult, style: Style): readonly string[] {
  const newest = editions[0];
  if (newest === undefined) return ['  No edition is due, so there is no digest.'];
  const sizes = mails.filter(({ path }) => path.startsWith(`editions/${newest.id}/`));
  const html = sizes.find(({ path }) => path.endsWith('.html'))?.bytes ?? 0;
  const share = Math.round((html / CLIPPED_AT) * 100);
  const paint = share >= 98 ? style.red : share >= 80 ? style.yellow : style.green;
  const parts = sizes
    .map(({ path, bytes }) => `${path.slice(path.lastIndexOf('.') + 1)} ${kilobytes(bytes)}`)
    .join(', ');
  return [
    `  Digest ${newest.id}: ${plural(newest.articles.length, 'story', 'stories')}, ${parts}`,
    `  Its HTML is ${paint(`${share} %`)} of what Gmail shows without clipping`,
  ];
}

function describeWaiting({ visible, problems, publication }: BuildResult, style: Style): readonly string[] {
  const waiting = visible?.waiting ?? [];
  const rows = waiting.map(({ head, reason, until }) => {
    const when = until === undefined ? '' : `, appears ${formatRfc3339(until, publication?.timeZone)}`;
    return style.dim(`  Left out: ${head.file} (${reason}${when})`);
  });
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return warnings === 0 ? rows : [...rows, `  ${style.yellow(plural(warnings, 'warning'))} above`];
}

function describeNext({ written, files = [], editions = [] }: BuildResult, out: string): readonly string[] {
  if (written === undefined) return ['Next: latewire build'];
  const worthALook = ['index.html', `editions/${editions[0]?.id}/digest.html`, 'rss.xml'];
  const [first, second] = worthALook.filter((wanted) => files.some(({ path }) => path === wanted));
  const more = second === undefined ? '' : ` and ${out}/${second}`;
  return first === undefined ? [] : [`Next: look at ${out}/${first}${more} in a browser.`];
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
