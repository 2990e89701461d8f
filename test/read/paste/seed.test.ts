import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../src/read/paste/read-paste.ts';

const file = 'content/articles/2020-01-04-netanyahu-and-pompeo.txt';
const text = readFileSync(file, 'utf8');
const reading = readPaste(text, {
  file,
  language: 'en',
  timeZone: 'Asia/Jerusalem',
  words: { ui: [], relatedLabels: [], agencies: [] },
  firstLine: 1,
});
const lineOf = (number: number) => text.split('\n')[number - 1] ?? '';

describe('the seed article', () => {
  it('has its first line as title and its third as deck', () => {
    expect(reading.fields.title).toBe(lineOf(1));
    expect(reading.fields.deck).toBe(lineOf(3));
  });

  it('has one author, whose name is in no line of the text', () => {
    expect(reading.fields.authors).toEqual([{ name: 'Noa Landau' }]);
    expect(reading.body.filter((block) => block.text.includes('Noa Landau'))).toEqual([]);
  });

  it('parts the caption from its credit and takes no date from it', () => {
    expect(reading.fields.lead).toEqual({
      caption: 'Netanyahu meets with Pompeo, Lisbon, December 4, 2019.',
      credit: 'AFP',
    });
    expect(reading.fields.published).toBeUndefined();
  });

  it('has five related headlines in order', () => {
    expect(reading.fields.related?.map((headline) => headline.title)).toEqual([
      "The four critical questions after the assassination of Iran's Soleimani",
      'To avert war with Iran, Trump will need all the strong nerves and sophistication he sorely lacks',
      "Overseas Black Ops units await Iran's signal to strike",
      "Iran's 'crushing revenge' may prove formidable challenge for Soleimani's successor",
      'By assassinating Soleimani, U.S. takes another step towards war with Iran',
    ]);
  });

  it('has nine paragraphs, each a line of the paste', () => {
    const paragraphs = [14, 16, 22, 24, 26, 30, 32, 34, 36].map(lineOf);
    expect(reading.body.map((block) => block.text)).toEqual(paragraphs);
    expect(reading.body.every((block) => block.kind === 'paragraph')).toBe(true);
  });

  it('knows what to hear, and whom to credit', () => {
    expect(reading.fields.audio).toEqual({
      title: "Under Trump, haters don't need an excuse to attack Jews.",
      episode: 'Ep. 55',
    });
    expect(reading.fields.credits).toEqual(['The Associated Press contributed to this report.']);
  });

  it('reports what it left out, and nothing else', () => {
    const out = reading.report.lines.filter((line) => line.place === 'out').map((line) => line.line);
    expect(out).toEqual([6, 7, 8, 9, 11, 12, 18, 20, 40]);
    expect(reading.problems).toEqual([]);
  });
});
