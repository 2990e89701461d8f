import { parseXml } from '../model/parse-xml.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import { attributeOf, childElements, type XmlDocument, type XmlElement } from '../model/xml.ts';
import { checkReference } from './addresses.ts';
import { checkJsonFeed } from './check-json.ts';
import { checkSelf, checkServing } from './check-serving.ts';
import { decodeFeed } from './decode.ts';
import { ENTITIES } from './entities.ts';
import { examineRoot } from './examine-root.ts';
import type { FeedKind } from './feed-kind.ts';
import { collectFindings, type Findings } from './findings.ts';
import { locateJson, spotAt } from './locate-json.ts';
import { MISTAKEN, OLD_ATOM, PREFIXES, RESERVED } from './namespaces.ts';
import { checkLanguage } from './values.ts';

/** What the doctor found. */
export interface Diagnosis {
  readonly kind: FeedKind;
  /** In the order of the document. */
  readonly problems: readonly Problem[];
}

/** What is known of a feed besides its bytes. */
export interface Circumstances {
  /** A path or an address, as problems should name it. */
  readonly file: string;
  /** Milliseconds: dates after it, by more than a day, are doubted. */
  readonly now: number;
  /** Where it was fetched, and what the server said. */
  readonly served?: { readonly url: string; readonly contentType?: string; readonly hasValidator?: boolean };
}

const START = { line: 1, column: 1 };

/** Examines any feed: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, OPML. Never throws for what the bytes hold. */
export function diagnoseFeed(bytes: Uint8Array, circumstances: Circumstances): Diagnosis {
  const findings = collectFindings(circumstances.file);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    findings.error('encoding/compressed', START, 'This is gzip: unpack it, or serve it with Content-Encoding: gzip.');
    return { kind: 'unknown', problems: findings.list() };
  }
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(circumstances.served?.contentType ?? '')?.[1];
  const { text, verdicts, encoding } = decodeFeed(bytes, charset);
  for (const verdict of verdicts) findings.judge(verdict, START, 'The document');
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  if (isJson && encoding !== 'utf-8')
    findings.error(
      'encoding/mismatch',
      START,
      `JSON is UTF-8 and nothing else (RFC 8259 section 8.1), not ${encoding}.`,
    );
  const kind = isJson
    ? examineJson(text, findings, circumstances)
    : examineXml(text, { findings, circumstances, hasCharset: verdicts.length > 0 });
  checkServing(kind, findings, circumstances.served);
  return { kind, problems: [...findings.list()].sort(compareProblems) };
}

function examineJson(text: string, findings: Findings, circumstances: Circumstances): FeedKind {
  const body = text.replace(/^\uFEFF/, '');
  if (body !== text)
    findings.error('encoding/mark', START, 'JSON begins without a byte order mark (RFC 8259 section 8.1).');
  let feed: unknown;
  try {
    feed = JSON.parse(body);
  } catch (error) {
    findings.error(
      'json/syntax',
      spotOfError(error, body),
      `This is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : error}`,
    );
    return 'json';
  }
  const { locate, repeated } = locateJson(body);
  for (const key of repeated) findings.error('json/repeated-key', START, `"${key}" stands twice in one object.`);
  if (typeof feed !== 'object' || feed === null || Array.isArray(feed)) {
    findings.error('json/type', START, 'A JSON Feed is an object.');
    return 'json';
  }
  const self = (feed as { readonly feed_url?: unknown }).feed_url;
  checkSelf(typeof self === 'string' ? self : undefined, findings, circumstances.served);
  checkJsonFeed(feed as Readonly<Record<string, unknown>>, { findings, locate, now: circumstances.now });
  return 'json';
}

function spotOfError(error: unknown, text: string): { readonly line: number; readonly column: number } {
  const offset = /position (\d+)/.exec(String(error))?.[1];
  if (offset === undefined) return START;
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return spotAt(Number(offset), starts);
}

interface XmlCase {
  readonly findings: Findings;
  readonly circumstances: Circumstances;
  readonly hasCharset: boolean;
}

