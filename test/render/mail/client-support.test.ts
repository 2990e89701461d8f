import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TemplateSource } from '../../../src/model/templates.ts';
import { type ClientSupport, describeNew, listUnsupported } from './client-support.ts';
import { readShippedTemplates, readThemes } from './fixture.ts';
import { renderSample } from './sample.ts';

// Written by scripts/write-client-support.ts; read before it is committed.
const BASELINE = JSON.parse(readFileSync(new URL('client-support.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, ClientSupport>
>;
const SHIPPED = readShippedTemplates();

it.each(readThemes())('%s uses nothing more that a client does not know', async (theme) => {
  const { html } = await renderSample(theme, 'ltr');
  expect(describeNew(listUnsupported(html), BASELINE[theme] ?? {}, SHIPPED)).toEqual([]);
});

it('names the clients and the template line of a new feature', async () => {
  const { html } = await renderSample('broadsheet', 'ltr');
  const path = 'partials/story.hbs';
  const files = new Map([...SHIPPED, [path, `<p>a</p>\n<p style="display:flex">{{title}}</p>\n` as TemplateSource]]);
  const now = listUnsupported(html.replace('<h2 style="', '<h2 style="display:flex;'));
  const [described, ...others] = describeNew(now, BASELINE['broadsheet'] ?? {}, files);
  expect(others).toEqual([]);
  expect(described).toMatch(/display:flex.*outlook\.windows.*templates\/partials\/story\.hbs:2/);
});
