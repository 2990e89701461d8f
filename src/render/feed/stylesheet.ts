import type { Artifact } from '../../model/artifact.ts';
import type { Publication } from '../../model/publication.ts';
import { joinUrl } from '../../model/url.ts';

/** The instruction that makes a browser draw a feed instead of printing its source. */
export function linkStylesheet(publication: Publication): string {
  // A path alone: the feed is also read from copies, and a browser takes a style sheet only from the same host.
  const { pathname } = new URL(joinUrl(publication.url, 'feed.css'));
  return `<?xml-stylesheet type="text/css" href="${pathname}"?>`;
}

/** `feed.css`: plain CSS over XML, because browsers are giving up XSLT. */
export function renderStylesheet(): Artifact {
  return { path: 'feed.css', mediaType: 'text/css; charset=utf-8', body: STYLE, publish: true };
}

// Element names without prefix match any namespace; what is for programs is hidden.
const STYLE = `/* A feed opened in a browser. Copy its address into a feed reader to subscribe. */
feed, rss {
  display: block; box-sizing: border-box; max-width: 42rem; margin: 0 auto; padding: 2rem 1.2rem;
  color: #1a1a1a; background: #fff;
  font: 1.0625rem/1.55 Georgia, "Times New Roman", "Noto Serif Hebrew", "Noto Naskh Arabic", serif;
}
channel { display: block; }
id, updated, generator, icon, logo, link, category, uri, email, published, contributor, rights, language,
copyright, lastBuildDate, docs, guid, image, enclosure, content, encoded, publisher, creator ~ language { display: none; }
feed > title, channel > title { display: block; font-size: 2.1rem; line-height: 1.15; }
feed > subtitle, channel > description { display: block; margin: 0.4rem 0 1rem; font-style: italic; color: #555; }
feed > author { display: none; }
feed > subtitle::after, channel > description::after {
  content: "\\A\\A This is a feed. Copy its address from the address bar into a feed reader to subscribe.";
  white-space: pre-line; font-style: normal; font-size: 0.875rem; color: #333;
}
entry, item { display: block; margin: 0; padding: 1.1rem 0; border-top: 1px solid #ccc; }
entry > title, item > title { display: block; font-size: 1.3rem; line-height: 1.25; font-weight: bold; }
entry > author, creator { display: inline-block; margin-inline-end: 0.6rem; font-size: 0.875rem; color: #666; }
entry > summary, item > description { display: block; margin-top: 0.35rem; }
pubDate { display: block; font-size: 0.8125rem; color: #666; direction: ltr; }
[*|lang|="he"], [*|lang|="ar"], [*|lang|="fa"], [*|lang|="ur"], [*|lang|="yi"] { direction: rtl; text-align: right; }
item > title, item > description { unicode-bidi: plaintext; }
@media (prefers-color-scheme: dark) {
  feed, rss { color: #e8e6e3; background: #151515; }
  entry, item { border-color: #444; }
  feed > subtitle, channel > description, entry > author, creator, pubDate { color: #aaa; }
  feed > subtitle::after, channel > description::after { color: #ccc; }
}
`;
