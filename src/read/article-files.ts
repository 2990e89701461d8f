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

const KINDS: Readonly<Record<string, ArticleFile['kind']>> = { md: 'markdown', markdown: 'markdown', txt: 'paste' };

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
    const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    const index = names.find((name) => /^index\.(?:md|markdown|txt)$/.test(name));
    const lists = new Map(names.filter(isRelatedList).map((name) => [articleNameOf(name), `${path}/${name}`]));
    for (const entry of entries) {
      const file = `${path}/${entry.name}`;
      const kind = isRelatedList(entry.name) ? undefined : kindOf(entry.name);
      if (entry.isSymbolicLink()) problems.push(describeLink(file));
      else if (entry.isDirectory()) {
        if (kind !== undefined) problems.push(describeFolder(file));
        else walk(file);
      } else if (!entry.isFile()) problems.push(describeSpecial(file));
      else if (kind !== undefined && (index === undefined || entry.name === index)) {
        const beside = index === undefined ? [] : names.filter((name) => name !== index && !isRelatedList(name));
        const related = lists.get(entry.name.replace(/\.\w+$/, ''));
        visit({
          file,
          kind,
          beside: beside.map((name) => `${path}/${name}`),
          ...(related === undefined ? {} : { related }),
        });
      }
    }
  }
}

// Hidden files are an editor's or a system's; the order of a folder depends on the disk. Ours is that of whole paths.
function listFolder(path: string): readonly Dirent[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (pathName(a) < pathName(b) ? -1 : 1));
}

function pathName(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

/** The article of a file that stands alone. */
export function articleOfFile(file: string): ArticleFile {
  return { file, kind: kindOf(file) ?? 'markdown', beside: [] };
}

function kindOf(name: string): ArticleFile['kind'] | undefined {
  return KINDS[/\.(md|markdown|txt)$/.exec(name)?.[1] ?? ''];
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
