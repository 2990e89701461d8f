import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, readPage } from '../../src/gates/read-page.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// Every reference by itself, whichever they are.
function decodeSlowly(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const pieces = fc.constantFrom(
  ...['&amp;', '&amp;', '&AMP;', '&amp', '&', ';', 'amp;', 'lt;', '#38;', '&lt;', '&QUOT;', '&apos;', '&nbsp;', '$&'],
  ...['&#38;', '&#x26;', '&#x110000;', '&#xD800;', '&#0;', 'a', 'é', '?a=1&amp;b=2'],
);

test('a text is decoded as if every reference were looked at', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (list) => {
      expect(decodeText(list.join(''))).toBe(decodeSlowly(list.join('')));
    }),
    { numRuns: 5_000 },
  );
});

test('a page is read back: its stories, their links and the headlines beside them', () => {
  const markup =
    '<a href="/0"></a><h1>A &amp; <i>B</i></h1><article><h2><a href="/1?a=1&amp;b">C</a></h2>' +
    '<a href="/2"><cite>D</cite></a><cite>E</cite><a><cite>F</cite></a></article><article><h1>G</h1></article>';
  expect(readPage(markup)).toMatchObject({
    heading: 'A & B',
    stories: [
      {
        title: 'C',
        href: '/1?a=1&b',
        related: [
          { title: 'D', href: '/2' },
          { title: 'E', href: undefined },
          { title: 'F', href: undefined },
        ],
      },
      { title: 'G', href: undefined, related: [] },
    ],
  });
});
