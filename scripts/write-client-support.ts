// Writes what the shipped themes use that some mail client does not know: npx tsx scripts/write-client-support.ts
import { writeFileSync } from 'node:fs';
import { listUnsupported } from '../test/render/mail/client-support.ts';
import { readThemes } from '../test/render/mail/fixture.ts';
import { renderSample } from '../test/render/mail/sample.ts';

const support = Object.fromEntries(
  await Promise.all(
    readThemes().map(async (theme) => [theme, listUnsupported((await renderSample(theme, 'ltr')).html)] as const),
  ),
);
writeFileSync(
  new URL('../test/render/mail/client-support.json', import.meta.url),
  `${JSON.stringify(support, undefined, 1)}\n`,
);
