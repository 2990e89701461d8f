import { expect, it } from 'vitest';
import { readPaste } from '../../../src/read/paste/read-paste.ts';

const HEAD = `The ferry that forgot its harbour
By Ada Mbeki
3 March 2032

The ferry between Selby and the island has gone back and forth for three weeks without landing, the council said on Tuesday.

Nobody on board has complained, because the coffee is free and the view is better than at home, a steward said.
`;

function relatedOf(rest: string, language = 'en'): readonly string[] {
  const options = { timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] }, firstLine: 1 };
  const { fields } = readPaste(`${HEAD}\n${rest}`, { ...options, file: 'ferry.txt', language });
  return (fields.related ?? []).map(({ title }) => title);
}

const LAST = 'The council has ordered a longer pier, which will come by ferry if all goes well this spring.';

it.each([
  [
    'a subject behind the label',
    `READ MORE ON FERRIES\nPier that came too late\nIsland sells its only bus\n${LAST}`,
    2,
  ],
  ['a plus sign between paragraphs', `+ Pier that came too late\n\n${LAST}`, 1],
  ['a section twice', `${LAST}\nRelated\nIsland\nPier that came too late\nIsland\nThe bus that nobody sold`, 2],
  [
    'sentences that tell of each',
    `${LAST}\nRelated stories\nPier that came too late\nIt was two metres short.\n1 March 2032\nIsland sells its only bus\nA buyer was found on Monday.`,
    2,
  ],
  [
    'days without a year',
    `${LAST}\nRelated\nPier that came too late\n28 March, 18:40\nIsland sells its only bus\n2 April, 09:15`,
    2,
  ],
  ['neighbours of the post', `${LAST}\nRelated\nPier that came too late\nPrevious post\nIsland sells its only bus`, 1],
  ['what is paid for', `${LAST}\nYou might also like\nShoes at half the price\nTeeth without a dentist\nSponsored`, 0],
  ['one suggestion', `${LAST}\nYou might also like\nPier that came too late`, 0],
  ['two suggestions', `${LAST}\nYou might also like\nPier that came too late\nIsland sells its only bus`, 2],
  [
    'buttons of cards',
    `${LAST}\nMost read\nPier that came too late\nRead more\nIsland sells its only bus\nRead more`,
    0,
  ],
  [
    'hash tags and addresses',
    `${LAST}\nRelated\nPier that came too late\n#ferry #pier and more\nWrite to ferry@selby.example today`,
    1,
  ],
] as const)('lists of other stories: %s', (_what, rest, count) => {
  const titles = ['Pier that came too late', 'Island sells its only bus', 'The bus that nobody sold'];
  const found = relatedOf(rest);
  expect(found).toHaveLength(count);
  for (const title of found) expect(titles).toContain(title);
});

it.each([
  ['tr', 'İLGİLİ HABER: Köy kahvesi kütüphaneye dönüştü', 'Köy kahvesi kütüphaneye dönüştü'],
  ['zh', '▶ 看更多：全台最慢的公車 一天只有兩位乘客', '全台最慢的公車 一天只有兩位乘客'],
  ['pt', 'A LER: Ilha sem multibanco inventa a sua moeda', 'Ilha sem multibanco inventa a sua moeda'],
] as const)('cuts a label where it ends: %s', (language, line, title) => {
  expect(relatedOf(`${line}\n\n${LAST}`, language)).toEqual([title]);
});
