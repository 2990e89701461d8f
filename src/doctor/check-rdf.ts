import { childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkChannel, checkItem, RSS_NAMESPACES, type RssCheck } from './check-rss.ts';
import type { Findings } from './findings.ts';
import { describeExtensions } from './vocabulary-extensions.ts';
import { childrenOf, walkElement } from './walk.ts';

/** Checks RSS 1.0 and 0.90: items stand beside the channel, and the channel lists them. */
export function checkRdf(
  root: XmlElement,
  by: { readonly findings: Findings; readonly now: number; readonly lines: readonly string[] },
): void {
  const { findings } = by;
  const check: RssCheck = { walk: { findings, own: RSS_NAMESPACES }, version: '1.0', now: by.now, lines: by.lines };
  const [channel] = childrenOf(root, 'channel', RSS_NAMESPACES);
  if (channel === undefined) findings.error('element/missing', root, 'The document has no <channel>.');
  else checkChannel(channel, check);
  const abouts = new Set<string>();
  for (const item of childrenOf(root, 'item', RSS_NAMESPACES)) {
    checkItem(item, check);
    for (const name of ['title', 'link']) {
      const [found] = childrenOf(item, name, RSS_NAMESPACES);
      if (found === undefined || textOf(found).trim() === '')
        findings.error('element/missing', item, `<item> has no <${name}>.`);
    }
    const about = item.attributes.find(({ name }) => name === 'rdf:about')?.value;
    if (about !== undefined && abouts.has(about))
      findings.error('id/repeated', item, `Another item is about ${about}.`);
    if (about !== undefined) abouts.add(about);
  }
  for (const child of childElements(root)) {
    if (child.local === 'image' && RSS_NAMESPACES.has(child.uri))
      walkElement(
        child,
        { open: true, required: ['title', 'url', 'link'], children: { ...describeExtensions(check.now), ...PICTURE } },
        check.walk,
      );
  }
}

const PICTURE = { title: { open: true }, url: { open: true }, link: { open: true } } as const;
