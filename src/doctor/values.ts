import { isLanguage } from '../model/language.ts';
import { clip } from './dates.ts';
import { doubtful, type Verdict, wrong } from './findings.ts';
import { checkPlain } from './html.ts';

// ISO 639-1.
const LANGUAGES = new Set(
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'.split(
    ' ',
  ),
);

/** A language tag (RFC 5646) whose first part is a language. */
export function checkLanguage(value: string): Verdict | undefined {
  const [primary = ''] = value.toLowerCase().split('-');
  const isKnown = primary.length === 2 ? LANGUAGES.has(primary) : primary.length === 3;
  if (isKnown && isLanguage(value)) return undefined;
  if (/^[xi]-/i.test(value)) return undefined;
  return wrong('language/invalid', `"${clip(value)}" is not a language tag such as en or pt-BR.`);
}

const TOKEN = "[\\w!#$&^.+*'`|~%-]+";
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}(?:\\s*;\\s*${TOKEN}=(?:"[^"]*"|${TOKEN}))*$`);

// What people write for types that have another name.
const MISNAMED: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/svg': 'image/svg+xml',
  'audio/mp3': 'audio/mpeg',
  'audio/x-mp3': 'audio/mpeg',
  'audio/mpeg3': 'audio/mpeg',
  'video/mpeg4': 'video/mp4',
  'image/mp3': 'audio/mpeg',
  'image/pdf': 'application/pdf',
  'text/json': 'application/json',
  'application/mp3': 'audio/mpeg',
};

/** A media type (RFC 6838), and not one that only looks like one. */
export function checkMediaType(value: string): Verdict | undefined {
  if (value.length > 200 || !MEDIA_TYPE.test(value))
    return wrong('media-type/invalid', `"${clip(value)}" is not a media type such as image/jpeg.`);
  const right = MISNAMED[value.toLowerCase()];
  if (right !== undefined)
    return doubtful('media-type/misnamed', `"${value}" is not registered; the type is ${right}.`);
  if (value !== value.toLowerCase() && /^[^;]*[A-Z]/.test(value)) return undefined;
  return undefined;
}

// RFC 5322 addr-spec without quoted local parts, which no reader needs.
const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*$/i;

/** An e-mail address and nothing else, as Atom asks. */
export function checkMail(value: string): Verdict | undefined {
  if (value.length <= 254 && MAIL.test(value.trim())) return undefined;
  return wrong('mail/invalid', `"${clip(value)}" is not an e-mail address.`);
}

/** `ann@example.org (Ann Writer)`, as RSS asks. */
export function checkMailWithName(value: string): Verdict | undefined {
  const text = value.trim();
  const match = text.length > 1000 ? null : /^(\S+)(?:\s+\(([^()]+)\))?$/.exec(text);
  if (match !== null && checkMail(match[1] ?? '') === undefined) {
    return match[2] === undefined
      ? doubtful('mail/no-name', `"${clip(text)}" has no name after it: ann@example.org (Ann Writer).`)
      : checkPlain(match[2]);
  }
  const found = /[^\s<>()]+@[^\s<>()]+/.exec(text.slice(0, 1000))?.[0];
  if (found !== undefined && checkMail(found) === undefined) {
    return doubtful('mail/form', `"${clip(text)}" is not written as ann@example.org (Ann Writer).`);
  }
  return wrong(
    'mail/missing',
    `"${clip(text)}" holds no e-mail address; RSS wants ann@example.org (Ann Writer), or dc:creator for a name alone.`,
  );
}

/** A whole number of at least `least`. */
export function checkWhole(value: string, least: number): Verdict | undefined {
  if (/^[+-]?\d{1,15}$/.test(value.trim()) && Number(value) >= least) return undefined;
  return wrong('number/invalid', `"${clip(value)}" is not a whole number of at least ${least}.`);
}

/** A number between two bounds. */
export function checkNumber(value: string, least: number, most: number): Verdict | undefined {
  const figure = Number(value);
  if (/^[+-]?\d{0,15}\.?\d{0,15}$/.test(value.trim()) && value.trim() !== '' && figure >= least && figure <= most)
    return undefined;
  return wrong('number/invalid', `"${clip(value)}" is not a number from ${least} to ${most}.`);
}

/** One of a few words. */
export function checkChoice(value: string, choices: readonly string[]): Verdict | undefined {
  return choices.includes(value)
    ? undefined
    : wrong('value/unknown', `"${clip(value)}" is not one of ${choices.join(', ')}.`);
}
