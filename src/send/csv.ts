import type { Failure } from '../model/failure.ts';
import { makeFault } from './fault.ts';

// One record of a list of readers is a line or so; more is a lost quotation mark, and would hold the file in memory.
const RECORD_LIMIT = 64 * 1024;

/** Records of comma-, semicolon- or tab-separated text (RFC 4180), one at a time; the first line decides the separator. Throws a Failure when a quotation mark never closes. */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  let separator: string | undefined;
  for await (const chunk of chunks) {
    rest += separator === undefined ? chunk.replace(/^\uFEFF/, '') : chunk;
    if (separator === undefined && !/[\r\n]/.test(rest) && rest.length < RECORD_LIMIT) continue;
    separator ??= chooseSeparator(rest);
    const taken = takeRecords(rest, separator);
    yield* taken.records;
    rest = taken.rest;
    if (rest.length > RECORD_LIMIT) throw unclosed();
  }
  if (rest === '') return;
  const last = takeRecords(`${rest}\n`, separator ?? chooseSeparator(rest));
  if (last.rest !== '') throw unclosed();
  yield* last.records;
}

function chooseSeparator(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  return [';', '\t'].find((candidate) => line.includes(candidate) && !line.includes(',')) ?? ',';
}

/** All whole records of `text`, and what is left after them. */
function takeRecords(
  text: string,
  separator: string,
): { readonly records: readonly string[][]; readonly rest: string } {
  const records: string[][] = [];
  let fields: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const field = takeField(text, { at, separator });
    if (field === undefined) break;
    fields.push(field.value);
    at = field.end + 1;
    if (text[field.end] === separator) continue;
    if (text[field.end] === '\r') {
      // A CR at the end of a chunk may have its LF in the next one.
      if (at === text.length) break;
      if (text[at] === '\n') at += 1;
    }
    records.push(fields);
    fields = [];
    start = at;
  }
  return { records, rest: text.slice(start) };
}

function takeField(
  text: string,
  { at, separator }: { readonly at: number; readonly separator: string },
): { readonly value: string; readonly end: number } | undefined {
  if (text[at] !== '"') {
    const end = findEnd(text, { at, separator });
    return end < 0 ? undefined : { value: text.slice(at, end), end };
  }
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const end = findEnd(text, { at: quote + 1, separator });
      return end < 0 ? undefined : { value: value + text.slice(quote + 1, end), end };
    }
    value += '"';
    from = quote + 2;
  }
}

function findEnd(text: string, { at, separator }: { readonly at: number; readonly separator: string }): number {
  for (let index = at; index < text.length; index += 1) {
    const character = text[index];
    if (character === separator || character === '\n' || character === '\r') return index;
  }
  return -1;
}

function unclosed(): Failure {
  return makeFault('usage', 'list-unreadable', {
    message: 'Reading the list of recipients: a quotation mark is never closed, or a record is longer than 64 KiB.',
  });
}
