import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pathOfShipped } from '../../src/model/templates.ts';
import { readTemplateFiles } from '../../src/read/template-files.ts';
import { openTheme } from '../../src/render/mail/open-theme.ts';
import { readTheme } from '../../src/render/mail/theme.ts';
import { makeFolder } from './folder.ts';

const VALUES = 'themes/plain/theme.json';

it('takes one value of a theme from the publication, and the others from the theme', () => {
  const root = makeFolder({
    [`shipped/${VALUES}`]: '{ "light": { "ink": "#111111", "accent": "#222222" } }',
    'shipped/partials/more.hbs': 'shipped',
    [`own/${VALUES}`]: '{ "light": { "accent": "#005588" } }',
    'own/partials/more.hbs': 'own',
  });
  const files = readTemplateFiles(['shipped', 'own'].map((folder) => join(root, 'content', folder)));
  expect([...files.keys()].sort()).toEqual(['partials/more.hbs', pathOfShipped(VALUES), VALUES]);
  expect(files.get('partials/more.hbs')).toBe('own');
  const { value, problems } = readTheme(openTheme(files, 'plain'), VALUES);
  expect(problems).toEqual([]);
  expect([...value]).toEqual([
    ['theme.light.ink', '#111111'],
    ['theme.light.accent', '#005588'],
  ]);
});
