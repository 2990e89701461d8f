import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { MAX_FILE_BYTES } from './decode.ts';

/** A file of an article, and the files that stand in its own folder with it. */
export interface ArticleFile {
  /** Relative to `content/`, with forward slashes. */
  readonly file: string;
  /** Names of the other files of a bundle; none for an article that is a file of its own. */
  readonly beside: readonly string[];
}

/** What was found under one folder. */
export interface Walk {
  readonly articles: readonly ArticleFile[];
  /** `name.related.txt` and the like, by the article file they belong to without its ending. */
  readonly lists: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

const ARTICLE = /\.(md|markdown|txt)$/i;
const LIST = /\.related\.(txt|csv|yaml|yml)$/i;

/** Finds the articles under `content/articles`, sorted by path. Links are not followed: what they point at is not this publication's. */
export function walkArticles(contentFolder: string): Walk {
  const articles: ArticleFile[] = [];
  const lists = new Map<string, string>();
  const problems: Problem[] = [];
  const visit = (folder: string): void => {
    const entries = listFolder(join(contentFolder, folder));
    const bundle = entries.find((entry) => entry.isFile() && /^index\.(md|markdown|txt)$/i.test(entry.name));
    const plain = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (ARTICLE.test(entry.name))
          problems.push(
            odd(path, 'is a folder with the name of an article', 'Give the folder a name without .md or .txt.'),
          );
        else visit(path);
      } else if (!entry.isFile()) {
        problems.push(
          odd(
            path,
            entry.isSymbolicLink() ? 'is a link, and links are not followed' : 'is neither a file nor a folder',
            'Put the file itself here, or take it away.',
          ),
        );
      } else if (LIST.test(entry.name)) {
        lists.set(path.replace(LIST, ''), path);
      } else if (ARTICLE.test(entry.name) && (bundle === undefined || entry === bundle)) {
        articles.push({ file: path, beside: entry === bundle ? plain.filter((name) => name !== entry.name) : [] });
      }
    }
  };
  visit('articles');
  return { articles, lists, problems };
}

function listFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

let shared: Buffer = Buffer.allocUnsafe(256 * 1024);

/** The bytes of a content file, in a buffer that the next call takes again; or why they cannot be read. */
export function readBytes(path: string, file: string): Buffer | Problem {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    let length = readSync(handle, shared, 0, shared.length, 0);
    if (length === shared.length) {
      const { size } = fstatSync(handle);
      if (size > MAX_FILE_BYTES) return tooLarge(file, size);
      shared = Buffer.allocUnsafe(size + 1);
      length = readSync(handle, shared, 0, shared.length, 0);
    }
    return shared.subarray(0, length);
  } catch (cause) {
    return {
      code: 'read/file',
      severity: 'error',
      file,
      message: `this file cannot be read: ${(cause as Error).message}.`,
      hint: 'Make it readable for you, or take it away.',
    };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function tooLarge(file: string, size: number): Problem {
  const message = `this file has ${size} bytes; an article may have ${MAX_FILE_BYTES}.`;
  return {
    code: 'read/too-large',
    severity: 'error',
    file,
    message,
    hint: 'Split it, or take it out of content/articles.',
  };
}

function odd(path: string, message: string, hint: string): Problem {
  return { code: 'read/not-a-file', severity: 'error', file: `content/${path}`, message: `this ${message}.`, hint };
}
