import type { Problem, Result } from '../model/problem.ts';
import type { RelatedHeadline } from '../model/related.ts';
import { readHeadline } from './paste/related-line.ts';
import { readTextFile } from './text-file.ts';
import { readYaml } from './yaml.ts';

/** The related headlines of a file `name.related.txt`, `.csv` or `.yaml`: one a line, `Title`, `Title | URL`, `Title (URL)`, `[Title](URL)`. */
export function readRelatedList(root: string, file: string): Result<readonly RelatedHeadline[]> {
  const { value: text, problems } = readTextFile(root, file);
  if (text === undefined) return { value: [], problems };
  if (/\.ya?ml$/.test(file)) return readYamlList(text, file);
  const rows = text.split('\n').map((line) => line.trim());
  const listed = rows.filter((line) => line !== '' && !line.startsWith('#'));
  const items = file.endsWith('.csv') ? listed.map(readCsvRow) : listed;
  return { value: items.filter((item) => !/^title[|,;\s]*(?:url)?$/i.test(item)).map(toRelated), problems };
}

function toRelated(line: string): RelatedHeadline {
  return { ...readHeadline(line), kind: 'related' };
}

// RFC 4180: a field in quotes may hold commas, and quotes that are doubled.
function readCsvRow(line: string): string {
  const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map((match) =>
    (match[1]?.replace(/""/g, '"') ?? match[2] ?? '').trim(),
  );
  const url = fields.find((field) => /^https?:\/\//.test(field));
  const title = fields.filter((field) => field !== url && field !== '').join(', ');
  return url === undefined ? title : `${title} | ${url}`;
}

function readYamlList(text: string, file: string): Result<readonly RelatedHeadline[]> {
  const reading = readYaml(text, { file, firstLine: 1 });
  if (reading.problems.length > 0) return { value: [], problems: reading.problems };
  const items = Array.isArray(reading.value) ? reading.value : undefined;
  if (items === undefined) return { value: [], problems: [notAList(file)] };
  const value = items.flatMap((item: unknown): readonly RelatedHeadline[] => {
    if (typeof item === 'string') return [toRelated(item)];
    const { title, url } = item as { readonly title?: unknown; readonly url?: unknown };
    if (typeof title !== 'string') return [];
    return [typeof url === 'string' ? toRelated(`${title} | ${url}`) : { title, kind: 'related' }];
  });
  return { value, problems: [] };
}

function notAList(file: string): Problem {
  return {
    code: 'related/no-list',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'this file holds no list.',
    hint: 'Write one headline a line, each behind "- ".',
  };
}
