import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Direction } from '../../src/model/language.ts';
import { renderBlocks } from '../render/mail/blocks.ts';
import { readThemes } from '../render/mail/fixture.ts';
import { openDocument, startBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

interface Look {
  /** A screenshot of all of it, PNG. */
  readonly picture: string;
  /** Every element that is shown: its name, and how far it is from the edge where lines begin, from the top, and how large. */
  readonly boxes: readonly (readonly [string, number, number, number, number])[];
}

async function look(html: string, direction: Direction, width: number): Promise<Look> {
  const page = await openDocument(browser, html, { width, pictures: 'shown' });
  // The words of the mail itself become blocks as well; what steers the direction of letters has none to steer.
  await page.evaluate(`{
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!/^(?:STYLE|SCRIPT)$/.test(node.parentElement.tagName)) node.data = node.data.replace(/[\\u2066-\\u2069\\u034f]/g, '').replace(/\\S/g, '█');
    }
  }`);
  const boxes = (await page.evaluate(`[...document.body.querySelectorAll('*')].flatMap((element) => {
    const { left, right, top, width, height } = element.getBoundingClientRect();
    return width * height === 0 ? [] : [[element.tagName, ${direction === 'rtl' ? 'innerWidth - right' : 'left'}, top, width, height]];
  })`)) as Look['boxes'];
  const picture = (await page.screenshot({ fullPage: true })).toString('base64');
  await page.close();
  return { boxes, picture };
}

// The share of pixels that differ when one picture is turned around; the edges of letters are blurred by part of a pixel.
async function compare(ltr: Look, rtl: Look, turn: 'turned' | 'as it is'): Promise<number> {
  const page = await browser.newPage();
  const share = await page.evaluate(`(async () => {
    const read = async (source, turn) => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      if (turn) context.setTransform(-1, 0, 0, 1, image.width, 0);
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, canvas.width, canvas.height);
    };
    const one = await read(${JSON.stringify(ltr.picture)}, ${turn === 'turned'});
    const other = await read(${JSON.stringify(rtl.picture)}, false);
    if (one.width !== other.width || one.height !== other.height) return 1;
    let differing = 0;
    for (let at = 0; at < one.data.length; at += 4) if (Math.abs(one.data[at + 1] - other.data[at + 1]) > 100) differing += 1;
    return differing / (one.width * one.height);
  })()`);
  await page.close();
  return Number(share);
}

const CASES = [
  ...readThemes().map((theme) => ({ name: `the mail in the theme ${theme}`, theme, part: 'mail' as const })),
  { name: 'the page', theme: 'broadsheet', part: 'page' as const },
].flatMap((made) => [320, 620, 1200].map((width) => ({ ...made, width })));

describe.each(CASES)('$name, $width px wide', ({ theme, part, width }) => {
  it('is the mirror image of itself when it reads from right to left', async () => {
    const [ltr, rtl] = await Promise.all(
      (['ltr', 'rtl'] as const).map(async (direction) =>
        look((await renderBlocks(theme, direction))[part], direction, width),
      ),
    );
    if (ltr === undefined || rtl === undefined) throw new Error('There is nothing to compare.');
    expect(rtl.boxes.map(([name]) => name)).toEqual(ltr.boxes.map(([name]) => name));
    expect(ltr.boxes.length).toBeGreaterThan(40);
    const moved = ltr.boxes.flatMap((box, index) => {
      const other = rtl.boxes[index] ?? box;
      const isMoved = box.slice(1).some((figure, at) => Math.abs(Number(figure) - Number(other[at + 1])) > 1.5);
      return isMoved ? [{ ltr: box, rtl: other }] : [];
    });
    expect(moved).toEqual([]);
    expect(await compare(ltr, rtl, 'turned')).toBeLessThan(0.002);
    // Not because there is nothing to see.
    expect(await compare(ltr, rtl, 'as it is')).toBeGreaterThan(0.02);
  });
});
