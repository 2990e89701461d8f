import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkAddress, checkWebAddress } from './addresses.ts';
import { checkLink, relationOf } from './atom-links.ts';
import { checkMedia } from './check-media.ts';
import { ENTITIES } from './entities.ts';
import type { Findings } from './findings.ts';
import { checkHtml } from './html.ts';
import { describeChannel, describeItem } from './vocabulary-rss.ts';
import { childrenOf, nameOf, type Walk, walkChildren } from './walk.ts';

/** What the checks of RSS share. */
export interface RssCheck {
  readonly walk: Walk;
  /** `2.0`, `0.91` …; `1.0` for RDF. */
  readonly version: string;
  readonly now: number;
  /** The lines of the document, for what a parser does not tell: how a character was written. */
  readonly lines: readonly string[];
}

/** Namespaces in which RSS elements stand: none for 0.9x and 2.0; the others are old. */
export const RSS_NAMESPACES: ReadonlySet<string> = new Set([
  '',
  'http://purl.org/rss/1.0/',
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://channel.netscape.com/rdf/simple/0.9/',
  'http://backend.userland.com/rss2',
  'http://blogs.law.harvard.edu/tech/rss',
]);

const GREEK =
  /^(?:alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|omega|quot|amp|lt|gt|apos|hellip|ndash|mdash|[lr][sd]quo|bull|trade|euro)$/i;

const VERSIONS = new Set(['0.90', '0.91', '0.92', '0.93', '0.94', '2.0', '2', '2.00', '2.0.1']);

/** Checks an RSS document of the 0.9x and 2.0 line. */
export function checkRss(
  root: XmlElement,
  by: { readonly findings: Findings; readonly now: number; readonly lines: readonly string[] },
): void {
  const { findings } = by;
  const version = attributeOf(root, 'version');
  if (version === undefined) findings.error('attribute/missing', root, '<rss> lacks version.');
  else if (!VERSIONS.has(version)) findings.error('rss/version', root, `"${version}" is not a version of RSS.`);
  if (root.uri !== '' && RSS_NAMESPACES.has(root.uri))
    findings.warn('namespace/unexpected', root, 'RSS elements are in no namespace.');
  else if (root.uri !== '')
    findings.error('namespace/unexpected', root, `RSS elements are in no namespace, not in ${root.uri}.`);
  const own = new Set([...RSS_NAMESPACES, root.uri]);
  const check: RssCheck = { walk: { findings, own }, version: version ?? '2.0', now: by.now, lines: by.lines };
  const channels = childrenOf(root, 'channel', own);
  const [channel] = channels;
  if (channel === undefined) findings.error('element/missing', root, '<rss> has no <channel>.');
  for (const child of childElements(root)) {
    if (child !== channel) findings.error('element/unknown', child, `<${child.name}> is not known inside <rss>.`);
  }
  if (channel !== undefined) checkChannel(channel, check);
}

/** Checks a channel and its items. */
export function checkChannel(channel: XmlElement, check: RssCheck): void {
  const { walk } = check;
  const { findings } = walk;
  const vocabulary = describeChannel(check.now);
  walkChildren(
    channel,
    check.version === '2.0' ? vocabulary : { ...vocabulary, item: { many: true, open: true } },
    walk,
  );
  const pick = (name: string): readonly XmlElement[] => childrenOf(channel, name, walk.own);
  for (const name of ['title', 'link', 'description']) {
    if (pick(name).length === 0) findings.error('element/missing', channel, `<channel> has no <${name}>.`);
  }
  if (pick('textInput').length > 0 && check.version.startsWith('2')) {
    findings.warn('rss/text-input', pick('textInput')[0] ?? channel, '<textInput> is ignored by readers.');
  }
  const [lower] = pick('textinput');
  const [list] = pick('items');
  if (list !== undefined && check.version !== '1.0') findings.error('element/unknown', list, '<items> is of RSS 1.0.');
  if (lower !== undefined && check.version.startsWith('2'))
    findings.error('element/unknown', lower, 'RSS 2.0 spells it <textInput>.');
  checkSelf(channel, check);
  checkImage(channel, check);
  checkSkips(channel, check);
  checkPairs(channel, CHANNEL_PAIRS, walk);
  for (const name of ['title', 'description']) for (const element of pick(name)) checkSpelling(element, check);
  const items = pick('item');
  for (const item of items) checkItem(item, check);
  checkGuids(items, check);
  if (check.version !== '1.0') checkOrder(channel, check);
}

