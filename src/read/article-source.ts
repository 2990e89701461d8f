import { isUtf8 } from 'node:buffer';
import type { Problem, Result } from '../model/problem.ts';
import type { ArticleFile } from './article-files.ts';
import { decodeText } from './decode.ts';
import { type FrontMatterReading, readFrontMatter } from './front-matter.ts';
import { readPlainFrontMatter } from './plain-front-matter.ts';
import { readBytes, readTextFile } from './text-file.ts';

/** An article's file, read and cut in two: what stands on top, and the rest. */
export interface ArticleSource extends FrontMatterReading {
  readonly article: ArticleFile;
  readonly text: string;
}

/** Reads one article's file, or says why it cannot be read. */
export function readSource(root: string, article: ArticleFile): Result<ArticleSource | undefined> {
  return cutSource(article, readTextFile(root, article.file));
}

function cutSource(
  article: ArticleFile,
  { value: text, problems }: Result<string | undefined>,
): Result<ArticleSource | undefined> {
  if (text === undefined) return { value: undefined, problems };
  const reading = readFrontMatter(text, article.file);
  return { value: { article, text, ...reading.value }, problems: [...problems, ...reading.problems] };
}

/**
 * Whether the head of an article is known already from the bytes that decide it: those up to the end of its front matter,
 * else the whole file. The bytes are taken again for the next file.
 */
export type RecallHead = (article: ArticleFile, bytes: Uint8Array) => boolean;

/** Who puts heads on the shelf that need no source. */
export interface HeadDesk {
  readonly recall: RecallHead;
  /** Takes what stands between the fences of an article, in UTF-8 with a character for each byte; says whether it did. */
  readonly take: (article: ArticleFile, head: string) => boolean;
}

/**
 * What an article's head needs of its file, or `shelved` where the desk has taken care of it. Where the front matter is
 * plain and names a title, the text under it is only checked to be UTF-8: it is decoded when somebody asks for it.
 */
export function readHeadSource(
  root: string,
  article: ArticleFile,
  { recall, take }: HeadDesk,
): Result<ArticleSource | undefined> | 'shelved' {
  const bytes = readBytes(`${root}/${article.file}`);
  if (typeof bytes === 'string') return readSource(root, article);
  const head = article.kind === 'paste' ? undefined : cutHead(bytes);
  if (head === undefined)
    return recall(article, bytes) ? 'shelved' : cutSource(article, decodeText(bytes, article.file));
  const end = FENCE + head.length;
  if (recall(article, bytes.subarray(0, end + FENCE)) || take(article, head)) return 'shelved';
  const given = readPlainFrontMatter(bytes.toString('utf8', FENCE, end));
  if (given?.title !== undefined) return openLazily({ root, article, given });
  return recall(article, bytes) ? 'shelved' : cutSource(article, decodeText(bytes, article.file));
}

function openLazily({ root, article, given }: Pick<LazySource, 'root' | 'article' | 'given'>): Result<ArticleSource> {
  const lazy: LazySource = { __proto__: LAZY, root, article, given, firstLine: 1 };
  return { value: lazy as unknown as ArticleSource, problems: NO_PROBLEMS };
}

const NO_PROBLEMS: readonly Problem[] = [];

interface LazySource extends Pick<ArticleSource, 'article' | 'given' | 'firstLine'> {
  readonly __proto__: object;
  readonly root: string;
}

// Shared by all: accessors of its own would give each source a shape of its own, which costs more than the parsing.
const LAZY: ThisType<LazySource> & Pick<ArticleSource, 'text' | 'rest' | 'locate'> = {
  get text() {
    return readWhole(this)?.text ?? '';
  },
  get rest() {
    return readWhole(this)?.rest ?? '';
  },
  locate(path, part) {
    return readWhole(this)?.locate(path, part) ?? { line: 1, column: 1 };
  },
};

function readWhole({ root, article }: LazySource): ArticleSource | undefined {
  return readSource(root, article).value;
}

const OPENING = '---\n';
const FENCE = OPENING.length;
/** Nearly every head ends within these bytes. */
const WINDOW = 2048;

// What stands between the fences, with a character for each byte: nothing below it has a say in that, as long as all of it is UTF-8.
function cutHead(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1', 0, Math.min(WINDOW, bytes.length));
  if (!text.startsWith(OPENING)) return undefined;
  const near = text.indexOf('\n---\n', FENCE - 1);
  const end = near === -1 ? bytes.indexOf('\n---\n', FENCE - 1) : near;
  if (end < FENCE || !isUtf8(bytes)) return undefined;
  return near === -1 ? bytes.toString('latin1', FENCE, end + 1) : text.slice(FENCE, end + 1);
}

/** What a problem in the front matter says, and where. */
export interface Complaint {
  readonly code: string;
  readonly severity?: Problem['severity'];
  readonly message: string;
  readonly hint?: string;
}

/** A problem at a key of the front matter, with its place in the file; the first line when the key is not there. */
export function complainAt(source: ArticleSource, path: readonly PropertyKey[], complaint: Complaint): Problem {
  const place = path.length === 0 ? { line: 1, column: 1 } : source.locate(path);
  const line = nthLine(source.text, place.line);
  return {
    severity: 'error',
    file: source.article.file,
    ...place,
    ...complaint,
    ...(line === '' ? {} : { source: line }),
  };
}

function nthLine(text: string, number: number): string {
  let start = 0;
  for (let line = 1; line < number; line += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return '';
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end === -1 ? text.length : end, start + 4_000));
}
