import type { XmlElement } from '../model/xml.ts';
import { checkAddress, checkReference, checkWebAddress } from './addresses.ts';
import { checkRfc3339, checkW3cDate } from './dates.ts';
import { doubtful, type ValueCheck, type Verdict, wrong } from './findings.ts';
import { checkPlain } from './html.ts';
import { checkCategory, checkSubcategory } from './podcast-categories.ts';
import { checkChoice, checkLanguage, checkMail, checkMediaType, checkNumber, checkWhole } from './values.ts';
import type { ElementRule, Vocabulary } from './vocabulary.ts';
import { describeRareExtensions } from './vocabulary-rare.ts';

const whole =
  (least: number): ValueCheck =>
  (value) =>
    checkWhole(value, least);
const choice =
  (...choices: readonly string[]): ValueCheck =>
  (value) =>
    checkChoice(value, choices);
const number =
  (least: number, most: number): ValueCheck =>
  (value) =>
    checkNumber(value, least, most);

const MANY: ElementRule = { many: true, open: true };
const ONCE: ElementRule = { open: true };

const DC =
  'contributor coverage creator date description format identifier language publisher relation rights source subject title type'.split(
    ' ',
  );

/** Elements of other namespaces that may stand in channels, feeds, items and entries alike. */
export function describeExtensions(now: number): Vocabulary {
  const w3c = (value: string): Verdict | undefined => checkW3cDate(value, now);
  const rfc = (value: string): Verdict | undefined => checkRfc3339(value, now);
  const point: ElementRule = { check: checkPoints };
  return {
    ...Object.fromEntries(DC.map((name) => [`dc:${name}`, MANY])),
    'dc:date': { check: w3c, open: true },
    'dc:language': { check: checkLanguage, open: true },
    'dc:rights': ONCE,
    'dcterms:created': { check: w3c, open: true },
    'dcterms:modified': { check: w3c, open: true },
    'dcterms:issued': { check: w3c, open: true },
    'content:encoded': ONCE,
    'content:items': ONCE,
    'sy:updatePeriod': { check: choice('hourly', 'daily', 'weekly', 'monthly', 'yearly') },
    'sy:updateFrequency': { check: whole(1) },
    'sy:updateBase': { check: w3c },
    'slash:comments': { check: whole(0) },
    'slash:section': {},
    'slash:department': {},
    'slash:hit_parade': { check: checkHitParade },
    'wfw:comment': { check: checkAddress },
    'wfw:commentRss': { check: checkAddress },
    'admin:generatorAgent': ONCE,
    'admin:errorReportsTo': ONCE,
    'thr:in-reply-to': {
      many: true,
      attributes: {
        ref: { required: true, check: checkAddress },
        href: { check: checkReference },
        source: { check: checkReference },
        type: { check: checkMediaType },
      },
      open: true,
    },
    'thr:total': { check: whole(0) },
    'thr:children': { open: true, together: checkReplies },
    'fh:archive': {},
    'fh:complete': {},
    'fh:incremental': ONCE,
    'geo:lat': { check: number(-90, 90) },
    'geo:long': { check: number(-180, 180) },
    'icbm:latitude': { check: number(-90, 90) },
    'icbm:longitude': { check: number(-180, 180) },
    'geourl:latitude': { check: number(-90, 90) },
    'geourl:longitude': { check: number(-180, 180) },
    'georss:point': point,
    'georss:line': point,
    'georss:polygon': point,
    'georss:box': point,
    'creativeCommons:license': { many: true, check: checkAddress },
    'cc:license': MANY,
    'trackback:ping': { check: checkAddress, open: true },
    'trackback:about': { many: true, check: checkAddress, open: true },
    'app:edited': { check: rfc },
    'app:control': { children: { 'app:draft': { check: choice('yes', 'no') } }, open: true },
    ...ITUNES,
    ...MEDIA,
    ...OTHERS,
    ...describeRareExtensions(now),
  };
}

// RSS 1.0 had a module of this name before RFC 4685.
function checkReplies(element: XmlElement): Verdict | undefined {
  return element.uri.startsWith('http://purl.org/rss/1.0/')
    ? undefined
    : wrong('element/unknown', 'RFC 4685 has no such element; replies are counted by thr:total.');
}

function checkHitParade(value: string): Verdict | undefined {
  return /^\d{1,9}(?:,\d{1,9})*$/.test(value.trim())
    ? undefined
    : wrong('number/invalid', 'This is not a list of whole numbers with commas.');
}

function checkPoints(value: string): Verdict | undefined {
  if (/,/.test(value)) return wrong('geo/comma', 'Coordinates are divided by spaces, not by commas.');
  return undefined;
}

/** Names of namespaces whose every element is known here: another one is a mistake. */
export const CLOSED: ReadonlySet<string> = new Set(['dc', 'sy', 'fh', 'slash', 'wfw', 'thr', 'sx']);

// What feeds of the last twenty years still carry.
const OTHERS: Vocabulary = {
  'feedburner:origLink': { check: checkAddress },
  'feedburner:origEnclosureLink': { check: checkAddress },
  'feedburner:awareness': { check: checkAddress },
  'feedburner:browserFriendly': { check: checkPlain },
  'feedburner:emailServiceId': {},
  'feedburner:feedburnerHostname': { check: checkAddress },
  'feedburner:info': ONCE,
  'feedburner:feedFlare': {
    many: true,
    check: checkPlain,
    attributes: { href: { check: checkReference }, src: { check: checkReference } },
    open: true,
  },
  'blogChannel:blogRoll': { check: checkAddress },
  'blogChannel:mySubscriptions': { check: checkAddress },
  'blogChannel:blink': { check: checkAddress },
  'blogChannel:changes': { check: checkAddress },
};

