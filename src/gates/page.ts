import type { Artifact } from '../model/artifact.ts';
import type { MarkupTag } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { isPlainUrl, parseUrl } from '../model/url.ts';
import { attributeOf, readPage } from './read-page.ts';

/** Attributes that hold an address, and the elements on which a browser asks for it by itself. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite', 'action', 'data', 'formaction']);
const FORBIDDEN: ReadonlySet<string> = new Set('iframe object embed form base applet frame'.split(' '));

/**
 * The gate of one page: no script that runs, no element that loads another page, no address on a scheme of its own, one
 * language and direction, one heading, structured data that is JSON, a canonical address that is absolute.
 */
export function checkPage(artifact: Artifact, publication: Publication): readonly Problem[] {
  const { tags, heading, data } = readPage(String(artifact.body));
  const problems: Problem[] = [];
  const report = (code: string, message: string): void => {
    problems.push({ code: `page/${code}`, severity: 'error', file: artifact.path, message, hint: HINT });
  };
  const root = tags.find(({ name }) => name === 'html');
  if (root === undefined || !attributeOf(root, 'lang') || !attributeOf(root, 'dir')) {
    report('language', 'The page does not say its language and direction.');
  }
  if (heading === undefined || heading.trim() === '') report('heading', 'The page has no heading.');
  for (const text of data) if (!isJson(text)) report('structured-data', 'The structured data is not JSON.');
  for (const tag of tags) {
    if (tag.kind === 'close') continue;
    checkTag(tag, publication, report);
  }
  return problems;
}

// A relative address without anything that could be read in two ways: nearly all of them.
const PLAIN = /^(?:\.{1,2}\/)+[\w./%-]*$/;

const HINT = 'This is a fault of Latewire or of a template, not of your content: please report it.';

function checkTag(tag: MarkupTag, publication: Publication, report: (code: string, message: string) => void): void {
  if (FORBIDDEN.has(tag.name)) report('element', `There is a <${tag.name}> element.`);
  if (tag.name === 'script' && attributeOf(tag, 'type') !== 'application/ld+json') {
    report('script', 'There is a script.');
  }
  for (const { name } of tag.attributes) {
    if (name.startsWith('on')) report('script', `There is the attribute ${name}.`);
    if (!ADDRESSES.has(name)) continue;
    const value = attributeOf(tag, name) ?? '';
    if (!PLAIN.test(value) && parseUrl(value, publication.url) === undefined) {
      report('address', `The address "${value.slice(0, 120)}" in <${tag.name}> is not allowed.`);
    }
  }
  if (tag.name === 'link') checkLink(tag, publication, report);
}

function checkLink(tag: MarkupTag, { url }: Publication, report: (code: string, message: string) => void): void {
  const rel = attributeOf(tag, 'rel');
  const href = attributeOf(tag, 'href') ?? '';
  if (rel === 'canonical' && !isPlainUrl(href) && !URL.canParse(href)) {
    report('canonical', 'The canonical address is not absolute.');
  }
  if (rel === 'stylesheet' && /^[a-z]+:|^\/\//i.test(href) && !href.startsWith(url)) {
    report('remote', 'The page loads a style sheet from another host.');
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
