import type { ArticleFields, Audio, Author, Image } from '../../model/article.ts';
import type { Instant } from '../../model/instant.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import { foldText } from '../../model/text.ts';
import { parseUrl } from '../../model/url.ts';
import { readByline } from './byline.ts';
import { readCaption } from './caption.ts';
import type { Classified } from './classify.ts';
import { findDate } from './date.ts';
import { instantOf, listDates } from './dateline.ts';
import { type Decision, type Label, placeOf } from './finding.ts';
import type { Line } from './line.ts';
import { readHeadline, readRelatedLine } from './related-line.ts';
import { readSignature } from './signature.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What fields need besides the lines. */
export interface FieldContext {
  readonly vocabulary: Vocabulary;
  readonly timeZone: string;
}

/** A line with its decision. */
interface Decided {
  readonly line: Line;
  readonly decision: Decision;
}

/** The fields that the decided lines state; what no line states is absent. */
export function collectFields(classified: Classified, context: FieldContext): Partial<ArticleFields> {
  const decided = listDecided(classified);
  const first = (label: Label) => decided.find(({ decision }) => decision.label === label)?.line.text;
  const { authors, agency } = collectAuthors(decided, context);
  const signed = authors.length > 0 ? authors : collectSignature(decided, context);
  const dates = { ...datePressRelease(decided, context), ...collectDates(decided, context) };
  const lead = collectLead(decided, context);
  const audio = collectAudio(decided, context);
  const title = first('title');
  const deck = first('deck');
  const kicker = first('kicker');
  const rights = first('rights');
  const credits = decided.filter(({ decision }) => decision.label === 'wire-credit').map(({ line }) => line.text);
  return {
    ...(title === undefined ? {} : { title }),
    ...(deck === undefined ? {} : { deck }),
    ...(kicker === undefined ? {} : { kicker }),
    tags: collectTags(decided, context),
    authors: signed,
    ...(agency === undefined ? {} : { agency }),
    credits,
    ...(rights === undefined ? {} : { rights }),
    ...dates,
    ...(lead === undefined ? {} : { lead }),
    ...(audio === undefined ? {} : { audio }),
    related: collectRelated(decided, context),
  };
}

function listDecided({ lines, decisions }: Classified): readonly Decided[] {
  return lines.flatMap((line) => {
    const decision = decisions[line.index];
    return decision === undefined || (placeOf(decision) === 'out' && decision.label !== 'audio')
      ? []
      : [{ line, decision }];
  });
}

function collectAuthors(
  decided: readonly Decided[],
  { vocabulary }: FieldContext,
): { readonly authors: readonly Author[]; readonly agency?: string } {
  const authors = new Map<string, Author>();
  let agency: string | undefined;
  for (const { line, decision } of decided) {
    if (decision.label !== 'byline') continue;
    const byline = readByline(line.text, vocabulary);
    agency ??= byline?.agency;
    for (const person of byline?.people ?? []) {
      const key = foldText(person.name);
      if (!authors.has(key)) authors.set(key, person);
    }
  }
  return { authors: [...authors.values()], ...(agency === undefined ? {} : { agency }) };
}

function collectSignature(decided: readonly Decided[], { vocabulary }: FieldContext): readonly Author[] {
  const text = decided.filter(({ decision }) => decision.label === 'prose');
  return readSignature(text[0]?.line.text ?? '', text.at(-1)?.line.text ?? '', vocabulary)?.people ?? [];
}

function collectDates(
  decided: readonly Decided[],
  { vocabulary, timeZone }: FieldContext,
): { readonly published?: Instant; readonly updated?: Instant } {
  let published: Instant | undefined;
  let updated: Instant | undefined;
  for (const { line, decision } of decided) {
    if (decision.label !== 'date' && decision.label !== 'byline') continue;
    for (const { kind, date } of listDates(line.text, vocabulary)) {
      const instant = instantOf(date, timeZone);
      if (kind === 'updated') updated ??= instant;
      else published ??= instant;
    }
  }
  // A page that shows no other day than its last update has at least been public since.
  published ??= updated;
  return { ...(published === undefined ? {} : { published }), ...(updated === undefined ? {} : { updated }) };
}

