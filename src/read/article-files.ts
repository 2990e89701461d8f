import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';

/** One article on disk; every path is relative to the publication's folder, with forward slashes. */
export interface ArticleFile {
  readonly file: string;
  readonly kind: 'markdown' | 'paste';
  /** Files that belong to it: what else stands in its folder when it is a bundle. */
  readonly beside: readonly string[];
  /** `name.related.txt` and its like. */
  readonly related?: string;
}

/** Shows every article below `folder` in the order of their paths. Symbolic links are not followed; what is no file is a problem. */
export function visitArticleFiles(
  root: string,
  folder: string,
  visit: (article: ArticleFile) => void,
): readonly Problem[] {
  const problems: Problem[] = [];
  walk(folder);
  return problems;

  function walk(path: string): void {
    const entries = listFolder(join(root, path));
    const bundle = findBundle(path, entries);
    for (const entry of entries) {
      const { name } = entry;
      const file = `${path}/${name}`;
      const kind = kindOf(name);
      if (entry.isFile()) {
        if (kind === undefined) continue;
        if (bundle === undefined) visit({ file, kind, beside: NONE });
        else if (bundle.isArticle(name)) visit({ file, kind, ...bundle.describe(name) });
      } else if (entry.isSymbolicLink()) problems.push(describeLink(file));
      else if (!entry.isDirectory()) problems.push(describeSpecial(file));
      else if (kind === undefined || isRelatedList(name)) walk(file);
      else problems.push(describeFolder(file));
    }
  }
}

const NONE: readonly never[] = [];

// Hidden files are an editor's or a system's; the order of a folder depends on the disk. Ours is that of whole paths.
function listFolder(path: string): readonly Dirent[] {
  const entries: Dirent[] = [];
  let before = '';
  let isSorted = true;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const name = pathName(entry);
    if (name < before) isSorted = false;
    before = name;
    entries.push(entry);
  }
  return isSorted ? entries : entries.sort((a, b) => (pathName(a) < pathName(b) ? -1 : 1));
}

function pathName(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

/** The files of a folder where not each of them stands alone. */
interface Bundle {
  readonly isArticle: (name: string) => boolean;
  readonly describe: (name: string) => Pick<ArticleFile, 'beside' | 'related'>;
}

// All names at once: nearly every folder has nothing but articles.
const BESIDE = /(?:^|\/)index\.(?:md|markdown|txt)(?:\/|$)|\.related\.(?:txt|csv|ya?ml)(?:\/|$)/;

function findBundle(path: string, entries: readonly Dirent[]): Bundle | undefined {
  if (!BESIDE.test(entries.map((entry) => entry.name).join('/'))) return undefined;
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const index = names.find((name) => /^index\.(?:md|markdown|txt)$/.test(name));
  const lists = new Map(names.filter(isRelatedList).map((name) => [articleNameOf(name), `${path}/${name}`]));
  const beside = index === undefined ? NONE : names.filter((name) => name !== index && !isRelatedList(name));
  return {
    isArticle: (name) => !isRelatedList(name) && (index === undefined || name === index),
    describe: (name) => {
      const related = lists.get(name.replace(/\.\w+$/, ''));
      return { beside: beside.map((one) => `${path}/${one}`), ...(related === undefined ? {} : { related }) };
    },
  };
}

/** The article of a file that stands alone. */
export function articleOfFile(file: string): ArticleFile {
  return { file, kind: kindOf(file) ?? 'markdown', beside: NONE };
}

function kindOf(name: string): ArticleFile['kind'] | undefined {
  if (name.endsWith('.md') || name.endsWith('.markdown')) return 'markdown';
  return name.endsWith('.txt') ? 'paste' : undefined;
}

function isRelatedList(name: string): boolean {
  return /\.related\.(?:txt|csv|ya?ml)$/.test(name);
}

function articleNameOf(name: string): string {
  return name.replace(/\.related\.\w+$/, '');
}

function describeLink(file: string): Problem {
  return {
    code: 'read/symbolic-link',
    severity: 'error',
    file,
    message: 'this is a symbolic link, which is not followed: it could publish a file from anywhere.',
    hint: 'Put a copy of the file in its place.',
  };
}

function describeFolder(file: string): Problem {
  return {
    code: 'read/folder',
    severity: 'error',
    file,
    message: 'this folder has the name of an article.',
    hint: 'Take the ending from its name; the article of a folder is its index.md.',
  };
}

function describeSpecial(file: string): Problem {
  return {
    code: 'read/no-file',
    severity: 'error',
    file,
    message: 'this is a pipe, a socket or a device, not a file.',
    hint: 'Take it out of content/.',
  };
}
