import { checkAddress, checkUri, checkWebAddress } from './addresses.ts';
import { checkRfc3339, checkRssDate } from './dates.ts';
import { doubtful, type ValueCheck, type Verdict, wrong } from './findings.ts';
import { checkPlain } from './html.ts';
import { checkChoice, checkLanguage, checkMailWithName, checkMediaType, checkWhole } from './values.ts';
import type { ElementRule, Vocabulary } from './vocabulary.ts';
import { describeExtensions } from './vocabulary-extensions.ts';

const whole =
  (least: number): ValueCheck =>
  (value) =>
    checkWhole(value, least);

/** The elements of an RSS channel: Netscape's and UserLand's RSS 0.9x, RSS 2.0, and with them RSS 1.0. */
export function describeChannel(now: number): Vocabulary {
  const date = (value: string): Verdict | undefined => checkRssDate(value, now);
  const extensions = { ...describeExtensions(now), ...describeAtomInRss(now) };
  return {
    ...extensions,
    title: { check: checkPlain, filled: true, open: true },
    link: { check: checkUri, filled: true },
    description: { check: checkPlain },
    language: { check: checkLanguage, filled: true },
    copyright: { check: checkPlain },
    managingEditor: { check: checkMailWithName },
    webMaster: { check: checkMailWithName },
    pubDate: { check: date },
    lastBuildDate: { check: date },
    category: { many: true, attributes: { domain: {} }, check: checkPlain },
    generator: {},
    docs: { check: checkUri },
    cloud: {
      attributes: {
        domain: { required: true },
        port: { required: true, check: whole(1) },
        path: { required: true },
        registerProcedure: { required: true },
        protocol: { required: true, check: (value) => checkChoice(value, ['xml-rpc', 'soap', 'http-post']) },
      },
    },
    ttl: { check: whole(1), filled: true },
    image: {
      attributes: {},
      children: {
        ...extensions,
        url: { check: checkImage, filled: true },
        title: { check: checkPlain },
        link: { check: checkUri },
        width: { check: (value) => checkSize(value, 144) },
        height: { check: (value) => checkSize(value, 400) },
        description: { check: checkPlain },
      },
      required: ['url', 'title', 'link'],
      open: true,
    },
    rating: {},
    textInput: {
      children: {
        ...extensions,
        title: { check: checkPlain },
        description: {},
        name: { check: checkName },
        link: { check: checkUri },
      },
      required: ['title', 'description', 'name', 'link'],
      open: true,
    },
    // RSS 1.0 spells it so.
    textinput: { open: true },
    ...EPISODE_ONLY,
    skipHours: { children: { hour: { many: true, check: checkHour } } },
    skipDays: { children: { day: { many: true, check: checkDay } } },
    items: { open: true },
    item: { many: true, children: describeItem(now), open: true },
  };
}

// What Apple knows of an episode alone.
const MISPLACED: ElementRule = {
  open: true,
  together: () => wrong('element/unknown', 'This is said of an item, not of a channel.'),
};
const EPISODE_ONLY: Vocabulary = {
  'itunes:duration': MISPLACED,
  'itunes:episode': MISPLACED,
  'itunes:season': MISPLACED,
  'itunes:episodeType': MISPLACED,
  'itunes:order': MISPLACED,
  'itunes:isClosedCaptioned': MISPLACED,
};

/** The elements of an RSS item. */
export function describeItem(now: number): Vocabulary {
  return {
    ...describeExtensions(now),
    ...describeAtomInRss(now),
    title: { check: checkPlain, filled: true, open: true },
    link: { check: checkUri, filled: true },
    description: { open: true },
    author: { check: checkMailWithName },
    category: { many: true, attributes: { domain: {} }, check: checkPlain, filled: true },
    comments: { check: checkUri },
    enclosure: {
      many: true,
      attributes: {
        url: { required: true, check: checkWebAddress },
        length: { required: true, check: checkLength },
        type: { required: true, check: checkMediaType },
      },
    },
    guid: { attributes: { isPermaLink: { check: (value) => checkChoice(value, ['true', 'false']) } } },
    pubDate: { check: (value) => checkRssDate(value, now) },
    source: { attributes: { url: { required: true, check: checkUri } }, check: checkPlain },
  };
}

function describeAtomInRss(now: number): Vocabulary {
  const date = (value: string): Verdict | undefined => checkRfc3339(value, now);
  return {
    'atom:link': { many: true, open: true },
    'atom:author': { many: true, open: true },
    'atom:contributor': { many: true, open: true },
    'atom:category': { many: true, open: true },
    'atom:updated': { check: date },
    'atom:published': { check: date },
    'atom:id': { check: checkAddress },
    'atom:title': { open: true },
    'atom:subtitle': { open: true },
    'atom:summary': { open: true },
    'atom:content': { open: true },
    'atom:generator': { open: true },
    'atom:icon': { open: true },
    'atom:logo': { open: true },
    'atom:rights': { open: true },
    'atom:source': { open: true },
  };
}

function checkLength(value: string): Verdict | undefined {
  const verdict = checkWhole(value, 0);
  if (verdict !== undefined) return verdict;
  return Number(value) === 0
    ? doubtful('enclosure/length', 'The length is 0: players show no progress, and some skip the file.')
    : undefined;
}

function checkImage(value: string): Verdict | undefined {
  const verdict = checkUri(value);
  if (verdict !== undefined) return verdict;
  const ending = /\.([a-z]{2,5})(?:[?#]|$)/i.exec(value)?.[1]?.toLowerCase();
  return ending !== undefined && ['tif', 'tiff', 'bmp', 'svg', 'pdf', 'ico', 'psd'].includes(ending)
    ? doubtful('image/format', 'The picture of a channel is a GIF, JPEG or PNG.')
    : undefined;
}

function checkSize(value: string, most: number): Verdict | undefined {
  const verdict = checkWhole(value, 1);
  if (verdict !== undefined) return verdict;
  return Number(value) > most ? wrong('image/size', `It is more than ${most} pixels.`) : undefined;
}

function checkName(value: string): Verdict | undefined {
  return /^[a-zA-Z][\w:.-]*$/.test(value) ? undefined : wrong('value/name', 'This is not the name of a form field.');
}

function checkHour(value: string): Verdict | undefined {
  if (value.trim() === '24') return doubtful('value/hour', 'Midnight is 0.');
  return /^\d{1,2}$/.test(value.trim()) && Number(value) < 24
    ? undefined
    : wrong('value/hour', 'This is not an hour from 0 to 23.');
}

function checkDay(value: string): Verdict | undefined {
  return checkChoice(value.trim(), ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
}
