import type { FrozenEdition } from '../model/edition.ts';
import type { Result } from '../model/problem.ts';
import { checkShape } from './check-shape.ts';
import { readDate } from './date.ts';
import { omitAbsent } from './omit-absent.ts';
import { count, listOf, mapOf, type Shape, tableOf, words } from './shape.ts';
import { readYaml } from './yaml.ts';

const schema = mapOf({
  id: words.refine((text) => /^[\p{L}\p{N}]+([-_.][\p{L}\p{N}]+)*$/u.test(text), {
    error: 'write letters, figures and hyphens: 2026-11-23.',
  }),
  date: words,
  subject: words.optional(),
  revision: count.optional(),
  articles: listOf(words),
  hashes: tableOf(words).optional(),
});

/** What a file of `content/editions` may hold. */
export const editionShape: Shape<unknown> = schema;

/** A frozen edition from the text of its file. */
export function readEditionFile(
  text: string,
  at: { readonly file: string; readonly timeZone: string },
): Result<FrozenEdition | undefined> {
  const { file, timeZone } = at;
  const reading = readYaml(text, { file, firstLine: 1 });
  if (reading.problems.length > 0) return { value: undefined, problems: reading.problems };
  const { value, problems } = checkShape(schema, reading, { file, topic: 'edition', lines: text.split('\n') });
  if (value === undefined || problems.length > 0) return { value: undefined, problems };
  const date = readDate(value.date, timeZone);
  if (date.kind === 'refused') {
    return {
      value: undefined,
      problems: [
        {
          code: 'edition/date',
          severity: 'error',
          file,
          ...reading.locate(['date']),
          message: `${date.reason}.`,
          hint: 'Write date: 2026-11-23T07:00:00+02:00',
        },
      ],
    };
  }
  return {
    value: omitAbsent<FrozenEdition>({
      ...value,
      date: date.instant,
      revision: value.revision ?? 1,
      file,
      subject: value.subject,
      hashes: value.hashes,
    }),
    problems: [],
  };
}
