import type { Artifact } from '../../model/artifact.ts';
import { FEED_FORMATS, type FeedFormat, type FeedListing } from '../../model/feeds.ts';
import { cacheControlOf } from '../../model/serving.ts';

/** `_headers`, as several hosts of static sites read it: media types that no server guesses from `.xml`, and how long to keep. */
export function renderHeaders(feeds: readonly FeedListing[]): Artifact {
  const folders = new Set(feeds.map((feed) => (feed.kind === 'all' ? '' : feed.folder.replace(/[^/]+\/$/, '*/'))));
  const rules = [...folders].flatMap((folder) =>
    (Object.keys(FEED_FORMATS) as readonly FeedFormat[]).map((format) => {
      const { name, type } = FEED_FORMATS[format];
      return rule(`/${folder}${name}`, `${type}; charset=utf-8`);
    }),
  );
  const archive = (Object.keys(FEED_FORMATS) as readonly FeedFormat[]).map((format) => {
    const { name, type } = FEED_FORMATS[format];
    return rule(`/feeds/archive/*/${name}`, `${type}; charset=utf-8`);
  });
  const body = `${[...rules, ...archive, rule('/feeds.opml', 'text/x-opml; charset=utf-8')].join('\n')}`;
  return { path: '_headers', mediaType: 'text/plain; charset=utf-8', body, publish: true };
}

function rule(path: string, type: string): string {
  const lines = [
    path,
    `  Content-Type: ${type}`,
    `  Cache-Control: ${cacheControlOf({ path, mediaType: type })}`,
    // A reader in a browser asks from another host.
    '  Access-Control-Allow-Origin: *',
    '  X-Content-Type-Options: nosniff',
  ];
  return `${lines.join('\n')}\n`;
}
