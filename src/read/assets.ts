import { basename, dirname, join } from 'node:path';
import type { Asset } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { ArticleContext } from './article-context.ts';
import { type ArticleSource, complainAt } from './article-source.ts';
import { type ImageFacts, measureImage } from './measure-image.ts';
import { measureDuration } from './measure-recording.ts';
import { readStart } from './text-file.ts';

/** A file that is published with an article, measured. */
export interface MeasuredAsset extends Asset {
  readonly facts: ImageFacts & { readonly duration?: number };
  readonly name: string;
}

// A camera's preview and colour profile stand before the size of a JPEG.
const HEAD_BYTES = 256 * 1024;
/** The widest and tallest picture that is published, in pixels: a mail client decodes it whole. */
const MAX_PIXELS = 20_000;

/** The files of a bundle that readers can be shown, by name; the rest of the folder is told of. */
export function readAssets(
  files: readonly string[],
  { folder, root }: Pick<ArticleContext, 'root'> & { readonly folder: string },
): { readonly assets: readonly MeasuredAsset[]; readonly problems: readonly Problem[] } {
  const assets: MeasuredAsset[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const name = basename(file);
    const start = readStart(join(root, file), HEAD_BYTES);
    if (typeof start === 'string') {
      problems.push({
        code: 'asset/unreadable',
        severity: 'error',
        file,
        message: `this file cannot be read: ${start}.`,
      });
      continue;
    }
    const found = measureImage(start.bytes);
    const duration = found && measureDuration(start.bytes, { type: found.type, length: start.length });
    const facts = found && { ...found, ...(duration === undefined ? {} : { duration }) };
    if (facts === undefined) problems.push(describeUnknown(file, start.bytes));
    else if (Math.max(facts.width ?? 0, facts.height ?? 0) > MAX_PIXELS) problems.push(describeHuge(file, facts));
    else {
      if (!endsAs(name, facts.type)) problems.push(describeEnding(file, facts));
      assets.push({ file, path: `${folder}${name}`, type: facts.type, length: start.length, facts, name });
    }
  }
  return { assets, problems };
}

/** Where a file that an article names stands, relative to the publication's folder; `undefined` outside the article's folder. */
export function fileBeside(source: ArticleSource, address: string): string | undefined {
  const name = decodeName(address.replace(/^\.\//, ''));
  return name === undefined || name === '' || /[/\\]|^\.\.?$/.test(name)
    ? undefined
    : `${dirname(source.article.file)}/${name}`;
}

function decodeName(address: string): string | undefined {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

const ENDINGS: Readonly<Record<string, RegExp>> = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/gif': /\.gif$/i,
  'image/webp': /\.webp$/i,
  'image/avif': /\.avif$/i,
  'image/svg+xml': /\.svg$/i,
};

function endsAs(name: string, type: string): boolean {
  return ENDINGS[type]?.test(name) ?? true;
}

function describeUnknown(file: string, bytes: Buffer): Problem {
  const svg = /<svg[\s>]/i.test(bytes.toString('latin1', 0, 4096));
  return {
    severity: 'warning',
    file,
    code: svg ? 'asset/svg' : 'asset/unknown-type',
    message: svg
      ? 'an SVG picture may hold programs and no mail client shows it; not published.'
      : 'this is no picture, recording or PDF by its first bytes; not published.',
    hint: svg ? 'Save it as PNG.' : 'Take it out of the folder, or give its name a dot in front.',
  };
}

function describeHuge(file: string, facts: ImageFacts): Problem {
  return {
    severity: 'error',
    file,
    code: 'asset/too-large',
    message: `this picture has ${facts.width} × ${facts.height} pixels; readers' programs fail on it.`,
    hint: 'Scale it down: 2400 pixels in width are enough for every screen.',
  };
}

function describeEnding(file: string, facts: ImageFacts): Problem {
  return {
    severity: 'warning',
    file,
    code: 'asset/wrong-ending',
    message: `by its bytes this is ${facts.type}, which its name does not say: web servers go by the name.`,
    hint: `Give it the ending of ${facts.type}, here and in the article.`,
  };
}

/** An asset that a front matter names, or why there is none. */
export function findAsset(
  source: ArticleSource,
  address: string,
  { assets, path }: { readonly assets: readonly MeasuredAsset[]; readonly path: readonly PropertyKey[] },
): { readonly asset?: MeasuredAsset; readonly problem?: Problem } {
  const file = fileBeside(source, address);
  const asset = assets.find((one) => one.file === file);
  if (asset !== undefined) return { asset };
  const message = `"${address}" is neither a web address nor a picture or recording beside this article.`;
  const hint = `Put the file into ${dirname(source.article.file)}/, or write an address that starts with https://.`;
  return { problem: complainAt(source, path, { code: 'article/no-such-file', message, hint }) };
}
