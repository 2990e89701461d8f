import { scanTags } from '../model/markup.ts';
import { checkReference } from './addresses.ts';
import { clip } from './dates.ts';
import { doubtful, type Verdict } from './findings.ts';

// Elements of HTML that a reader may keep; what it knows and is not here, it throws away, or should.
const KEPT = new Set(
  'a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li main map mark math menu meter nav noscript ol optgroup option output p picture pre progress q rp rt ruby s samp search section select small source span strike strong sub summary sup svg table tbody td template textarea tfoot th thead time tr track tt u ul var video wbr'.split(
    ' ',
  ),
);
const DANGEROUS = new Set(
  'applet base basefont bgsound body embed frame frameset head html iframe link meta noframes object param plaintext script style title xmp'.split(
    ' ',
  ),
);
const ADDRESSED = new Set(['href', 'src', 'poster', 'cite']);
const STYLES = new Set(
  'azimuth background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left border-left-color border-left-style border-left-width border-radius border-right border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width border-width clear color cursor direction display float font font-family font-size font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width overflow padding padding-bottom padding-left padding-right padding-top text-align text-decoration text-indent text-transform unicode-bidi vertical-align white-space width word-break word-wrap'.split(
    ' ',
  ),
);
const FOREIGN = new Set(['svg', 'math']);

/** What is wrong with a piece of HTML, each kind once. `isBased` says that relative addresses have something to stand on. */
export function checkHtml(html: string, options: { readonly isBased: boolean }): readonly Verdict[] {
  const found = new Map<string, Verdict>();
  const add = (verdict: Verdict | undefined): void => {
    if (verdict !== undefined && !found.has(verdict.rule + verdict.message))
      found.set(verdict.rule + verdict.message, verdict);
  };
  if (/<\?import\s/i.test(html)) add(doubtful('html/unsafe', 'The content holds <?import.'));
  if (/<[a-z][^<>]*$/i.test(html.slice(-2000))) add(doubtful('html/broken', 'The content ends inside a tag.'));
  const control = /&#(?:x[89][\da-f]|1[2-5]\d);/i.exec(html)?.[0];
  if (control !== undefined)
    add(doubtful('text/bad-characters', `${control} is no character, but one of windows-1252.`));
  let foreign = 0;
  for (const tag of scanTags(html)) {
    if (FOREIGN.has(tag.name)) foreign += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    if (foreign > 0 || tag.kind === 'close') continue;
    for (const verdict of checkElement(tag.name, tag.attributes, options)) add(verdict);
  }
  return [...found.values()];
}

/** What is wrong with one element of HTML or XHTML. */
export function checkElement(
  element: string,
  attributes: readonly { readonly name: string; readonly value?: string }[],
  options: { readonly isBased: boolean },
): readonly Verdict[] {
  const verdicts: (Verdict | undefined)[] = [checkName(element.toLowerCase())];
  for (const { name, value } of attributes) {
    if (/^on[a-z]+$/i.test(name)) verdicts.push(doubtful('html/unsafe', `The content has an ${name} handler.`));
    if (name === 'style') verdicts.push(checkStyle(value ?? ''));
    if (ADDRESSED.has(name) && value !== undefined) verdicts.push(checkLink(decodeEntities(value.trim()), options));
  }
  return verdicts.filter((verdict) => verdict !== undefined);
}

function checkName(name: string): Verdict | undefined {
  if (DANGEROUS.has(name)) return doubtful('html/unsafe', `The content has a <${name}>, which readers remove.`);
  if (KEPT.has(name) || name.includes('-')) return undefined;
  return doubtful('html/unknown-element', `<${clip(name)}> is not an element of HTML.`);
}

