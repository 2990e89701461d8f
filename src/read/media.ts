import type { Audio, Image } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { joinUrl, parseUrl, type Url } from '../model/url.ts';
import { readWebAddress } from './address.ts';
import { type ArticleSource, complainAt } from './article-source.ts';
import { findAsset, type MeasuredAsset } from './assets.ts';
import { omitAbsent } from './omit-absent.ts';

/** What a picture or recording is resolved against. */
export interface MediaContext {
  readonly assets: readonly MeasuredAsset[];
  /** The publication's address. */
  readonly home: Url;
  /** Told of each address that cannot be published. */
  readonly report: (problem: Problem) => void;
}

/** The lead picture that the front matter states over the one that the text has. */
export function readLead(source: ArticleSource, stated: Image | undefined, context: MediaContext): Image | undefined {
  const { given } = source;
  const key = given.lead === undefined ? 'image' : 'lead';
  const image = given[key];
  if (image === undefined) return stated;
  const address = image.url ?? image.src;
  const found =
    address === undefined
      ? undefined
      : locate(source, address, { ...context, path: [key, image.url === undefined ? 'src' : 'url'] });
  const { alt, caption = stated?.caption, credit = stated?.credit } = image;
  if (found !== undefined && alt === undefined && caption === undefined && credit === undefined) return found;
  const lead = omitAbsent<Image>({ alt, caption, credit, ...found, url: found?.url });
  return Object.keys(lead).length === 0 ? undefined : lead;
}

/** The recording that the front matter states over the one that the text has. */
export function readAudio(source: ArticleSource, stated: Audio | undefined, context: MediaContext): Audio | undefined {
  const audio = source.given.audio;
  if (audio === undefined) return stated;
  const found = audio.url === undefined ? undefined : locate(source, audio.url, { ...context, path: ['audio', 'url'] });
  return omitAbsent<Audio>({
    title: audio.title ?? stated?.title,
    episode: audio.episode ?? stated?.episode,
    url: found?.url,
    type: found?.type ?? audio.type,
    length: found?.length ?? audio.length,
    // Measured, where the bytes say it: what somebody typed may be of another cut.
    duration: found?.duration ?? audio.duration,
  });
}

function locate(
  source: ArticleSource,
  address: string,
  { assets, home, report, path }: MediaContext & { readonly path: readonly PropertyKey[] },
): (Pick<Image, 'url' | 'type' | 'length' | 'width' | 'height'> & Pick<Audio, 'duration'>) | undefined {
  // `/img/a.jpg` stands on the publication's own site, as other generators write it.
  const url = /^\/(?!\/)/.test(address) ? parseUrl(address, home) : readWebAddress(address);
  if (url !== undefined) return { url };
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
    const message = `"${address}" is no web address.`;
    report(
      complainAt(source, path, { code: 'article/address', message, hint: 'Write one that starts with https://.' }),
    );
    return undefined;
  }
  const { asset, problem } = findAsset(source, address, { assets, path });
  if (problem !== undefined) report(problem);
  if (asset === undefined) return undefined;
  const { type, length, facts } = asset;
  const { width, height, duration } = facts;
  return omitAbsent({ url: joinUrl(home, asset.path), type, length, width, height, duration });
}
