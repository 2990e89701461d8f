import type { Artifact } from '../model/artifact.ts';
import type { MarkupTag } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { parseUrl } from '../model/url.ts';
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
    for (const fault of checkTag(tag, publication)) report(fault.code, fault.message);
  }
  return problems;
}

// A relative address without anything that could be read in two ways: nearly all of them.
const PLAIN = /^(?:\.{1,2}\/)+[\w./%-]*$/;

const HINT = 'This is a fault of Latewire or of a template, not of your content: please report it.';

function* checkTag(tag: MarkupTag, publication: Publication): Generator<{ code: string; message: string }> {
  if (FORBIDDEN.has(tag.name)) yield { code: 'element', message: `There is a <${tag.name}> element.` };
  if (tag.name === 'script' && attributeOf(tag, 'type') !== 'application/ld+json') {
    yield { code: 'script', message: 'There is a script.' };
  }
  for (const { name } of tag.attributes) {
    const value = attributeOf(tag, name) ?? '';
    if (name.startsWith('on')) yield { code: 'script', message: `There is the attribute ${name}.` };
    if (!ADDRESSES.has(name) || PLAIN.test(value)) continue;
    if (parseUrl(value, publication.url) === undefined) {
      yield { code: 'address', message: `The address "${value.slice(0, 120)}" in <${tag.name}> is not allowed.` };
    }
  }
  if (tag.name === 'link' && attributeOf(tag, 'rel') === 'canonical' && !URL.canParse(attributeOf(tag, 'href') ?? '')) {
    yield { code: 'canonical', message: 'The canonical address is not absolute.' };
  }
  if (
    tag.name === 'link' &&
    attributeOf(tag, 'rel') === 'stylesheet' &&
    /^[a-z]+:|^\/\//i.test(attributeOf(tag, 'href') ?? '')
  ) {
    if (!attributeOf(tag, 'href')?.startsWith(publication.url)) {
      yield { code: 'remote', message: 'The page loads a style sheet from another host.' };
    }
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
