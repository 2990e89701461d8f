import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Asset, Image } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { joinUrl, parseUrl, type Url } from '../model/url.ts';
import type { ArticleDraft } from './draft.ts';
import type { GivenImage } from './front-matter-schema.ts';
import { type ImageFacts, measureImage } from './measure-image.ts';
import { omitAbsent } from './omit-absent.ts';

/** Where files beside an article are read and published. */
export interface AssetPlaces {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** The address of the front page. */
  readonly home: Url;
}

/** A file beside an article: where it goes, and what its bytes say. */
interface MeasuredAsset {
  readonly asset: Asset;
  readonly url: Url;
  readonly facts: ImageFacts;
}

/** The files that are published with an article, its lead picture measured, and what is wrong with them. */
export interface AssetReading {
  readonly assets: readonly Asset[];
  readonly lead: Image | undefined;
  readonly problems: readonly Problem[];
}

/** Measures the files of a bundle and the lead picture, from their bytes. */
export function readAssets(draft: ArticleDraft, places: AssetPlaces): AssetReading {
  const problems: Problem[] = [];
  const measured = new Map<string, MeasuredAsset>();
  const given = draft.given.lead ?? draft.given.image;
  const leadFile = localName(given);
  for (const name of new Set([...draft.beside, ...(leadFile === undefined ? [] : [leadFile])])) {
    const found = measureAsset(draft, name, places);
    if ('code' in found) {
      // Notes and drafts may stand in a bundle; only what is asked for by name has to be publishable.
      if (name === leadFile) problems.push(found);
    } else measured.set(name, found);
  }
  const lead = given === undefined ? draft.fields.lead : describeLead(given, { draft, places, problems, measured });
  return { assets: [...measured.values()].map(({ asset }) => asset), lead, problems };
}

interface LeadContext {
  readonly draft: ArticleDraft;
  readonly places: AssetPlaces;
  readonly problems: Problem[];
  readonly measured: ReadonlyMap<string, MeasuredAsset>;
}

function describeLead(given: GivenImage, { draft, places, problems, measured }: LeadContext): Image {
  const words = omitAbsent<Image>({
    alt: given.alt ?? draft.fields.lead?.alt,
    caption: given.caption ?? draft.fields.lead?.caption,
    credit: given.credit ?? draft.fields.lead?.credit,
  });
  const name = localName(given);
  if (name !== undefined) {
    const own = measured.get(name);
    if (own === undefined) return words;
    const { facts, asset, url } = own;
    return { ...words, url, ...facts, length: asset.length };
  }
  const address = given.url ?? given.src;
  if (address === undefined) return words;
  const url = address.startsWith('//') ? undefined : parseUrl(address, places.home);
  if (url === undefined || url.startsWith('mailto:')) {
    problems.push({
      code: 'article/url',
      severity: 'error',
      file: `content/${draft.file}`,
      message: `the lead picture's address "${address}" is no web address.`,
      hint: 'Write https://…, or the name of a file beside the article.',
    });
    return words;
  }
  return { ...words, url };
}

function localName(given: GivenImage | undefined): string | undefined {
  const address = given?.url ?? given?.src;
  if (address === undefined || /^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) return undefined;
  return address.replace(/^\.\//, '');
}

function measureAsset(draft: ArticleDraft, name: string, { root, home }: AssetPlaces): MeasuredAsset | Problem {
  const file = `content/${dirname(draft.file)}/${name}`;
  const refuse = (message: string, hint: string): Problem => ({
    code: 'article/asset',
    severity: 'error',
    file: `content/${draft.file}`,
    message,
    hint,
  });
  if (name.split('/').includes('..') || /[\\\0]/.test(name))
    return refuse(`"${name}" is not beside the article.`, 'Put the file into the article’s own folder.');
  const stat = statSync(join(root, file), { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return refuse(`there is no file ${file}.`, 'Put it there, or name one that is.');
  const facts = measureImage(readFileSync(join(root, file)));
  if (facts === undefined)
    return refuse(
      `${file} is no picture, sound or PDF by its bytes.`,
      'Use PNG, JPEG, GIF, WebP, MP3, M4A, Ogg or PDF.',
    );
  const path = `articles/${draft.slug}/${name}`;
  return { asset: { file, path, type: facts.type, length: stat.size }, url: joinUrl(home, path), facts };
}
