import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainXml } from '../../src/gates/plain-xml.ts';
import { parseXml } from '../../src/model/parse-xml.ts';
import type { XmlElement } from '../../src/model/xml.ts';

const LONG = 'Long enough to be looked at by itself, and not character by character. '.repeat(4);

const DIST = join(import.meta.dirname, '../../dist');

/** A tree without the places of its elements, which a part of a document has by chance. */
function forgetPlaces({ line: _, column: __, ...element }: XmlElement): unknown {
  return {
    ...element,
    children: element.children.map((node) => (typeof node === 'string' ? node : forgetPlaces(node))),
  };
}

function readTree(parsed: ReturnType<typeof parseXml>): unknown {
  return parsed.kind === 'fault' ? parsed : { ...parsed, root: forgetPlaces(parsed.root) };
}

/** Whether a text is read tag by tag; then its tree is that of the parser. */
function agree(source: string): boolean {
  const plain = readPlainXml(source);
  if (plain === undefined) return false;
  expect(readTree(plain), JSON.stringify(source)).toEqual(readTree(parseXml(source)));
  return true;
}

describe('elements, attributes and text are read tag by tag', () => {
  test.each([
    ['short texts', '<a><b>x</b> &amp; <c/></a>'],
    ['a long text', `<a>${LONG}</a>`],
    ['markup, escaped', `<a>${LONG}&lt;p class=&quot;x&quot;&gt;&#13;&#x26;&#xe9;</a>`],
    ['text beside elements', `<a>${LONG}<b k="1">${LONG}</b>${LONG}</a>`],
    ['the mark itself', `<a>${LONG}\uE0000\uE000</a>`],
    ['a > in an attribute', `<a k="x > y">${LONG}</a>`],
    ['a > in a text', '<a>x > y ]] > z</a>'],
    ['references in attributes', '<a k="&lt;&#10;&#x26;amp;&quot;&apos;" l="&amp;lt;">&amp;lt;&amp;amp;</a>'],
    ['attributes over lines', '<a\n\tk="x"\n l="y"\n/>'],
    ['constructor as an attribute', '<a constructor="x" __proto__="y"/>'],
    ['namespaces', '<p:a xmlns:p="u:v" xmlns="w:x" p:k="1" l="2"><b><p:c xmlns:p="y:z"/><p:d/></b></p:a>'],
    ['a namespace, declared after its use', '<p:a p:k="1" xmlns:p="u:v"/>'],
    ['spaces around', ' \n<a/>\n\t'],
    ['a declaration', '<?xml version="1.0" encoding="utf-8"?>\n<a/>'],
    ['a space behind the name of an end', '<a></a \n>'],
  ])('%s', (_, source) => expect(agree(source)).toBe(true));

  test.each(['atom.xml', 'rss.xml', 'feeds.opml'])('%s of the example', (name) => {
    expect(agree(readFileSync(join(DIST, name), 'utf8').replace(/<\?xml-stylesheet.*\?>/, ''))).toBe(true);
  });
});

