import { expect, it } from 'vitest';
import { pluralOf } from '../../../src/render/mail/plural.ts';

const LANGUAGES = 'en de fr es it pt nl sv pl cs sk ru uk tr he ar fa ja zh ko id vi th'.split(' ');

// Intl is the independent oracle here; the program itself never asks it, since its data change with the machine.
it.each(LANGUAGES)('counts in %s as CLDR does', (language) => {
  const rules = new Intl.PluralRules(language);
  for (let count = 0; count <= 250; count += 1) {
    const expected = rules.select(count);
    expect([count, pluralOf(count, language)]).toEqual([count, expected]);
  }
});
