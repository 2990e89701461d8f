import type { ReportLine } from '../model/report.ts';
import type { Style } from './style.ts';

const WIDTH = 72;

/** The reading of an imported article as an editor looks through it: the lines left out with their reasons, or with `explain` every line. */
export function formatReading(
  lines: readonly ReportLine[],
  { explain, style }: { readonly explain: boolean; readonly style: Style },
): string {
  const shown = explain ? lines : lines.filter((line) => line.place === 'out');
  if (shown.length === 0) return lines.length === 0 ? '' : 'Every line is published.\n';
  const width = String(shown.at(-1)?.line ?? 0).length;
  const rows = shown.map(({ line, place, label, grade, rule, text }) => {
    const where = explain ? `${place.padEnd(5)} ` : '';
    const how = `${label.padEnd(13)} ${grade.padEnd(8)}`;
    const told = explain ? ` ${style.dim(rule.padEnd(22))}` : '';
    return `${String(line).padStart(width)}  ${where}${grade === 'doubtful' ? style.yellow(how) : how}${told}  ${shorten(text)}\n`;
  });
  const out = lines.filter((line) => line.place === 'out').length;
  return `${rows.join('')}${out} of ${lines.length} lines are left out.\n`;
}

function shorten(text: string): string {
  const printable = text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
  return printable.length > WIDTH ? `${printable.slice(0, WIDTH - 1)}…` : printable;
}