function checkLink(value: string, options: { readonly isBased: boolean }): Verdict | undefined {
  if (/^(?:javascript|vbscript):/i.test(value))
    return doubtful('html/unsafe', 'The content has a script as an address.');
  if (/^[a-z][a-z\d+.-]*:/i.test(value)) {
    const verdict = /^https?:/i.test(value) ? checkReference(value.replace(/\s/g, '%20')) : undefined;
    return verdict?.rule === 'url/invalid' && /^https?:\/*$/i.test(value)
      ? doubtful('html/broken-link', verdict.message)
      : undefined;
  }
  if (options.isBased) return undefined;
  return doubtful(
    'html/relative-url',
    `The content has the relative address "${clip(value)}"; readers have nothing to resolve it against.`,
  );
}

// What a style may say without a reader having to remove it; `position`, `url()`, `expression()` and browsers' own
// properties are how a feed draws over the reader.
function checkStyle(style: string): Verdict | undefined {
  for (const declaration of decodeEntities(style).split(';')) {
    if (declaration.trim() === '') continue;
    const [property = '', ...rest] = declaration.split(':');
    const value = rest.join(':');
    if (
      !STYLES.has(property.trim().toLowerCase()) ||
      /url\s*\(|expression|script|behaviou?r|\\|@|\/\*/i.test(value) ||
      value.trim() === ''
    ) {
      return doubtful('html/style', `The style "${clip(declaration.trim())}" is one that readers remove.`);
    }
    if (
      /^(?:background|border|margin|padding)/.test(property.trim()) &&
      value
        .trim()
        .split(/\s+/)
        .some((word) => !isPlainValue(word.toLowerCase()))
    ) {
      return doubtful('html/style', `The style "${clip(declaration.trim())}" is one that readers remove.`);
    }
  }
  return undefined;
}

const SAFE_WORD =
  /^(?:!important|#[\da-f]+|rgba?\([\d%.,]*\)?|[\d%.,]+\)|-?\d{0,3}(?:\.\d{1,3})?(?:cm|em|rem|ex|in|mm|pc|pt|%|vw|vh)?[,)]?|-?\d{0,4}(?:\.\d{1,3})?px[,)]?|[a-z]{3,20})$/;
const UNSAFE_WORDS = new Set(['repeat-x', 'repeat-y', 'no-repeat', 'fixed', 'scroll']);

function isPlainValue(word: string): boolean {
  return SAFE_WORD.test(word) && !UNSAFE_WORDS.has(word);
}

// Elements whose closing tag betrays that a plain text is HTML.
const CLOSING = /<\/([a-z][a-z\d]*)>/gi;
const ENTITY = /&(?:#x?[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
const NAMED =
  /&(?:amp|lt|gt|quot|apos|nbsp|copy|reg|trade|hellip|mdash|ndash|lsquo|rsquo|ldquo|rdquo|laquo|raquo|bull|middot|euro|pound|deg|times|[aeiouync](?:acute|grave|uml|circ|tilde|cedil)|szlig|eszett|shy);/i;

/** Plain text that looks as if it had been meant as HTML. */
export function checkPlain(value: string): Verdict | undefined {
  for (const [, name = ''] of value.matchAll(CLOSING)) {
    const lower = name.toLowerCase();
    if (KEPT.has(lower) || DANGEROUS.has(lower))
      return doubtful('text/html', `This is plain text, but holds </${lower}>: readers will show the tags.`);
  }
  const entity = (NAMED.exec(value) ?? ENTITY.exec(value))?.[0];
  return entity === undefined
    ? undefined
    : doubtful('text/entity', `This is plain text, but holds ${entity}: it was escaped twice, or is HTML.`);
}

/** Whether text holds a tag of HTML, opening or closing. */
export function holdsElement(value: string): boolean {
  return [...value.matchAll(/<\/?([a-z][a-z\d]*)\b[^<>]*>/gi)].some(([, name = '']) => {
    return KEPT.has(name.toLowerCase()) || DANGEROUS.has(name.toLowerCase());
  });
}

/** Whether text holds anything that HTML would read as markup. */
export function looksLikeHtml(value: string): boolean {
  return /<\/?[a-z][^<>]*>/i.test(value) || NAMED.test(value);
}

// UTF-8 read as Latin-1: "Ã©" for "é". Guillemets and ordinals after Ã or Â are left out, for they occur in words.
const MOJIBAKE = /[ÃÂ][£¤¥¦§¨©¬®¯±²³´µ¶¸¹¼½¾]|â€[™œ\u009d“”¦]/;

/** Text whose characters were decoded wrongly somewhere on the way. */
export function checkCharacters(value: string): Verdict | undefined {
  const found = /[\u0080-\u009F\uFFFD]/.exec(value)?.[0];
  const twice = MOJIBAKE.exec(value)?.[0];
  if (found === undefined && twice !== undefined)
    return doubtful('text/bad-characters', `"${twice}" says that the text was encoded twice.`);
  if (found === undefined) return undefined;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return doubtful(
    'text/bad-characters',
    `U+${code} says that the text was decoded from another encoding than it is in.`,
  );
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|#38|#x26);/gi, '&').replace(/&(?:quot|#34|#x22);/gi, '"');
}
