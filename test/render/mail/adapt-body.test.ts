import { expect, test } from 'vitest';
import { markHtml } from '../../../src/model/text.ts';
import type { Url } from '../../../src/model/url.ts';
import { adaptBlock } from '../../../src/render/mail/adapt-body.ts';
import { showsPicture } from '../../../src/render/mail/shows-picture.ts';
import { makePublication } from './fixture.ts';

const PUBLICATION = makePublication({ url: 'https://own.example/' as Url });

const adapt = (html: string): string =>
  adaptBlock({ kind: 'paragraph', text: '', html: markHtml(html) }, (address) => showsPicture(address, PUBLICATION));

test.each([
  [
    'a picture of our own, sized for the column',
    '<figure><img alt="A &quot;map&quot;" src="https://own.example/a.png"></figure>',
    '<img src="https://own.example/a.png" alt="A &quot;map&quot;" width="548" style="max-width:100%;height:auto;border:0">',
  ],
  [
    'a picture from another host, described with a link to it',
    '<figure><img alt="A < &quot;map&quot; & more" src="https://cdn.example/a.png?b=1&amp;c=2"></figure>',
    '<a href="https://cdn.example/a.png?b=1&amp;c=2">A &lt; "map" & more</a>',
  ],
  [
    'a picture of our own that Outlook does not show',
    '<p><img alt="A map" src="https://own.example/a.WebP?b"></p>',
    '<a href="https://own.example/a.WebP?b">A map</a>',
  ],
  [
    'one without words, by where it is from',
    '<p>See <img alt src="https://cdn.example/a.png"></p>',
    'See <a href="https://cdn.example/a.png">cdn.example</a>',
  ],
  [
    'one in a link: no link in a link, and none that is empty',
    '<p><a href="https://org.example/"><img alt src="https://cdn.example/a.png"></a> <img alt="b" src="https://cdn.example/b.png"></p>',
    '<a href="https://org.example/">cdn.example</a> <a href="https://cdn.example/b.png">b</a>',
  ],
])('%s', (_, html, expected) => {
  expect(adapt(html)).toContain(expected);
});
