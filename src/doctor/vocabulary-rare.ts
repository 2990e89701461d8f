import { attributeOf, type XmlElement } from '../model/xml.ts';
import { checkAddress, checkWebAddress } from './addresses.ts';
import { checkRfc3339 } from './dates.ts';
import { doubtful, type ValueCheck, type Verdict, wrong } from './findings.ts';
import { checkPlain } from './html.ts';
import { checkChoice, checkLanguage, checkNumber, checkWhole } from './values.ts';
import type { ElementRule, Vocabulary } from './vocabulary.ts';

const MOST = 2_147_483_647;
const ONCE: ElementRule = { open: true };

/** Extensions that few feeds carry: FeedSync, robots, search results, product lists, ratings. */
export function describeRareExtensions(now: number): Vocabulary {
  return { ...describeSync(now), ...SEARCH, ...PRODUCT, ...RATED, ...ROBOTS };
}

const isTrue: ValueCheck = (value) => checkChoice(value, ['true', 'false']);
const figure: ValueCheck = (value) => checkNumber(value, 0, 1e12);
const count: ValueCheck = (value) => checkWhole(value, 0);

// FeedSync for Atom and RSS 1.0.
function describeSync(now: number): Vocabulary {
  const date: ValueCheck = (value) => checkRfc3339(value, now);
  const history: ElementRule = {
    many: true,
    attributes: { sequence: { required: true, check: checkCount }, by: { check: checkName }, when: { check: date } },
    together: checkHistory,
  };
  return {
    'sx:sharing': {
      attributes: { expires: { check: date }, since: { check: date }, until: { check: date } },
      children: { 'sx:related': RELATED },
      together: checkSpan,
    },
    'sx:sync': {
      attributes: {
        id: { required: true, check: checkName },
        updates: { required: true, check: checkCount },
        deleted: { check: isTrue },
        noconflicts: { check: isTrue },
      },
      children: { 'sx:history': history, 'sx:conflicts': ONCE },
      required: ['sx:history'],
    },
  };
}

const RELATED: ElementRule = {
  many: true,
  attributes: {
    link: { required: true, check: checkAddress },
    title: { check: (value) => checkFilled(value) ?? checkPlain(value) },
    type: { required: true, check: (value) => checkChoice(value, ['complete', 'aggregated']) },
  },
};

function checkCount(value: string): Verdict | undefined {
  return (
    checkWhole(value, 1) ?? (Number(value) > MOST ? wrong('number/invalid', `It is more than ${MOST}.`) : undefined)
  );
}

function checkFilled(value: string): Verdict | undefined {
  return value.trim() === '' ? doubtful('text/blank', 'It is empty.') : undefined;
}

