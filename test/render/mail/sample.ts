import type { Article } from '../../../src/model/article.ts';
import type { Direction } from '../../../src/model/language.ts';
import { markHtml } from '../../../src/model/text.ts';
import type { Url } from '../../../src/model/url.ts';
import { renderDigest } from '../../../src/render/mail/digest.ts';
import { renderEditionPage } from '../../../src/render/page/edition-page.ts';
import { describeSite, placePage } from '../../../src/render/page/place.ts';
import { compileShipped, makeArticle, makeEdition, makePublication, makeSnapshot, paragraphs } from './fixture.ts';

const related = (language: string, titles: readonly string[]): Article['related'] =>
  titles.map((title, index) => ({
    title,
    kind: index < 3 ? 'related' : 'more',
    ...(index % 2 === 0
      ? { url: `https://example.org/${language}/${index}?a=b&c=d` as Url, source: 'Example Wire' }
      : {}),
  }));

const LTR: readonly Article[] = [
  makeArticle(1, {
    title: 'The night ferry that never quite arrives',
    kicker: 'Long read',
    deck: 'A crossing of eleven hours, a crew of nine and a captain who has not slept on land since spring.',
    lead: {
      url: 'https://latewire.example/ferry.jpg' as Url,
      alt: 'A ferry at night',
      width: 1200,
      height: 675,
      caption: 'The ferry leaves at dusk.',
      credit: 'Example Pictures',
    },
    related: related('en', ['A linked headline', 'A plain one', 'כותרת בעברית', 'One more', 'And a last plain one']),
    credits: ['The Example Wire contributed to this report.'],
    body: [
      ...paragraphs('The first paragraph, with “quotes” and an em—dash.'),
      { kind: 'heading', text: 'A subheading', html: markHtml('<h2>A subheading</h2>') },
      {
        kind: 'list',
        text: '- One\n- Two',
        html: markHtml('<ul><li>One</li><li><a href="https://example.org/two">Two</a></li></ul>'),
      },
      { kind: 'quote', text: 'A quote.', html: markHtml('<blockquote><p>A quote.</p></blockquote>') },
      {
        kind: 'table',
        text: 'From | To',
        html: markHtml(
          '<table><thead><tr><th>From</th><th>To</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
        ),
      },
      {
        kind: 'figure',
        text: 'Map',
        html: markHtml(
          '<figure><img src="https://latewire.example/map.png" alt="A map" width="600" height="400"><figcaption>Map</figcaption></figure>',
        ),
      },
      { kind: 'rule', text: '', html: markHtml('<hr>') },
      ...paragraphs('The last paragraph.'),
    ],
  }),
  makeArticle(2, {
    kicker: 'Science',
    deck: 'One sentence that says what the story is about.',
    related: related('en', ['First', 'Second']),
  }),
  makeArticle(3, {
    title: 'כותרת בעברית',
    deck: 'משפט אחד.',
    language: 'he',
    direction: 'rtl',
    authors: [{ name: 'תמר לדוגמה' }],
  }),
  makeArticle(4, {
    // As long as a word of a headline gets.
    title:
      'Die Rindfleischetikettierungsüberwachungsaufgabenübertragung, at https://example.org/a/very/long/address/in/a/headline',
    corrections: [{ date: makeArticle(1).published, text: 'An earlier version was wrong.' }],
  }),
];

const RTL: readonly Article[] = LTR.map((article, index) => ({
  ...article,
  language: 'he',
  direction: 'rtl',
  title: `כותרת מספר ${index + 1} של הגיליון`,
  ...(article.kicker === undefined ? {} : { kicker: 'מדור' }),
  deck: 'משפט אחד שאומר במה מדובר ולמה כדאי לקרוא.',
  authors: [{ name: 'תמר לדוגמה' }],
  body: paragraphs('פסקה ראשונה של הכתבה, ארוכה מעט יותר כדי שתישבר לשורה נוספת.', 'פסקה שנייה.'),
  ...(article.lead === undefined
    ? {}
    : { lead: { ...article.lead, alt: 'מעבורת בלילה', caption: 'המעבורת יוצאת עם ערב.', credit: 'תמונות לדוגמה' } }),
  ...(article.credits === undefined ? {} : { credits: ['הסוכנות לדוגמה תרמה לידיעה זו.'] }),
  related: related('he', ['כותרת מקושרת', 'כותרת רגילה', 'An English headline']),
}));

/** A digest with everything that a digest may hold, and its page. */
export async function renderSample(
  theme: string,
  direction: Direction,
): Promise<{ readonly html: string; readonly text: string; readonly eml: string; readonly page: string }> {
  const publication = makePublication({
    direction,
    language: direction === 'rtl' ? 'he' : 'en',
    digest: { ...makePublication().digest, theme },
  });
  const articles = direction === 'rtl' ? RTL : LTR;
  const edition = makeEdition(articles);
  const snapshot = { ...makeSnapshot(articles, publication), editions: [edition] };
  const [html = '', text = '', eml = ''] = [...renderDigest(snapshot, edition, await compileShipped(publication))].map(
    ({ body }) => String(body),
  );
  const page = renderEditionPage(placePage(describeSite(snapshot), 'editions/2026-11-23/'), edition);
  return { html, text, eml, page };
}

/** What Outlook for Windows reads: its conditional comments opened, everybody else's parts gone. */
export function outlookBranch(html: string): string {
  return html
    .replace(/<!--\[if !mso\]><!-->[\s\S]*?<!--<!\[endif\]-->/g, '')
    .replace(/<!--\[if [^\]]*\]>([\s\S]*?)<!\[endif\]-->/g, '$1');
}