function examineXml(text: string, by: XmlCase): FeedKind {
  const { findings } = by;
  if (/^\uFEFF?\s*<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 1000))) {
    findings.error('feed/html', START, 'This is a web page, not a feed.');
    return 'unknown';
  }
  const version = /^\uFEFF?<\?xml\s+version\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (version !== undefined && version !== '1.0')
    findings.error('xml/version', START, `XML ${version} is read by hardly any reader; feeds are XML 1.0.`);
  // The document types of RSS 0.91 declare the entities of HTML.
  const options = /<!DOCTYPE/i.test(text.slice(0, 2000)) ? { entities: ENTITIES } : {};
  const source = version === undefined || version === '1.0' ? text : text.replace(version, '1.0');
  const parsed = parseXml(source.replace(/^\uFEFF/, ''), options);
  if (parsed.kind === 'fault') {
    findings.error(ruleOfFault(parsed.message), parsed, `The document is not well-formed XML: ${parsed.message}`);
    return 'unknown';
  }
  const isPodcast = parsed.root.attributes.some(({ value }) => PREFIXES.get(value) === 'itunes');
  if (isPodcast && parsed.encoding !== undefined && !/^utf-?8$/i.test(parsed.encoding))
    findings.warn('encoding/obscure', START, `Podcast directories want UTF-8, not ${parsed.encoding}.`);
  checkDoctype(text, parsed, findings);
  checkNamespaces(parsed.root, findings);
  checkSelf(findSelf(parsed.root), findings, by.circumstances.served);
  return examineRoot(parsed.root, { findings, now: by.circumstances.now, lines: source.split('\n') });
}

// The address that an Atom feed or an RSS channel names as its own.
function findSelf(root: XmlElement): string | undefined {
  const holder = root.local === 'feed' ? root : childElements(root).find((child) => child.local === 'channel');
  const link =
    holder === undefined
      ? undefined
      : childElements(holder).find((child) => child.local === 'link' && attributeOf(child, 'rel') === 'self');
  return link === undefined ? undefined : attributeOf(link, 'href');
}

function ruleOfFault(message: string): string {
  if (/namespace|prefix/i.test(message)) return 'namespace/undeclared';
  if (/entity/i.test(message)) return 'xml/entity';
  if (/disallowed character/i.test(message)) return 'xml/illegal-character';
  return 'xml/not-well-formed';
}

function checkDoctype(text: string, document: XmlDocument, findings: Findings): void {
  if (!document.hasDoctype) return;
  const doctype = /<!DOCTYPE[^>[]*/i.exec(text.slice(0, 4000))?.[0] ?? '';
  const version = document.root.attributes.find(({ name }) => name === 'version')?.value;
  if (/netscape\.com/i.test(doctype))
    findings.warn('xml/doctype', START, 'The document type of Netscape is no longer there; leave the DOCTYPE out.');
  if (/rss/i.test(doctype) && version !== undefined && version !== '0.91')
    findings.error('xml/doctype', START, `The DOCTYPE is that of RSS 0.91, the version is ${version}.`);
}

// Well-known prefixes with another address, addresses with a slip in them, and the attributes that may stand anywhere.
function checkNamespaces(root: XmlElement, findings: Findings): void {
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    for (const { name, value } of element.attributes) {
      if (name === 'xml:lang' && value !== '') findings.judge(checkLanguage(value), element, name);
      if (name === 'xml:base') findings.judge(checkReference(value), element, name);
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const right = MISTAKEN.get(value);
      const expected = RESERVED.get(name.slice(6));
      if (/\s/.test(value))
        findings.error('namespace/mistaken', element, `The namespace of ${name} holds white space.`);
      if (right !== undefined && !OLD_ATOM.has(value))
        findings.error('namespace/mistaken', element, `The namespace is ${right}, not ${value}.`);
      else if (expected !== undefined && expected !== '' && PREFIXES.get(value) !== PREFIXES.get(expected)) {
        findings.warn(
          'namespace/unexpected',
          element,
          `Everybody writes ${name} for ${expected}; here it is ${value}.`,
        );
      }
    }
    for (const child of element.children) if (typeof child !== 'string') stack.push(child);
  }
}
