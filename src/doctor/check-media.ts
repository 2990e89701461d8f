import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkAddress } from './addresses.ts';
import { doubtful, type Findings, type Verdict, wrong } from './findings.ts';
import { checkHtml, checkPlain } from './html.ts';

const MEDIA = 'http://search.yahoo.com/mrss/';

const ROLES = new Set(
  'actor anchor person author choreographer composer conductor director editor graphic designer grip illustrator lyricist music arranger group musician orchestra performer photographer producer reporter vocalist artist writer owner publisher cinematographer host guest distribution company'.split(
    ' ',
  ),
);

/** What Media RSS says inside one item or entry, at any depth, where one attribute decides about another. */
export function checkMedia(item: XmlElement, findings: Findings): void {
  const stack = [...childElements(item)];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.uri !== MEDIA) continue;
    for (const verdict of checkElement(element)) findings.judge(verdict, element, `<${element.name}>`);
    const scheme = attributeOf(element, 'scheme');
    // The schemes of Media RSS itself, such as urn:ebu, are half a URN.
    if (scheme !== undefined && !scheme.startsWith('urn:'))
      findings.judge(checkAddress(scheme), element, `scheme of <${element.name}>`);
    stack.push(...childElements(element));
  }
}

function checkElement(element: XmlElement): readonly (Verdict | undefined)[] {
  const text = textOf(element).trim();
  switch (element.local) {
    case 'title':
    case 'description':
    case 'text':
      if (attributeOf(element, 'type') === 'html') return checkHtml(text, { isBased: false });
      return [undeclared(checkPlain(text))];
    case 'category':
      return [checkPlain(text), checkPlain(attributeOf(element, 'label') ?? '')];
    case 'copyright': {
      const url = attributeOf(element, 'url');
      return [checkPlain(text), url === undefined ? undefined : checkAddress(url)];
    }
    case 'hash': {
      const length = attributeOf(element, 'algo') === 'sha-1' ? 40 : 32;
      return [text.length === length ? undefined : wrong('media/hash', `The hash has not ${length} figures.`)];
    }
    case 'credit':
      return [checkRole(element)];
    case 'group':
      return [checkGroup(element)];
    case 'rating':
      return [checkRating(element, text)];
    case 'restriction':
      return checkRestriction(element, text);
    case 'player':
      return ['width', 'height'].map((name) => checkSize(attributeOf(element, name)));
    default:
      return [];
  }
}

function undeclared(verdict: Verdict | undefined): Verdict | undefined {
  return verdict === undefined ? undefined : { ...verdict, rule: 'text/undeclared-html' };
}

function checkSize(value: string | undefined): Verdict | undefined {
  return value === undefined || /^[1-9]\d{0,8}$/.test(value)
    ? undefined
    : wrong('number/invalid', `"${value}" is not a size in pixels.`);
}

function checkRole(element: XmlElement): Verdict | undefined {
  const role = attributeOf(element, 'role');
  if (role === undefined) return undefined;
  if (role !== role.toLowerCase()) return wrong('media/role', `The role "${role}" is not in lower case.`);
  if ((attributeOf(element, 'scheme') ?? 'urn:ebu') !== 'urn:ebu') return undefined;
  return role.split(/\s+/).every((word) => ROLES.has(word))
    ? undefined
    : wrong('media/role', `"${role}" is not a role of the European Broadcasting Union.`);
}

function checkGroup(element: XmlElement): Verdict | undefined {
  const count = childElements(element).filter((child) => child.uri === MEDIA && child.local === 'content').length;
  return count < 2 ? doubtful('media/group', 'A group holds alternatives; there are not two.') : undefined;
}

const RATINGS: Readonly<Record<string, RegExp>> = {
  'urn:simple': /^(?:adult|nonadult)$/,
  'urn:mpaa': /^(?:g|nc-17|pg|pg-13|r|x|nr)$/i,
  'urn:v-chip': /^(?:tv-)?(?:y|y7|y7-fv|g|pg|14|ma)$/i,
  'urn:icra':
    /^r \((?:c[a-zA-Z]|l[a-cz]|m[a-hz]|n[a-hz]|o[a-hz]|s[a-hz]|v[a-kz]) [01](?: (?:c[a-bz]|l[a-cz]|n[a-hz]|o[a-hz]|s[a-hz]|v[a-kz]) [01])*\)$/,
};

function checkRating(element: XmlElement, text: string): Verdict | undefined {
  const scheme = attributeOf(element, 'scheme') ?? 'urn:simple';
  const pattern = Object.hasOwn(RATINGS, scheme) ? RATINGS[scheme] : undefined;
  if (pattern === undefined || pattern.test(text)) return undefined;
  return wrong('media/rating', `"${text.slice(0, 40)}" is not a rating of ${scheme}.`);
}

function checkRestriction(element: XmlElement, text: string): readonly (Verdict | undefined)[] {
  const type = attributeOf(element, 'type');
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (type === 'country') {
    return words.map((word) =>
      /^[a-z]{2}$/i.test(word) && !/^(?:aa|q[m-z]|x[a-jl-z]|zz)$/i.test(word)
        ? undefined
        : wrong('media/restriction', `"${word}" is not a code of two letters.`),
    );
  }
  if (type === undefined && !/^(?:all|none)$/.test(text))
    return [wrong('media/restriction', `"${text.slice(0, 40)}" is neither all nor none, and no type is named.`)];
  return type === 'uri' ? words.map(checkAddress) : [];
}
