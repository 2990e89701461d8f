import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { MJML_VERSION } from '../../../src/render/mail/compile-mjml.ts';

it('names the version of mjml that is installed, since cached templates depend on it', () => {
  const path = createRequire(import.meta.url).resolve('mjml/package.json');
  expect(MJML_VERSION).toBe(JSON.parse(readFileSync(path, 'utf8')).version);
});
