import { expect, test } from 'vitest';
import { parsePart } from '../../src/gates/parse-part.ts';
import { parseXml, type XmlElement } from '../../src/model/xml.ts';

const LONG = 'Long enough to be looked at by itself, and not character by character. '.repeat(4);

/** A tree without the places of its elements, which a part of a document has by chance. */
function forgetPlaces({ line: _, column: __, ...element }: XmlElement): unknown {
  return {
    ...element,
    children: element.children.map((node) => (typeof node === 'string' ? node : forgetPlaces(node))),
  };
}

function readTree(parsed: ReturnType<typeof parseXml>): unknown {
  return parsed.kind === 'fault' ? parsed : forgetPlaces(parsed.root);
}

test.each([
  ['short texts', '<a><b>x</b> &amp; <c/></a>'],
  ['a long text', `<a>${LONG}</a>`],
  ['markup, escaped', `<a>${LONG}&lt;p class=&quot;x&quot;&gt;&#13;&#x26;&#xe9;</a>`],
  ['text beside elements', `<a>${LONG}<b k="1">${LONG}</b>${LONG}</a>`],
  ['a dollar sign', `<a>${LONG} $& $1 $\`</a>`],
  ['the mark itself', `<a>${LONG}\uE0000\uE000</a>`],
  ['CDATA', `<a><![CDATA[ > ${LONG} < ]]></a>`],
  ['a comment', `<a><!-- > ${LONG} < --></a>`],
  ['line ends', `<a>${LONG}\r\n</a>`],
  ['a > in an attribute', `<a k="x > y">${LONG}</a>`],
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
])('%s: the same tree, or the same fault, as from the parser', (_, source) => {
  expect(readTree(parsePart(source))).toEqual(readTree(parseXml(source)));
});
