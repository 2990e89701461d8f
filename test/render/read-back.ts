import { parseFeed } from 'feedsmith';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import PostalMime from 'postal-mime';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A story as a reader of one output finds it: titles without spaces (scripts without spaces may be broken anywhere), links as they lead. */
export interface ReadStory {
  readonly title: string;
  readonly url: string;
  readonly related: readonly { readonly title: string; readonly url: string | undefined }[];
}

/** What a reader of a whole output finds. */
export interface Reading {
  readonly stories: readonly ReadStory[];
  /** How many others it says are on the web, beside the link that leads there. */
  readonly announced: number | undefined;
}

/** Text for comparing: no spaces, and none of the characters that only steer its direction. */
export function squash(text: string): string {
  return text.replace(/[\s\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** An address for comparing. */
export function settle(address: string | undefined, base: string): string | undefined {
  return address === undefined || !URL.canParse(address, base) ? undefined : new URL(address, base).href;
}

/** The HTML part of a message. */
export async function readMailHtml(eml: string, base: string): Promise<Reading> {
  const { html = '' } = await PostalMime.parse(eml);
  return readStories(parse(html), base, { heading: 'h2', isList: (list) => list.tagName === 'ul' });
}

/** An edition on the web. */
export function readPage(html: string, base: string): Reading {
  return readStories(parse(html), base, { heading: 'h2', isList: (list) => attribute(list, 'class') === 'related' });
}

/** The plain part of a message: numbered stories, headlines behind a dash, addresses at the end. */
export async function readMailText(eml: string, base: string): Promise<Reading> {
  const { text = '' } = await PostalMime.parse(eml);
  const lines = text.replaceAll('\u200F', '').split(/\r?\n/);
  const addresses = new Map<string, string>();
  for (const line of lines) {
    const [, mark = '', address = ''] = /^\[(\d+)\] (\S+)$/.exec(line) ?? [];
    if (address !== '') addresses.set(mark, address);
  }
  const stories: { title: string; url: string; related: { title: string; url: string | undefined }[] }[] = [];
  let item = '';
  const close = () => {
    const [, start = '', words = '', mark] = /^(\d+\. |- )(.*?)(?: ?\[(\d+)\])?$/su.exec(item) ?? [];
    const url = settle(mark === undefined ? undefined : addresses.get(mark), base);
    if (start === '- ') stories.at(-1)?.related.push({ title: squash(words), url });
    else if (start !== '' && url !== undefined) stories.push({ title: squash(words), url, related: [] });
    item = '';
  };
  for (const line of lines) {
    if (/^(?:\d+\. |- )/.test(line)) {
      close();
      item = line;
    } else if (item !== '' && /^ {2,}\S/.test(line) && !/\[\d+\]$/.test(item)) item += ` ${line.trim()}`;
    else close();
  }
  close();
  const more = lines[lines.indexOf(base) - 1];
  return { stories, announced: countIn(more?.replace(/^\[\d+\].*/, '') ?? '') };
}

/** A feed in any of the three formats; its related headlines are the lists at the end of each entry. */
export function readFeed(body: string, base: string): Reading {
  const { format, feed } = parseFeed(body);
  const entries: readonly { title: string | undefined; url: string | undefined; html: string | undefined }[] =
    format === 'atom'
      ? (feed.entries ?? []).map(({ title, links, content }) => ({
          title: title?.value,
          url: links?.find(({ rel }) => rel === 'alternate')?.href,
          html: content?.value,
        }))
      : format === 'rss'
        ? (feed.items ?? []).map(({ title, link, content }) => ({ title, url: link, html: content?.encoded }))
        : format === 'json'
          ? (feed.items ?? []).map(({ title, url, content_html: html }) => ({ title, url, html }))
          : [];
  return {
    announced: undefined,
    stories: entries.map(({ title = '', url, html = '' }) => ({
      title: squash(title),
      url: settle(url, base) ?? '',
      related: collect(parse(html), ({ tagName }) => tagName === 'ul').flatMap((list) => readItems(list, base)),
    })),
  };
}

function readStories(
  document: Node,
  base: string,
  { heading, isList }: { readonly heading: string; readonly isList: (element: Element) => boolean },
): Reading {
  const stories: { title: string; url: string; related: { title: string; url: string | undefined }[] }[] = [];
  for (const element of collect(document, (found) => found.tagName === heading || isList(found))) {
    if (element.tagName === heading) {
      const [link] = collect(element, ({ tagName }) => tagName === 'a');
      const url = settle(link === undefined ? undefined : attribute(link, 'href'), base) ?? '';
      stories.push({ title: squash(textOf(element)), url, related: [] });
    } else stories.at(-1)?.related.push(...readItems(element, base));
  }
  const links = collect(document, (element) => element.tagName === 'a' && attribute(element, 'href') === base);
  return { stories, announced: links.map((link) => countIn(textOf(link))).find((count) => count !== undefined) };
}

function countIn(text: string): number | undefined {
  const figures = /\d+/.exec(text)?.[0];
  return figures === undefined ? undefined : Number(figures);
}

function readItems(list: Element, base: string): readonly { title: string; url: string | undefined }[] {
  return collect(list, ({ tagName }) => tagName === 'li').map((item) => {
    const [link] = collect(item, ({ tagName }) => tagName === 'a');
    const url = link === undefined ? undefined : attribute(link, 'href');
    return { title: squash(textOf(item)), url: settle(url, base) };
  });
}

function collect(node: Node, wanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const visit = (current: Node): void => {
    if ('tagName' in current && wanted(current)) found.push(current);
    if ('childNodes' in current) for (const child of current.childNodes) visit(child);
  };
  visit(node);
  return found;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
