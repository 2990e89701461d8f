import type { RelatedHeadline } from '../../model/related.ts';
import { foldText } from '../../model/text.ts';
import type { Url } from '../../model/url.ts';
import type { PasteReading } from '../paste/read-paste.ts';
import type { PageLine, PageLink } from './page-lines.ts';

/** The related headlines of a page, from its structure and from the words of its lines. */
export interface PageRelated {
  readonly headlines: readonly RelatedHeadline[];
  /** Lines whose place the structure settles: a headline, or the text after all. */
  readonly places: ReadonlyMap<PageLine, 'related' | 'text'>;
}

/** What the related headlines of a page are read from. */
export interface RelatedSource {
  readonly lines: readonly PageLine[];
  readonly shown: readonly PageLine[];
  readonly reading: PasteReading;
  /** Address of the page: a link in the text after a label counts when it stays on the site. */
  readonly base: Url | undefined;
  readonly resolve: (address: string) => Url | undefined;
}

/**
 * Joins what the rules for pasted text found with what only a page shows: elements that are lists of links to other
 * stories, a paragraph that is a label and one link, and prose without any link that stands right after such a list.
 */
export function findPageRelated({ lines, shown, reading, base, resolve }: RelatedSource): PageRelated {
  const places = new Map<PageLine, 'related' | 'text'>();
  const read = new Map(reading.report.lines.map((line) => [line.line, line]));
  const found: { readonly at: number; readonly headline: RelatedHeadline }[] = [];
  const positions = new Map(lines.map((line, index) => [line, index]));
  const add = (line: PageLine, { text, href }: PageLink): void => {
    const url = resolve(href);
    const headline = { title: text, kind: 'related' as const };
    found.push({ at: positions.get(line) ?? 0, headline: url === undefined ? headline : { ...headline, url } });
    places.set(line, 'related');
  };
  for (const line of lines) if (line.role === 'related' && isHeadline(line)) add(line, line.tail);
  const isRelated = (index: number): boolean => {
    const told = read.get(index + 1);
    return told?.place === 'field' && told.label === 'related';
  };
  const anyLinked = shown.some((line, index) => isRelated(index) && line.tail !== undefined);
  for (const [index, line] of shown.entries()) {
    if (isRelated(index)) {
      if (anyLinked && line.tail === undefined && isSentence(line.text)) places.set(line, 'text');
    } else if (read.get(index + 1)?.place === 'body' && isLabelled(line, base)) add(line, line.tail);
  }
  const untrue = new Set([...places].filter(([, place]) => place === 'text').map(([line]) => foldText(line.text)));
  const folded = lines.map((line) => foldText(line.text));
  for (const headline of reading.fields.related ?? []) {
    const title = foldText(headline.title);
    if (!untrue.has(title)) found.push({ at: folded.findIndex((text) => text.includes(title)), headline });
  }
  const titles = new Set<string>();
  const headlines = found
    .sort((a, b) => a.at - b.at)
    .map(({ headline }) => headline)
    .filter(({ title }) => !titles.has(foldText(title)) && titles.add(foldText(title)));
  return { headlines, places };
}

type Linked = PageLine & { readonly tail: PageLink };

function isHeadline(line: PageLine): line is Linked {
  return line.linked && line.tail !== undefined && line.text.length >= 10;
}

// "More: Headline": the words before the link are a label when they end with a colon, and the link is the rest of the line.
function isLabelled(line: PageLine, base: Url | undefined): line is Linked {
  const { tail, text } = line;
  if (tail === undefined || tail.text.length < 15 || !text.endsWith(tail.text)) return false;
  const label = text.slice(0, -tail.text.length).trim();
  if (!/^[\p{L}\p{M} ]{2,24}\s?[:：]$/u.test(label)) return false;
  if (!/^https?:/i.test(tail.href)) return !/^[a-z][a-z+.-]*:|^#/i.test(tail.href);
  return base !== undefined && hostOf(tail.href) === hostOf(base);
}

function isSentence(text: string): boolean {
  return /[.!?。！？][\p{Pe}\p{Pf}"']*$/u.test(text);
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}
