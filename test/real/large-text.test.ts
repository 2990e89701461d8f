import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readThemes } from '../render/mail/fixture.ts';
import { renderSample } from '../render/mail/sample.ts';
import { openDocument, startBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

// Every letter twice as large, as a phone does it (WCAG 2.2, 1.4.4); the page's own sizes follow that of its root.
const ENLARGE = `{
  const all = [document.documentElement, ...document.body.querySelectorAll('*')];
  const sizes = all.map((element) => { const { fontSize, lineHeight } = getComputedStyle(element); return [parseFloat(fontSize), parseFloat(lineHeight)]; });
  all.forEach((element, index) => {
    const [size, line] = sizes[index];
    element.style.setProperty('font-size', size * 2 + 'px', 'important');
    if (line) element.style.setProperty('line-height', line * 2 + 'px', 'important');
  });
}`;

// Pieces of text that stand outside the window, or in a box that cuts them off.
const FIND_CUT = `(() => {
  const found = [];
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('scrolls sideways to ' + document.documentElement.scrollWidth);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const owner = node.parentElement;
    if (node.data.trim() === '' || /^(?:STYLE|SCRIPT)$/.test(owner.tagName) || getComputedStyle(owner).display === 'none' || owner.closest('.skip')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, width, height } of range.getClientRects()) {
      if (width * height === 0) continue;
      if (left < -0.5 || right > innerWidth + 0.5) found.push(Math.round(left) + '..' + Math.round(right) + ': ' + node.data.trim().slice(0, 60));
    }
    for (let box = owner; box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (/hidden|clip/.test(style.overflow) && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)) found.push('cut off in ' + box.tagName + ': ' + node.data.trim().slice(0, 60));
    }
  }
  return [...new Set(found)];
})()`;

const CASES = readThemes().flatMap((theme) =>
  (['ltr', 'rtl'] as const).flatMap((direction) =>
    (['html', 'page'] as const)
      // The page has one design.
      .filter((part) => part === 'html' || theme === 'broadsheet')
      .flatMap((part) => [320, 390, 1200].map((width) => ({ theme, direction, part, width }))),
  ),
);

describe.each(CASES)('$theme, $direction, $part, $width px', ({ theme, direction, part, width }) => {
  it.each(['blocked', 'shown'] as const)('keeps large letters in view, pictures %s', async (pictures) => {
    const sample = await renderSample(theme, direction);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openDocument(browser, sample[part], { width, colorScheme, pictures });
      expect(await page.evaluate(FIND_CUT), 'at 100 %').toEqual([]);
      await page.evaluate(ENLARGE);
      expect(await page.evaluate(FIND_CUT), 'at 200 %').toEqual([]);
      await page.close();
    }
  });
});
