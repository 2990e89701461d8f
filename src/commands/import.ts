import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageFailure } from '../model/failure.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import { parseUrl } from '../model/url.ts';
import { describeImport } from '../read/import/describe-import.ts';
import { formatArticle } from '../read/import/format-article.ts';
import { importArticles } from '../read/import/import-articles.ts';
import type { ImportedArticle, ImportOptions, ImportReading } from '../read/import/imported.ts';
import { nameArticleFile } from '../read/import/name-file.ts';
import { readImportFile } from '../read/import/read-file.ts';
import { readPublicationFile } from '../read/publication-file.ts';
import { formatProblems } from '../terminal/problems.ts';
import { formatReading } from '../terminal/reading.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';

/** `latewire import`: a pasted text, a saved page or a feed becomes articles that an editor can look at. */
export const importCommand: Command = {
  name: 'import',
  summary: 'a pasted text, saved page, feed or other generator’s post as reviewed articles',
  usage: 'latewire import FILE… [options]   or   latewire import -',
  details:
    'Reads pasted text, a saved HTML page, NINJS, schema.org JSON-LD, RSS, Atom, JSON Feed or a WordPress export; told apart by\ncontent. The article goes to standard output as front matter and Markdown, the report of every line left out to standard error.\nMarkdown (.md) of Jekyll, Hugo, Zola, Eleventy or Astro keeps its text; its front matter gets our keys, and an index.md brings\nalong what stands in its folder.',
  example: 'latewire import _posts/*.md --into content/articles',
  options: {
    format: { value: 'FORMAT', help: 'text (default) or json, on standard output' },
    explain: { help: 'show what every line was taken for, and by which rule' },
    into: { value: 'DIR', help: 'write each article as a file of this folder; files that are there stay as they are' },
    language: { value: 'TAG', help: 'BCP 47 (default: guessed from the text)' },
    zone: { value: 'ZONE', help: 'IANA name for dates without an offset (default: the publication’s, else UTC)' },
    url: { value: 'URL', help: 'where a saved page came from, when it does not say so itself' },
    root: { value: 'DIR', help: 'the folder that holds content/ (default: here; it need not exist)' },
    strict: { help: 'exit with 1 when anything is doubtful' },
  },
  run: runImport,
};

async function runImport(context: CommandContext): Promise<ExitCode> {
  const { options, positionals, cwd } = context;
  const [name, second] = positionals;
  if (name === undefined || (second !== undefined && positionals.includes('-')))
    throw new UsageFailure('usage/file', 'latewire import takes files, or standard input.', {
      hint: 'Write latewire import FILE, or - for standard input.',
    });
  if (second !== undefined && options['into'] === undefined)
    throw new UsageFailure('usage/into', `There are ${positionals.length} files to be imported.`, { hint: INTO });
  const format = options['format'] ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new UsageFailure('usage/format', `Unknown format "${format}".`, {
      hint: 'Write --format text or --format json.',
    });
  const settings = readSettings(context);
  const read = async (path: string): Promise<ImportReading> =>
    path === '-'
      ? importArticles(await context.readInput(), { ...settings, file: 'standard-input.txt' })
      : importArticles(readImportFile(resolve(cwd, path)), { ...settings, ...findBundle(resolve(cwd, path)) });
  if (options['into'] !== undefined) {
    const readings: ImportReading[] = [];
    for (const path of positionals) readings.push(await read(path));
    return writeInto(resolve(cwd, options['into']), readings, { context, settings });
  }
  const reading = await read(name);
  const [article] = reading.articles;
  if (reading.articles.length > 1)
    throw new UsageFailure('usage/into', `This file holds ${reading.articles.length} articles.`, { hint: INTO });
  const problems = [...reading.problems, ...(article?.problems ?? [])].sort(compareProblems);
  if (format === 'json')
    context.print(`${JSON.stringify(describeAll(article, problems, { context, settings }), null, 2)}\n`);
  else {
    if (article !== undefined) context.print(formatArticle(article, settings.timeZone));
    context.warn(
      formatReading(article?.report ?? [], { explain: options['explain'] !== undefined, style: context.style }),
    );
    if (problems.length > 0) context.warn(`${formatProblems(problems, context.style)}\n`);
  }
  if (article === undefined) return 1;
  return options['strict'] !== undefined && problems.length > 0 ? 1 : 0;
}

const INTO = 'Write  --into content/articles  to get one file for each.';

interface Surroundings {
  readonly context: CommandContext;
  readonly settings: Omit<ImportOptions, 'file'>;
}

// An index.md stands for its folder, with all that is in it.
function findBundle(path: string): Pick<ImportOptions, 'file' | 'bundle'> {
  const folder = dirname(path);
  if (!/^index\.(?:md|markdown)$/.test(basename(path))) return { file: basename(path) };
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|\.(?:md|markdown)$/.test(entry.name))
    .map((entry) => `${basename(folder)}/${entry.name}`);
  return { file: `${basename(folder)}/${basename(path)}`, bundle: { root: dirname(folder), files: names.sort() } };
}

function describeAll(
  article: ImportedArticle | undefined,
  problems: readonly Problem[],
  { context, settings }: Surroundings,
): unknown {
  if (article === undefined) return { problems };
  const { article: described, report } = describeImport(article, settings.timeZone);
  const lines = context.options['explain'] === undefined ? {} : { lines: article.report };
  return { article: described, report, problems, ...lines };
}

function readSettings({ options, cwd }: CommandContext): Surroundings['settings'] {
  const root = resolve(cwd, options['root'] ?? '.');
  const publication = existsSync(join(root, 'content/publication.yaml')) ? readPublicationFile(root).value : undefined;
  const address = options['url'] === undefined ? undefined : parseUrl(options['url']);
  if (options['url'] !== undefined && address === undefined)
    throw new UsageFailure('usage/url', `"${options['url']}" is no web address.`, { hint: 'Write --url https://…' });
  return {
    timeZone: options['zone'] ?? publication?.timeZone ?? 'UTC',
    words: publication?.paste ?? { ui: [], relatedLabels: [], agencies: [] },
    ...(publication === undefined ? {} : { homeLanguage: publication.language }),
    ...(options['language'] === undefined ? {} : { language: options['language'] }),
    ...(address === undefined ? {} : { url: address }),
  };
}

function writeInto(folder: string, readings: readonly ImportReading[], { context, settings }: Surroundings): ExitCode {
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  const articles = readings.flatMap((reading) => reading.articles);
  let written = 0;
  for (const article of articles) {
    const name = nameArticleFile(article, { timeZone: settings.timeZone, taken });
    taken.add(name);
    const place = article.bundle === undefined ? name : name.replace(/\.md$/, '/index.md');
    const path = join(folder, place);
    if (existsSync(path)) {
      context.warn(`${place} is there already; it stays as it is.\n`);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formatArticle(article, settings.timeZone), { flag: 'wx' });
    for (const file of article.bundle?.files ?? []) {
      const copy = join(dirname(path), basename(file));
      if (!existsSync(copy)) copyFileSync(join(article.bundle?.root ?? '', file), copy, constants.COPYFILE_EXCL);
    }
    written += 1;
  }
  const all = readings.flatMap(({ articles: read, problems }) => [
    ...problems,
    ...read.flatMap((article) => article.problems),
  ]);
  if (all.length > 0) context.warn(`${formatProblems(all, context.style)}\n`);
  context.warn(`${written} of ${articles.length} articles written to ${folder}.\n`);
  if (articles.length === 0) return 1;
  return context.options['strict'] !== undefined && all.length > 0 ? 1 : 0;
}
