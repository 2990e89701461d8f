import { basename } from 'node:path';
import type { ArticleFields } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';
import { formatRfc3339 } from '../../model/time.ts';
import type { ArticleSource } from '../article-source.ts';
import { readMarkdownBody } from '../body.ts';
import { checkFrontMatter } from '../check-front-matter.ts';
import { EMPTY_FRONT_MATTER } from '../empty-front-matter.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { guessLanguage } from '../guess-language.ts';
import { locateWords } from '../locate-words.ts';
import { nameFromFile } from '../slug.ts';
import { findTitleHeading } from '../title-heading.ts';
import { readToml } from '../toml.ts';
import { readYaml, type YamlReading } from '../yaml.ts';
import { importText, mergeHead, NOWHERE, pretendPublication } from './import-text.ts';
import type { FrontMap, ImportedArticle, ImportedFields, ImportOptions } from './imported.ts';
import { translateKeys } from './post-keys.ts';

/** A Markdown article, mostly a post of a site generator: its front matter in our names, its text as it was written. */
export function importPost(text: string, options: ImportOptions): ImportedArticle {
  const { file } = options;
  const cut = splitFrontMatter(text);
  if (cut?.open === true) return importText(text, options);
  const written = (cut?.toml === true ? readToml : readYaml)(cut?.head ?? '', { file, firstLine: 2 });
  const { value, origins, left } = translateKeys(isMap(written.value) ? written.value : {});
  const reading: YamlReading = {
    ...written,
    value,
    locate: (path, part) => written.locate(pathOf(path, origins), part),
  };
  const lines = text.split('\n');
  const checked =
    written.problems.length > 0
      ? { value: undefined, problems: written.problems }
      : checkFrontMatter(reading, { file, lines });
  const given = checked.value ?? EMPTY_FRONT_MATTER;
  const rest = cut?.rest ?? text;
  const heading = given.title === undefined ? findTitleHeading(rest) : undefined;
  const source: ArticleSource = {
    article: { file, kind: 'markdown', beside: options.bundle?.files ?? [] },
    text,
    given,
    rest,
    firstLine: cut?.firstLine ?? 1,
    locate: reading.locate,
  };
  const language = given.language ?? given.lang ?? options.language ?? guessLanguage(rest);
  const told: Problem[] = checked.problems.map((problem) => frame(problem, lines));
  const context = { root: options.bundle?.root ?? '.', publication: pretendPublication(options, language ?? 'en') };
  const fields = withoutFile(mergeHead(source, {}, { context, told }));
  const files = new Map(source.article.beside.map((path) => [basename(path), path]));
  const body = readMarkdownBody(source, { url: NOWHERE, home: NOWHERE, files });
  return {
    fields: { ...fields, ...(language === undefined ? {} : { language }) },
    body: body.value,
    report: [],
    problems: [
      ...told.map(describeMoved),
      ...(left.length === 0 ? [] : [describeLeft(left, { file, lines, locate: written.locate })]),
      ...findTemplateTags(source),
      ...body.problems,
    ],
    name: nameFromFile(file),
    ...(options.bundle === undefined ? {} : { bundle: options.bundle }),
    post: {
      keys: complete(value, { ...fields, language }, options),
      text: (heading?.rest ?? rest).replace(/^\n+/, '').replace(/\s*$/, '\n'),
    },
  };
}

// What a text or the name of its file says stands in the front matter too: the file may get another name.
function complete(
  keys: FrontMap,
  {
    title,
    published,
    language,
  }: Pick<ImportedFields, 'title' | 'published'> & { readonly language: string | undefined },
  { timeZone, homeLanguage }: ImportOptions,
): FrontMap {
  const isDated = keys['published'] !== undefined || keys['date'] !== undefined || published === undefined;
  const hasLanguage = keys['language'] !== undefined || keys['lang'] !== undefined || language === homeLanguage;
  return {
    title,
    ...(isDated ? {} : { published: formatRfc3339(published, timeZone) }),
    ...(hasLanguage ? {} : { language }),
    ...keys,
    draft: keys['draft'] === 'false' ? undefined : keys['draft'],
  };
}

// A picture beside the article has no address yet.
function withoutFile(fields: Partial<ArticleFields>): Partial<ArticleFields> {
  const { lead } = fields;
  if (lead?.url?.startsWith(NOWHERE) !== true) return fields;
  const { url: _, ...rest } = lead;
  return { ...fields, lead: rest };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathOf(
  [key, ...rest]: readonly PropertyKey[],
  origins: ReadonlyMap<string, readonly string[]>,
): readonly PropertyKey[] {
  return key === undefined ? [] : [...(origins.get(String(key)) ?? [key]), ...rest];
}

function frame(problem: Problem, lines: readonly string[]): Problem {
  const source = problem.source ?? lines[(problem.line ?? 0) - 1];
  return source === undefined ? problem : { ...problem, source };
}

function describeLeft(
  left: readonly string[],
  { file, lines, locate }: { readonly file: string; readonly lines: readonly string[] } & Pick<YamlReading, 'locate'>,
): Problem {
  const place = locate((left[0] ?? '').split('.'), 'key');
  return frame(
    {
      code: 'import/keys-left',
      severity: 'warning',
      file,
      ...place,
      message: `left out of the front matter: ${left.join(', ')}.`,
      hint: 'They say nothing of an article here. What readers should have of them, write into one of our keys.',
    },
    lines,
  );
}

// The file may well be there: it moves along when it is in one folder with its article.
function describeMoved(problem: Problem): Problem {
  if (problem.code !== 'article/no-such-file') return problem;
  return {
    ...problem,
    severity: 'warning',
    hint: 'Make a folder of the article: name/index.md, with its pictures beside it.',
  };
}

// Liquid, Nunjucks, Handlebars and Go templates, Hugo's and Zola's shortcodes.
const TEMPLATE_TAG = /\{\{.{1,200}?\}\}|\{%.{1,200}?%\}/g;

function findTemplateTags({ article, text, rest }: ArticleSource): readonly Problem[] {
  const words = rest.replace(/^(```+|~~~+)[^\n]*\n.*?^\1/gms, '').replace(/`[^`\n]+`/g, '');
  return [...new Set(words.match(TEMPLATE_TAG))].map((tag) => ({
    code: 'import/template-tag',
    severity: 'warning',
    file: article.file,
    ...locateWords(text, tag, text.length - rest.length),
    message: `${tag.slice(0, 80)} is for a site generator; readers would see it as it stands.`,
    hint: 'Write what it would show in its place.',
  }));
}