/** Checks one item. */
export function checkItem(item: XmlElement, check: RssCheck): void {
  const { walk, version } = check;
  const { findings } = walk;
  if (version !== '2.0') walkChildren(item, describeItem(check.now), walk);
  const pick = (name: string): readonly XmlElement[] => childrenOf(item, name, walk.own);
  if (pick('title').length === 0 && pick('description').length === 0) {
    findings.error('item/empty', item, 'An item has a title or a description.');
  }
  if (version.startsWith('2') && pick('guid').length === 0)
    findings.warn(
      'id/missing',
      item,
      'The item has no <guid>: a reader shows it again when its link or title changes.',
    );
  for (const guid of pick('guid')) checkGuid(guid, check);
  for (const name of ['description', 'content:encoded']) {
    for (const element of pick(name)) {
      // Plain text in RSS 0.91; HTML ever since.
      const verdicts = version === '0.91' ? [] : checkHtml(textOf(element), { isBased: false });
      for (const verdict of verdicts) findings.judge(verdict, element, `<${element.name}>`);
      if (childElements(element).length > 0 && version !== '1.0') {
        findings.error('text/not-escaped', element, `<${element.name}> holds elements; HTML is escaped there.`);
      }
    }
  }
  if (version.startsWith('2')) checkContentOrder(item, walk);
  const enclosures = pick('enclosure');
  for (const enclosure of enclosures.slice(1)) {
    findings.warn('enclosure/repeated', enclosure, 'An item has one enclosure; most readers show only one.');
  }
  for (const link of pick('atom:link')) checkLink(link, { findings, inEntry: true, isBased: false });
  for (const name of ['title']) for (const element of pick(name)) checkSpelling(element, check);
  checkMedia(item, findings);
  checkPairs(item, ITEM_PAIRS, walk);
  const [body] = childElements(item).filter((child) => nameOf(child, walk.own) === 'xhtml:body');
  if (body !== undefined && version !== '1.0')
    findings.warn('item/repeated', body, '<xhtml:body> says what <description> says.');
}

function checkSelf(channel: XmlElement, { walk, version }: RssCheck): void {
  const links = childrenOf(channel, 'atom:link', walk.own);
  for (const link of links) checkLink(link, { findings: walk.findings, inEntry: false, isBased: false });
  if (version === '2.0' && !links.some((link) => relationOf(link) === 'self')) {
    walk.findings.warn('link/self-missing', channel, 'The feed does not name its own address (atom:link rel="self").');
  }
}

function checkImage(channel: XmlElement, { walk }: RssCheck): void {
  const [image] = childrenOf(channel, 'image', walk.own);
  if (image === undefined || image.attributes.some(({ name }) => name === 'rdf:resource')) return;
  for (const name of ['title', 'link']) {
    const [inner] = childrenOf(image, name, walk.own);
    const [outer] = childrenOf(channel, name, walk.own);
    if (inner !== undefined && outer !== undefined && textOf(inner).trim() !== textOf(outer).trim()) {
      walk.findings.warn('image/differs', inner, `<${name}> of the image is not the <${name}> of the channel.`);
    }
  }
}

function checkSkips(channel: XmlElement, { walk }: RssCheck): void {
  for (const [name, child, most] of [
    ['skipHours', 'hour', 24],
    ['skipDays', 'day', 7],
  ] as const) {
    const [skip] = childrenOf(channel, name, walk.own);
    if (skip === undefined) continue;
    const values = childrenOf(skip, child, walk.own).map((element) =>
      textOf(element)
        .trim()
        .replace(/^24$|^00$/, '0'),
    );
    if (values.length === 0) walk.findings.error('element/missing', skip, `<${name}> has no <${child}>.`);
    if (new Set(values).size !== values.length)
      walk.findings.error('value/repeated', skip, `<${name}> names a ${child} twice.`);
    if (values.length > most) walk.findings.error('value/too-many', skip, `<${name}> has more than ${most} entries.`);
  }
}

function checkGuid(guid: XmlElement, { walk }: RssCheck): void {
  const value = textOf(guid);
  const { findings } = walk;
  if (attributeOf(guid, 'isPermaLink') !== 'false') {
    const verdict = checkAddress(value.trim());
    if (verdict !== undefined) {
      findings.error(
        'id/permalink',
        guid,
        `<guid> is not an address, and does not say isPermaLink="false": ${verdict.message}`,
      );
    } else if (checkWebAddress(value.trim()) !== undefined) {
      findings.warn('id/permalink', guid, '<guid> is not an http address, and does not say isPermaLink="false".');
    }
    return;
  }
  if (value.trim() === '') findings.error('id/blank', guid, '<guid> is empty.');
  else if (/^\d{1,8}$/.test(value.trim()))
    findings.warn('id/short', guid, `<guid> ${value.trim()} is hardly unique in the world.`);
}

