import { childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkChannel, checkItem, RSS_NAMESPACES, type RssCheck } from './check-rss.ts';
import type { Findings } from './findings.ts';
import { checkAbout, rdfAttribute } from './rdf.ts';
import { describeExtensions } from './vocabulary-extensions.ts';
import { childrenOf, nameOf, walkElement } from './walk.ts';

// What RSS 1.0 and 0.90 know; everything else that RSS 2.0 has is said with Dublin Core there.
const CHANNEL = new Set(['title', 'link', 'description', 'image', 'items', 'textinput', 'textInput']);
const ITEM = new Set(['title', 'link', 'description', 'content']);
const TOP = new Set(['channel', 'item', 'image', 'textinput', 'textInput']);

/** Checks RSS 1.0 and 0.90: items stand beside the channel, and the channel lists them. */
export function checkRdf(
  root: XmlElement,
  by: { readonly findings: Findings; readonly now: number; readonly lines: readonly string[] },
): void {
  const { findings } = by;
  const check: RssCheck = { walk: { findings, own: RSS_NAMESPACES }, version: '1.0', now: by.now, lines: by.lines };
  const [channel, second] = childrenOf(root, 'channel', RSS_NAMESPACES);
  if (channel === undefined) findings.error('element/missing', root, 'The document has no <channel>.');
  else {
    checkChannel(channel, check);
    refuse(channel, CHANNEL, findings);
    checkList(channel, findings);
  }
  if (second !== undefined) findings.error('element/repeated', second, 'There is one <channel>.');
  refuse(root, TOP, findings);
  const isOld = root.attributes.some(({ value }) => value.includes('netscape.com/rdf/simple/0.9'));
  const abouts = new Set<string>();
  for (const item of childrenOf(root, 'item', RSS_NAMESPACES)) {
    checkItem(item, check);
    refuse(item, ITEM, findings);
    for (const name of ['title', 'link']) {
      const [found] = childrenOf(item, name, RSS_NAMESPACES);
      if (found === undefined || textOf(found).trim() === '')
        findings.error('element/missing', item, `<item> has no <${name}>.`);
    }
    for (const description of childrenOf(item, 'description', RSS_NAMESPACES)) refuse(description, NOTHING, findings);
    checkAbout(item, { findings, abouts });
    for (const name of ['trackback:ping', 'trackback:about']) {
      for (const child of childrenOf(item, name, RSS_NAMESPACES)) {
        if (rdfAttribute(child, 'resource') === undefined)
          findings.error('attribute/missing', child, `<${name}> lacks rdf:resource.`);
      }
    }
  }
  for (const child of childElements(root)) checkTop(child, { check, isOld });
}

const NOTHING: ReadonlySet<string> = new Set();

function refuse(parent: XmlElement, known: ReadonlySet<string>, findings: Findings): void {
  for (const child of childElements(parent)) {
    if (child.uri === '')
      findings.error('namespace/missing', child, `<${child.name}> is in no namespace; RDF needs one.`);
    else if (RSS_NAMESPACES.has(child.uri) && !known.has(child.local))
      findings.error('element/unknown', child, `<${child.name}> is not known inside <${parent.name}> of RSS 1.0.`);
  }
}

// <items><rdf:Seq><rdf:li rdf:resource="…"/>: the order of the items.
function checkList(channel: XmlElement, findings: Findings): void {
  for (const items of childrenOf(channel, 'items', RSS_NAMESPACES)) {
    for (const line of childElements(items).flatMap(childElements)) {
      const resource = rdfAttribute(line, 'resource') ?? line.attributes.find(({ name }) => name === 'resource')?.value;
      const [odd] = line.attributes.filter(({ local, name }) => local !== 'resource' && !name.startsWith('xml'));
      if (line.local !== 'li' || odd !== undefined)
        findings.error('attribute/unknown', line, `<${line.name}> has no attribute ${odd?.name ?? ''}.`);
      if (resource === undefined) findings.error('attribute/missing', line, `<${line.name}> lacks rdf:resource.`);
    }
  }
}

function checkTop(child: XmlElement, by: { readonly check: RssCheck; readonly isOld: boolean }): void {
  const { walk, now } = by.check;
  const name = nameOf(child, walk.own);
  if (name === undefined || !TOP.has(name)) return;
  if (!by.isOld && rdfAttribute(child, 'about') === undefined)
    walk.findings.error('attribute/missing', child, `<${child.name}> lacks rdf:about.`);
  if (name !== 'image') return;
  walkElement(
    child,
    { open: true, required: ['title', 'url', 'link'], children: { ...describeExtensions(now), ...PICTURE } },
    walk,
  );
}

const PICTURE = { title: { open: true }, url: { open: true }, link: { open: true } } as const;
