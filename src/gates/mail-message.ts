import type { Artifact } from '../model/artifact.ts';
import { PERSONAL } from '../model/personal.ts';
import type { Problem } from '../model/problem.ts';

// RFC 5322 section 3.6, RFC 2919, RFC 2369, RFC 8058: each of these exactly once.
const ONCE =
  'from to date subject message-id list-id list-unsubscribe list-unsubscribe-post mime-version content-type'.split(' ');
const ALLOWED: ReadonlySet<string> = new Set([...ONCE, 'reply-to', 'auto-submitted', 'content-language']);
const LINE = 998;
const QUOTED_PRINTABLE_LINE = 76;

/** Whether a message is by the book: its fields, its lines, its bytes, and a way out for the recipient in the head and in both parts. */
export function checkMessage({ path, body }: Artifact): readonly Problem[] {
  const message = String(body);
  const report = (rule: string, text: string): Problem => ({
    code: `message/${rule}`,
    severity: 'error',
    file: path,
    message: text,
  });
  const end = message.indexOf('\r\n\r\n');
  if (end === -1) return [report('head', 'The message has no end of its header fields.')];
  const names = message
    .slice(0, end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, Math.max(line.indexOf(':'), 0)).toLowerCase());
  const problems: Problem[] = [];
  for (const name of ONCE) {
    const count = names.filter((found) => found === name).length;
    if (count !== 1) problems.push(report('field', `The message has ${count} "${name}" fields; it needs one.`));
  }
  for (const name of names)
    if (!ALLOWED.has(name))
      problems.push(report('field', `The message has a field "${name}" that Latewire does not write.`));
  // RFC 5321 section 2.3.8: a bare CR or LF is how one message is smuggled into another.
  if (/[^\r]\n|\r(?!\n)/.test(message)) problems.push(report('lines', 'A line of the message does not end with CRLF.'));
  if (/[^\t\r\n\x20-\x7E]/.test(message))
    problems.push(report('bytes', 'The message holds a byte that is not printable ASCII.'));
  problems.push(...checkLines(message, end, report));
  const parts = message.slice(end).split(PERSONAL.unsubscribe).length - 1;
  if (parts < 2) problems.push(report('unsubscribe', 'A part of the message has no link to unsubscribe.'));
  return problems;
}

function checkLines(message: string, end: number, report: (rule: string, text: string) => Problem): readonly Problem[] {
  const longest = (text: string) => text.split('\r\n').reduce((most, line) => Math.max(most, line.length), 0);
  const [head, bodies] = [longest(message.slice(0, end)), longest(message.slice(end))];
  const problems: Problem[] = [];
  if (head > LINE) problems.push(report('lines', `A header line has ${head} characters; ${LINE} are allowed.`));
  if (bodies > QUOTED_PRINTABLE_LINE)
    problems.push(report('lines', `A line of a part has ${bodies} characters; ${QUOTED_PRINTABLE_LINE} are allowed.`));
  return problems;
}
