import { parseXml } from '../model/parse-xml.ts';
import { attributeOf, childElements, type XmlElement } from '../model/xml.ts';
import type { FeedAddresses } from './plan-pings.ts';

/** Reads from a feed itself where it is and which hubs it names; `undefined` when it names no address of its own. */
export function readFeedAddresses(path: string, text: string): FeedAddresses | undefined {
  return path.endsWith('.json') ? readJson(path, text) : readXml(path, text);
}

function readJson(path: string, text: string): FeedAddresses | undefined {
  const feed = JSON.parse(text) as { readonly feed_url?: string; readonly hubs?: readonly { readonly url: string }[] };
  if (feed.feed_url === undefined) return undefined;
  return { path, topic: feed.feed_url, hubs: (feed.hubs ?? []).map(({ url }) => url) };
}

function readXml(path: string, text: string): FeedAddresses | undefined {
  const parsed = parseXml(text);
  if (parsed.kind === 'fault') return undefined;
  const { root } = parsed;
  const holder: XmlElement = childElements(root).find((child) => child.local === 'channel') ?? root;
  const links = childElements(holder).filter(
    (child) => child.local === 'link' && child.uri === 'http://www.w3.org/2005/Atom',
  );
  const hrefsOf = (rel: string): readonly string[] =>
    links.filter((link) => attributeOf(link, 'rel') === rel).map((link) => attributeOf(link, 'href') ?? '');
  const [topic] = hrefsOf('self');
  return topic === undefined ? undefined : { path, topic, hubs: hrefsOf('hub') };
}