function checkGuids(items: readonly XmlElement[], { walk }: RssCheck): void {
  for (const name of ['guid', 'atom:id']) {
    const seen = new Set<string>();
    for (const item of items) {
      for (const guid of childrenOf(item, name, walk.own)) {
        const value = textOf(guid).trim();
        if (value !== '' && seen.has(value))
          walk.findings.error('id/repeated', guid, `Another item has the id ${value}.`);
        seen.add(value);
      }
    }
  }
}

function checkContentOrder(item: XmlElement, walk: Walk): void {
  const names = childElements(item).map((child) => nameOf(child, walk.own));
  const content = names.indexOf('content:encoded');
  const description = names.indexOf('description');
  if (content === -1 || (description !== -1 && description < content)) return;
  const [element] = childrenOf(item, 'content:encoded', walk.own);
  walk.findings.warn(
    'content/before-description',
    element ?? item,
    '<description> stands before <content:encoded>; some readers take the last as the text.',
  );
}

// Items last: the specification's order, and what readers that stop early need.
function checkOrder(channel: XmlElement, { walk }: RssCheck): void {
  const names = childElements(channel).map((child) => nameOf(child, walk.own) ?? '');
  const first = names.indexOf('item');
  if (first === -1) return;
  const late = names
    .slice(first)
    .findIndex(
      (name) => name !== 'item' && !name.includes(':') && name !== '' && name !== 'textInput' && name !== 'image',
    );
  const element = childElements(channel)[first + late];
  if (late !== -1 && element !== undefined)
    walk.findings.warn('element/late', element, `<${element.name}> of the channel stands after an item.`);
}

// Pairs of elements that say the same; the first is the format's own.
const CHANNEL_PAIRS: readonly (readonly [string, string])[] = [
  ['managingEditor', 'dc:creator'],
  ['webMaster', 'dc:publisher'],
  ['pubDate', 'dc:date'],
  ['language', 'dc:language'],
  ['copyright', 'dc:rights'],
  ['lastBuildDate', 'dcterms:modified'],
  ['generator', 'admin:generatorAgent'],
  ['category', 'dc:subject'],
  ['creativeCommons:license', 'cc:license'],
];
const ITEM_PAIRS: readonly (readonly [string, string])[] = [
  ['author', 'dc:creator'],
  ['pubDate', 'dc:date'],
  ['pubDate', 'atom:published'],
  ['guid', 'atom:id'],
  ['category', 'dc:subject'],
  ['source', 'dc:source'],
  ['creativeCommons:license', 'cc:license'],
  ['description', 'atom:content'],
];

function checkPairs(element: XmlElement, pairs: readonly (readonly [string, string])[], walk: Walk): void {
  const names = new Set(childElements(element).map((child) => nameOf(child, walk.own)));
  for (const [own, other] of pairs) {
    if (!names.has(own) || !names.has(other)) continue;
    const [second] = childrenOf(element, other, walk.own);
    // Content that is elsewhere says something else.
    if (second !== undefined && attributeOf(second, 'src') !== undefined) continue;
    walk.findings.warn('element/same-meaning', second ?? element, `<${own}> and <${other}> say the same.`);
  }
}

// RSS does not say whether a title is HTML. Only numbers are read alike by all (RSS Advisory Board profile).
function checkSpelling(element: XmlElement, { walk, version, lines }: RssCheck): void {
  const { findings } = walk;
  if (!version.startsWith('2')) return;
  const [inner] = childElements(element);
  if (inner !== undefined)
    findings.error('text/not-escaped', inner, `<${element.name}> is text, but holds <${inner.name}>.`);
  const text = textOf(element);
  const entity = /&(#x?\w*|[a-z]+)/i.exec(text)?.[1];
  const isEntity =
    entity !== undefined && (entity.startsWith('#') || Object.hasOwn(ENTITIES, entity) || GREEK.test(entity));
  if (!isEntity && !/<[/a-z]/i.test(text)) return;
  const end = element.line + text.split('\n').length;
  if (lines.slice(element.line - 1, end).some((line) => line.includes('&#x'))) return;
  findings.warn('text/ambiguous', element, 'Some readers take this for markup; write "<" as &#x3C; and "&" as &#x26;.');
}
