import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { readThemes } from './fixture.ts';
import { outlookBranch, renderSample } from './sample.ts';

// Layout tables need the old attributes: Outlook for Windows reads nothing else.
const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:standard'], // MJML's <xml> is Outlook's own.
  rules: { 'no-deprecated-attr': 'off', 'element-name': ['error', { whitelist: ['xml'] }] },
});

async function findingsOf(html: string): Promise<readonly string[]> {
  const { results } = await VALIDATOR.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${html.split('\n')[line - 1]?.slice(0, 120)})`),
  );
}

const CASES = readThemes().flatMap((theme) => (['ltr', 'rtl'] as const).map((direction) => ({ theme, direction })));

describe.each(CASES)('$theme, $direction', ({ theme, direction }) => {
  it('has nothing for html-validate to find', async () =>
    expect(await findingsOf((await renderSample(theme, direction)).html)).toEqual([]));

  it('has nothing to find in the branch that Outlook reads', async () => {
    expect(await findingsOf(outlookBranch((await renderSample(theme, direction)).html))).toEqual([]);
  });

  it('says its language and direction, and hides every layout table from screen readers', async () => {
    const { html } = await renderSample(theme, direction);
    expect(html).toContain(`lang="${direction === 'rtl' ? 'he' : 'en'}" dir="${direction}"`);
    for (const [table] of html.matchAll(/<table[^>]*>/g))
      if (!table.includes('cellpadding="6"')) expect(table).toContain('role="presentation"');
  });
});

it.each(readThemes())('%s, right to left, sets nothing from the left', async (theme) => {
  const { html } = await renderSample(theme, 'rtl');
  const found = html.match(/text-align:\s*left|direction:\s*ltr|align="left"/g);
  expect(found).toBeNull();
});

it('finds an unbalanced paragraph, so that the checks above can fail', async () => {
  expect(
    await findingsOf('<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p>A <b>b</p></body></html>'),
  ).not.toEqual([]);
});