// "BRACKENFORD, England, April 3, 2034 /NewsPort/ -- ": a text that states its own place and day.
function datePressRelease(
  decided: readonly Decided[],
  { vocabulary, timeZone }: FieldContext,
): { readonly published?: Instant } {
  const text = decided.find(({ decision }) => decision.label === 'prose')?.line.text.slice(0, 120) ?? '';
  const date = findDate(text, vocabulary);
  if (date === undefined || date.start > 60 || !/\p{Lu}{3}/u.test(text.slice(0, date.start))) return {};
  if (!/^[^.]{0,40}(?:--|[–—]|\/)/u.test(text.slice(date.end))) return {};
  const published = instantOf(date, timeZone);
  return published === undefined ? {} : { published };
}

function collectLead(decided: readonly Decided[], { vocabulary }: FieldContext): Image | undefined {
  const read = decided
    .filter(({ decision }) => decision.label === 'caption' || decision.label === 'credit')
    .map(({ line }) => readCaption(line.text, vocabulary) ?? { caption: line.text });
  const caption = read.find((one) => one.caption !== undefined)?.caption;
  const credit = read.find((one) => one.credit !== undefined)?.credit;
  if (caption === undefined && credit === undefined) return undefined;
  return { ...(caption === undefined ? {} : { caption }), ...(credit === undefined ? {} : { credit }) };
}

const EPISODE =
  /\s*((?:ep|episode|folge|épisode|episodio|episódio|puntata|эпизод|выпуск|פרק|الحلقة)\.?\s*\d{1,5})\s*$/iu;

function collectAudio(decided: readonly Decided[], { vocabulary }: FieldContext): Audio | undefined {
  const found = decided.find(({ decision }) => decision.label === 'audio');
  if (found === undefined) return undefined;
  const mark = vocabulary.findPlayerMark(found.line.folded) ?? '';
  const text = found.line.text.slice(mark.length).replace(/^[\s:：|]+/u, '');
  const episode = text.length > 400 ? undefined : EPISODE.exec(text)?.[1];
  const title = (episode === undefined ? text : text.slice(0, text.lastIndexOf(episode))).trim();
  return { ...(title === '' ? {} : { title }), ...(episode === undefined ? {} : { episode }) };
}

function collectTags(decided: readonly Decided[], { vocabulary }: FieldContext): readonly string[] {
  const tags: string[] = [];
  for (const { line, decision } of decided) {
    if (decision.label !== 'tags' || decision.part === 'label') continue;
    const label = vocabulary.findTagLabel(line.folded);
    const behind = label === undefined ? '' : line.folded.slice(label.length);
    const listed = /^\s*[:：]/.test(behind)
      ? line.text.slice(label?.length ?? 0).replace(/^\s*[:：]\s*/, '')
      : line.text;
    const parts = listed === line.text ? [listed] : listed.split(/\s*[,;|•·、，؛،]\s*/u);
    for (const part of parts) {
      const tag = part.replace(/^#/, '').trim();
      if (tag !== '' && !tags.includes(tag)) tags.push(tag);
    }
  }
  return tags;
}

function collectRelated(decided: readonly Decided[], { vocabulary }: FieldContext): readonly RelatedHeadline[] {
  const related: RelatedHeadline[] = [];
  const seen = new Set<string>();
  let notes: string[] = [];
  for (const { line, decision } of decided) {
    if (decision.label !== 'related') continue;
    if (decision.part === 'note') {
      attachNote(related, notes, line.text);
      continue;
    }
    if (decision.part === 'address') {
      attachAddress(related, line.text);
      continue;
    }
    const listed =
      decision.rule === 'related/list'
        ? [readHeadline(line.text)]
        : (readRelatedLine(line.text, vocabulary)?.headlines ?? [readHeadline(line.text)]);
    for (const headline of listed) {
      const key = foldText(headline.title);
      if (seen.has(key) || (headline.url !== undefined && seen.has(headline.url))) continue;
      seen.add(key);
      if (headline.url !== undefined) seen.add(headline.url);
      related.push({ ...headline, ...(notes.length > 0 ? { note: notes.join(' · ') } : {}), kind: 'related' });
      notes = [];
    }
  }
  return related;
}

// A kicker stands before its headline, a date or an author behind it.
function attachNote(related: RelatedHeadline[], notes: string[], text: string): void {
  const last = related.at(-1);
  if (last === undefined || !/\d/.test(text)) notes.push(text);
  else related[related.length - 1] = { ...last, note: last.note === undefined ? text : `${last.note} · ${text}` };
}

function attachAddress(related: RelatedHeadline[], text: string): void {
  const last = related.at(-1);
  const url = parseUrl(text);
  if (last !== undefined && url !== undefined && last.url === undefined) related[related.length - 1] = { ...last, url };
}