// The characters of a namespace specific string (RFC 2141).
function checkName(value: string): Verdict | undefined {
  const other = checkFilled(value) ?? checkPlain(value);
  if (other !== undefined) return other;
  return /^(?:[\w()+,\-.:=@;$!*'/?#]|%[\da-f]{2})+$/i.test(value)
    ? undefined
    : wrong('value/name', 'It holds a character that a URN cannot hold.');
}

function checkHistory(element: XmlElement): Verdict | undefined {
  const [by, when] = [attributeOf(element, 'by'), attributeOf(element, 'when')];
  if (by === undefined && when === undefined) return wrong('attribute/missing', 'It lacks both by and when.');
  if (by === undefined) return doubtful('attribute/missing', 'It lacks by.');
  return when === undefined ? doubtful('attribute/missing', 'It lacks when.') : undefined;
}

function checkSpan(element: XmlElement): Verdict | undefined {
  const [since, until] = [attributeOf(element, 'since'), attributeOf(element, 'until')];
  if ((since === undefined) !== (until === undefined))
    return wrong('attribute/missing', `It lacks ${since === undefined ? 'since' : 'until'}.`);
  return Date.parse(since ?? '') > Date.parse(until ?? '')
    ? wrong('date/order', 'since is later than until.')
    : undefined;
}

// OpenSearch 1.1: what a list of results says of itself.
const SEARCH: Vocabulary = {
  'opensearch:totalResults': { check: count },
  'opensearch:startIndex': { check: (value) => checkWhole(value, -MOST) },
  'opensearch:itemsPerPage': { check: count },
  'opensearch:Query': {
    many: true,
    attributes: {
      role: { required: true },
      title: {},
      totalResults: { check: count },
      searchTerms: {},
      count: { check: count },
      startIndex: { check: (value) => checkWhole(value, -MOST) },
      startPage: { check: (value) => checkWhole(value, -MOST) },
      language: { check: (value) => (value === '*' ? undefined : checkLanguage(value)) },
      inputEncoding: { check: checkEncoding },
      outputEncoding: { check: checkEncoding },
    },
    open: true,
  },
};

function checkEncoding(value: string): Verdict | undefined {
  try {
    return new TextDecoder(value).encoding === '' ? undefined : undefined;
  } catch {
    return wrong('encoding/unknown', `"${value.slice(0, 40)}" is not an encoding.`);
  }
}

// Google's list of products: what a shop states as a number, a choice or an address.
const PRODUCT: Vocabulary = {
  'g:image_link': { many: true, check: checkWebAddress },
  'g:price': { check: checkPrice },
  'g:price_type': { check: (value) => checkChoice(value, ['negotiable', 'starting', 'per pound', 'per square foot']) },
  'g:quantity': { check: count },
  'g:age': { check: count },
  'g:year': { check: checkYear },
  'g:rating': { check: figure },
  'g:currency': { check: checkCurrency },
  'g:pickup': { check: (value) => isTrue(value.toLowerCase()) },
  'g:listing_type': { check: (value) => isTrue(value.toLowerCase()) },
};

function checkPrice(value: string): Verdict | undefined {
  return /^(?:[A-Z]{3} ?|[$£€] ?)?\d+(?:,\d{3})*(?:\.\d+)?(?: ?[A-Z]{3})?$/i.test(value)
    ? undefined
    : wrong('value/price', 'This is not a price such as 19.90 EUR.');
}

function checkYear(value: string): Verdict | undefined {
  return /^\d{4}$/.test(value) ? undefined : wrong('number/invalid', 'A year has four figures.');
}

function checkCurrency(value: string): Verdict | undefined {
  return /^[A-Z]{3}$/.test(value) ? undefined : wrong('value/currency', 'This is not a code of ISO 4217 such as EUR.');
}

const RATED: Vocabulary = {
  'conversationsNetwork:introMilliseconds': { check: count },
  'conversationsNetwork:ratingAverage': { check: figure },
  'conversationsNetwork:ratingCount': { check: count },
  'conversationsNetwork:ratingIndividual': { check: (value) => checkWhole(value, 1) },
  'conversationsNetwork:ratingTimestamp': { check: checkDateTime },
};

function checkDateTime(value: string): Verdict | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.test(value)
    ? undefined
    : wrong('date/w3cdtf', 'This is not a date of ISO 8601.');
}

const ROBOTS: Vocabulary = {
  'xhtml:meta': {
    many: true,
    attributes: {
      name: { required: true, check: (value) => checkChoice(value.toLowerCase(), ['robots']) },
      content: { required: true, check: checkRobots },
    },
    open: true,
  },
};

function checkRobots(value: string): Verdict | undefined {
  const words = value.toLowerCase().split(/\s*,\s*/);
  const isKnown = words.every((word) => /^(?:all|none|(?:no)?(?:index|follow|archive|snippet))$/.test(word));
  return isKnown && !words.some((word) => words.includes(`no${word}`))
    ? undefined
    : wrong('value/unknown', `"${value.slice(0, 40)}" is not a list such as noindex,nofollow.`);
}
