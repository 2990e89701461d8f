import { offsetOf, type TemplateFile } from './place.ts';
import { type Mustache, scanTemplate } from './scan-template.ts';

/** A run of the expanded text and the file that it came from. */
interface Segment {
  readonly start: number;
  readonly file: TemplateFile;
  readonly offset: number;
}

/** A template with its partials put in, its comments left out, and the values known before any edition filled in. */
export interface ExpandedTemplate {
  readonly text: string;
  readonly segments: readonly Segment[];
}

export interface ExpandOptions {
  /** The file of a partial, by name. */
  readonly findPartial: (name: string) => TemplateFile | undefined;
  /** What a path such as `theme.light.ink` or `start` stands for, when that is known already. */
  readonly known: ReadonlyMap<string, string>;
}

const DEPTH_LIMIT = 50;

/** Expects templates that passed the checks: an unknown partial or a cycle is left out here, not reported. */
export function expandTemplate(file: TemplateFile, options: ExpandOptions): ExpandedTemplate {
  const segments: Segment[] = [];
  let text = '';
  const put = (piece: string, from: TemplateFile, offset: number) => {
    if (piece === '') return;
    segments.push({ start: text.length, file: from, offset });
    text += piece;
  };
  const visit = (current: TemplateFile, depth: number) => {
    let position = 0;
    for (const mustache of scanTemplate(current.text).mustaches) {
      put(current.text.slice(position, mustache.offset), current, position);
      position = mustache.end;
      if (mustache.kind === 'partial') {
        const partial = options.findPartial(mustache.name);
        if (partial === undefined || depth >= DEPTH_LIMIT) continue;
        const context = mustache.inner.slice(mustache.name.length).trim();
        if (context !== '') put(`{{#with ${context}}}`, current, mustache.offset);
        visit(partial, depth + 1);
        if (context !== '') put('{{/with}}', current, mustache.offset);
      } else {
        put(substitute(current.text, mustache, options.known), current, mustache.offset);
      }
    }
    // The line's end behind a partial's call is the caller's.
    const end = depth > 0 && current.text.endsWith('\n') ? current.text.length - 1 : current.text.length;
    put(current.text.slice(position, end), current, position);
  };
  visit(file, 0);
  return { text, segments };
}

function substitute(text: string, mustache: Mustache, known: ReadonlyMap<string, string>): string {
  if (mustache.kind === 'comment') return '';
  const value = mustache.kind === 'value' ? known.get(mustache.inner) : undefined;
  return value ?? text.slice(mustache.offset, mustache.end);
}

/** Where a place in the expanded text was written. */
export function placeOf(
  expanded: ExpandedTemplate,
  offset: number,
): { readonly file: TemplateFile; readonly offset: number } | undefined {
  let low = 0;
  let high = expanded.segments.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((expanded.segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = expanded.segments[low];
  if (segment === undefined) return undefined;
  return { file: segment.file, offset: Math.min(segment.offset + offset - segment.start, segment.file.text.length) };
}

/** Where a line of the expanded text (from 1) was written: its first character that is no space. */
export function placeOfLine(expanded: ExpandedTemplate, line: number): ReturnType<typeof placeOf> {
  const start = offsetOf(expanded.text, line, 0);
  const indent = expanded.text.slice(start).search(/\S/);
  return placeOf(expanded, start + Math.max(indent, 0));
}