const yesNo = choice('yes', 'no', 'Yes', 'No', 'true', 'false');

const ITUNES: Vocabulary = {
  'itunes:author': { filled: true },
  'itunes:title': {},
  'itunes:subtitle': { check: atMost(255) },
  'itunes:summary': { check: atMost(4000) },
  'itunes:explicit': { exact: true, check: choice('yes', 'no', 'clean', 'true', 'false', 'Yes', 'No', 'explicit') },
  'itunes:block': { check: yesNo },
  'itunes:complete': { check: choice('yes', 'Yes', 'true') },
  'itunes:type': { check: choice('episodic', 'serial', 'Episodic', 'Serial') },
  'itunes:episodeType': { check: choice('full', 'trailer', 'bonus', 'Full', 'Trailer', 'Bonus') },
  'itunes:episode': { check: whole(1) },
  'itunes:season': { check: whole(1) },
  'itunes:order': { check: whole(0) },
  'itunes:duration': { check: checkDuration },
  'itunes:keywords': { check: checkKeywords },
  'itunes:image': { attributes: { href: { required: true, check: checkCover } }, open: true },
  'itunes:owner': {
    children: { 'itunes:email': { check: checkMail }, 'itunes:name': {} },
    required: ['itunes:email'],
  },
  'itunes:category': {
    many: true,
    attributes: { text: { required: true, check: checkCategory } },
    children: { 'itunes:category': { many: true, attributes: { text: { required: true, check: checkSubcategory } } } },
  },
  'itunes:new-feed-url': { check: checkWebAddress },
  'itunes:isClosedCaptioned': { check: yesNo },
};

function checkCover(value: string): Verdict | undefined {
  const verdict = checkWebAddress(value);
  const ending = /\.([a-z]{2,5})(?:[?#]|$)/i.exec(value)?.[1]?.toLowerCase();
  if (verdict !== undefined || ending === undefined || !['gif', 'bmp', 'tif', 'tiff', 'svg', 'webp'].includes(ending))
    return verdict;
  return doubtful('image/format', 'A cover is a JPEG or PNG.');
}

function atMost(length: number): ValueCheck {
  return (value) =>
    [...value].length > length ? doubtful('text/too-long', `It is longer than ${length} characters.`) : undefined;
}

function checkDuration(value: string): Verdict | undefined {
  return /^\d{1,9}$/.test(value.trim()) || /^(?:\d{1,3}:)?\d{1,3}:[0-5]?\d$/.test(value.trim())
    ? undefined
    : wrong('duration/invalid', `"${value.slice(0, 40)}" is not a duration such as 3725 or 1:02:05.`);
}

function checkKeywords(value: string): Verdict | undefined {
  if (value.split(',').length > 12) return doubtful('text/too-long', 'There are more than twelve keywords.');
  if (value.length > 255) return doubtful('text/too-long', 'The keywords are longer than 255 characters.');
  return !value.includes(',') && value.trim().split(/\s+/).length > 3
    ? doubtful('value/keywords', 'Keywords are divided by commas.')
    : undefined;
}

const MEDIA_TEXT: ElementRule = { attributes: { type: { check: choice('plain', 'html') } }, open: true };

const MEDIA_CONTENT: ElementRule = {
  many: true,
  attributes: {
    url: { check: checkAddress },
    fileSize: { check: whole(1) },
    type: { check: checkMediaType },
    medium: { check: choice('image', 'audio', 'video', 'document', 'executable') },
    isDefault: { check: choice('true', 'false') },
    expression: { check: choice('sample', 'full', 'nonstop') },
    bitrate: { check: number(0.0001, 1e12) },
    framerate: { check: number(0.0001, 1e6) },
    samplingrate: { check: number(0.0001, 1e9) },
    channels: { check: whole(0) },
    duration: { check: whole(0) },
    height: { check: whole(1) },
    width: { check: whole(1) },
    lang: { check: checkLanguage },
  },
  open: true,
};

const MEDIA: Vocabulary = {
  'media:content': MEDIA_CONTENT,
  'media:group': { many: true, open: true },
  'media:title': MEDIA_TEXT,
  'media:description': MEDIA_TEXT,
  'media:text': {
    many: true,
    attributes: {
      type: { check: choice('plain', 'html') },
      lang: { check: checkLanguage },
      start: { check: checkTime },
      end: { check: checkTime },
    },
    open: true,
  },
  'media:keywords': ONCE,
  'media:adult': {
    check: () => wrong('media/deprecated', 'media:adult was replaced by media:rating.'),
  },
  'media:rating': { many: true, open: true },
  'media:thumbnail': {
    many: true,
    attributes: {
      url: { required: true, check: checkAddress },
      width: { check: whole(1) },
      height: { check: whole(1) },
      time: { check: checkTime },
    },
    open: true,
  },
  'media:category': { many: true, open: true },
  'media:hash': { many: true, attributes: { algo: { check: choice('md5', 'sha-1') } }, open: true },
  'media:player': { attributes: { url: { required: true, check: checkAddress } }, open: true },
  'media:credit': MANY,
  'media:copyright': ONCE,
  'media:restriction': {
    many: true,
    attributes: {
      relationship: { required: true, check: choice('allow', 'deny') },
      type: { check: choice('country', 'uri', 'sharing') },
    },
    open: true,
  },
};

// Normal play time of RFC 2326.
function checkTime(value: string): Verdict | undefined {
  return /^(?:\d{1,9}(?:\.\d{1,9})?|\d{1,3}:[0-5]\d:[0-5]\d(?:\.\d{1,9})?|now)$/.test(value.trim())
    ? undefined
    : wrong('duration/invalid', `"${value.slice(0, 40)}" is not a time such as 12.5 or 0:01:12.`);
}