describe('anything else is left to the parser', () => {
  test.each([
    ['a dollar sign and a lone &', `<a>${LONG} $& $1 $\`</a>`],
    ['CDATA', `<a><![CDATA[ > ${LONG} < ]]></a>`],
    ['a comment', `<a><!-- > ${LONG} < --></a>`],
    ['line ends', `<a>${LONG}\r\n</a>`],
    ['a lone &', `<a>${LONG}&</a>`],
    ['an unknown entity', `<a>${LONG}&nbsp;</a>`],
    ['NUL', `<a>${LONG}\0</a>`],
    ['NUL, as a number', `<a>${LONG}&#0;</a>`],
    ['half a pair, as a number', `<a>${LONG}&#xD800;</a>`],
    ['a number beyond Unicode', `<a>${LONG}&#x110000;</a>`],
    ['the end of CDATA', `<a>x]]>${LONG}</a>`],
    ['a tag left open', `<a><b>${LONG}</a>`],
    ['text after the element', `<a/>${LONG}<`],
    ['< in an attribute', `<a k=">${LONG}<b">x</a>`],
    ['the end of CDATA in an attribute', '<a k="]]>"/>'],
    ['an unknown entity in an attribute', '<a k="&nbsp;"/>'],
    ['line breaks and tabs in attributes', '<a k="x\ny\tz"/>'],
    ['single quotes', "<a k='x'/>"],
    ['no space between attributes', '<a k="x"l="y"/>'],
    ['a no-break space between attributes', '<a\u00A0k="x"/>'],
    ['the same attribute twice', '<a k="x" k="y"/>'],
    ['the same attribute under two prefixes', '<a xmlns:p="u:v" xmlns:q="u:v" p:k="x" q:k="y"/>'],
    ['two attributes of one local name', '<a xmlns:p="u:v" k="x" p:k="y"/>'],
    ['a namespace taken back', '<a xmlns="u:v"><b xmlns=""/></a>'],
    ['a prefix taken back', '<a xmlns:p="u:v"><b xmlns:p=""/></a>'],
    ['a namespace with a space', '<a xmlns=" u:v "/>'],
    ['a namespace with a reference', '<a xmlns="u:v?a&amp;b"/>'],
    ['the namespace of xml', '<a xmlns:p="http://www.w3.org/XML/1998/namespace" xml:lang="en"/>'],
    ['the namespace of xmlns', '<a xmlns="http://www.w3.org/2000/xmlns/"/>'],
    ['xml declared', '<a xmlns:xml="u:v"/>'],
    ['xmlns declared', '<a xmlns:xmlns="u:v"/>'],
    ['xmlns as a prefix', '<xmlns:a/>'],
    ['an attribute that begins like a declaration', '<a xmlnsx="u:v" xmlns.y="1"/>'],
    ['a prefix that nobody declared', '<p:a/>'],
    ['a prefix declared elsewhere', '<a><b xmlns:p="u:v"/><p:c/></a>'],
    ['an attribute with a prefix that nobody declared', '<a p:k="x"/>'],
    ['__proto__ as a prefix', '<__proto__:a/>'],
    ['two colons', '<a:b:c xmlns:a="u:v"/>'],
    ['letters beyond ASCII in a name', '<é/>'],
    ['a digit in front of a name', '<a 1k="x"/>'],
    ['tags that cross', '<a><b></a></b>'],
    ['an end without a beginning', '</a>'],
    ['two roots', '<a/><b/>'],
    ['text in front', 'x<a/>'],
    ['a byte order mark', '\uFEFF<a/>'],
    ['text behind', '<a/>x'],
    ['a no-break space behind', '<a/>\u00A0'],
    ['a declaration behind a space', ' <?xml version="1.0" encoding="utf-8"?><a/>'],
    ['another version', '<?xml version="1.1" encoding="utf-8"?>\n<a>\x85</a>'],
    ['an instruction', '<?xml version="1.0" encoding="utf-8"?><?x y?><a/>'],
    ['an instruction inside', '<a><?x y?></a>'],
    ['half a pair', `<a>${LONG}\uD800</a>`],
    ['a space behind <', '< a/>'],
    ['a space behind </', '<a></ a>'],
    ['an end with an attribute', '<a></a k="x">'],
    ['a tag without an end', '<a k="x"'],
    ['nothing', ''],
    ['deep', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
    ['deeper than is read', `${'<a>'.repeat(600)}${'</a>'.repeat(600)}`],
  ])('%s', (_, source) => expect(agree(source)).toBe(false));
});

const PIECES =
  `<a> </a> <b/> <p:c> </p:c> <a|k="1"> <a|xmlns="u:v"> <a|xmlns:p="u:v"> <b|k="x>y"|p:k="2"/> <b|k="&amp;lt;"|l="&#38;"/> <a|k="1"|k="2">
  x > & &amp; &lt; &gt; &quot; &apos; &#x26; &#0; &#xD800; &nbsp; ]]> <!--y--> <![CDATA[z]]> <?pi?> \u00E9 \u{1F600} \uD800 \0 \r | " ' < / = k="1"`
    .split(/\s+/)
    .map((piece) => piece.replaceAll('|', ' '));

test('whatever is put together: the same tree as from the parser, or left to it', () => {
  const inside = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
  const whole = fc.oneof(
    inside,
    inside.map((text) => `<a>${text}</a>`),
    inside.map((text) => `<a xmlns="u:v" xmlns:p="w:x">${text}<p:c k="${text}">${text}</p:c></a>\n`),
  );
  let read = 0;
  fc.assert(
    fc.property(whole, (source) => {
      read += Number(agree(source));
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(100);
});
