import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { precompileHandlebars } from '../src/render/mail/engine.ts';
import type { MadeTemplates } from '../src/render/mail/make-templates.ts';
import { openCache } from '../src/write/cache.ts';
import { escapeCode, WRAPPER } from './code-file.ts';

const EXTEND = join(import.meta.dirname, 'extend-code.mjs');

/**
 * Runs the bundled program on small publications, one for each theme and direction, and keeps beside the bundle what V8
 * compiled of it and the templates that came out: then a first build compiles neither.
 */
export function warmBundle(lib: string): void {
  const work = mkdtempSync(join(tmpdir(), 'latewire-warm-'));
  const themes = readdirSync(join(lib, '../templates/themes'));
  const cache = join(work, 'templates');
  try {
    const roots = ['he', 'en'].flatMap((language) =>
      themes.map((theme) => {
        const root = join(work, `${theme}-${language}`);
        writePublication(root, theme, language);
        return root;
      }),
    );
    for (const root of roots) build(lib, root, ['--cache', cache, '--out', 'first'], join(work, 'first'));
    rmSync(join(cache, 'texts'), { recursive: true, force: true });
    cpSync(cache, join(lib, 'bundle/templates'), { recursive: true });
    precompileTemplates(join(lib, 'bundle/templates'));
    // Once more, as every later build runs: what is compiled then is worth keeping, and nothing else.
    for (const root of roots) build(lib, root, ['--cache', join(work, 'none'), '--out', 'dist'], join(work, 'code'));
    // And an import, which shares little with a build.
    const [root = ''] = roots;
    const paste = join(root, 'content/articles', PASTED);
    run([EXTEND, lib, join(work, 'code/latewire'), 'import', paste, '--root', root], root);
    for (const code of ['first', 'code'])
      cpSync(join(work, code, 'latewire'), join(lib, 'bundle'), { recursive: true });
  } catch (cause) {
    // What is kept here only saves time: a program that cannot build these publications says so better in its tests.
    process.stderr.write(`Warming the bundle: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// Beside each compiled template the same as a JavaScript object, for the Handlebars runtime alone, as a file of the bundle.
function precompileTemplates(folder: string): void {
  const compiled = openCache(folder);
  for (const key of readdirSync(folder)) {
    const { html, text } = JSON.parse(compiled.read(key) ?? '') as MadeTemplates;
    const made = { html: precompileHandlebars(html, 'html'), text: precompileHandlebars(text, 'none') };
    const code = `${WRAPPER.before}module.exports={html:${made.html},text:${made.text}};${WRAPPER.after}`;
    const file = join(folder, `${key}.cjs`);
    writeFileSync(file, escapeCode(code, file));
  }
}

function build(lib: string, root: string, options: readonly string[], code: string): void {
  const words = ['build', '--root', root, '--now', '2026-11-24T12:00:00Z', '--no-strict', ...options];
  run([join(lib, 'cli.cjs'), ...words], root, code);
}

function run(args: readonly string[], home: string, code: string = home): void {
  execFileSync(process.execPath, args, {
    // Flags and preloads of this process would make another V8 configuration of it.
    env: { PATH: process.env['PATH'], HOME: home, XDG_CACHE_HOME: code },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function writePublication(root: string, theme: string, language: string): void {
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  writeFileSync(
    join(root, 'content/publication.yaml'),
    [
      'title: Warm',
      'url: https://example.org/',
      'timeZone: Europe/London',
      `language: ${language}`,
      `digest: { theme: ${theme} }`,
      'mail: { from: { name: Warm, email: warm@example.org }, listId: warm.example.org }',
      '',
    ].join('\n'),
  );
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(root, 'content/articles', name), text);
}

const PASTED = '2026-11-21-second.txt';

const ARTICLES: Readonly<Record<string, string>> = {
  '2026-11-20-first.md': `---
title: "A title & more"
date: 2026-11-20T08:00:00Z
author: "Ann Example"
section: news
tags: ["one", "two"]
summary: "What it is about."
related:
  - title: "Another story"
    url: https://example.com/another
    source: "Example Daily"
---

A paragraph with *emphasis*, **weight**, \`code\` and a [link](https://example.com/).

## A heading

- one
- two

> A quotation.

${'Words of a longer paragraph that says a little more than the first one did, and then some. '.repeat(6)}
`,
  // A page with everything about it that pages have: what reads it is compiled too.
  [PASTED]: `Home
World
'Nobody rowed': the night ferry stays, says the council

The vote was close, and the mayor of the river's other bank was not there when it was taken

By Ann Example and John Sample, Staff Writers
November 21, 2026 9:40 AM ET | Updated: Nov. 22, 2026
Send in e-mailSend in e-mail
Share | Facebook | Twitter | Print
The ferry leaves the quay, Ostermark, November 4, 2026.
The ferry leaves the quay, Ostermark, November 4, 2026.Credit: Ann Example / AFP
John Sample
John Sample

OSTERMARK (AP) — ${'The first paragraph of a pasted story is long enough to be taken for prose by anybody who reads it. '.repeat(3)}

${'"The second paragraph follows it," Ms. Example said on Saturday, "at some length, so that it counts for something." '.repeat(3)}

Listen: Why nobody rows any more. Ep. 55

-- : --

${'The council’s own report says – in thinly-veiled words – that 3,000 people “crossed the river” in the U.S. way since 2019. '.repeat(3)}

>> The four questions after the vote of the council ■ To keep the ferry, the town will need all its nerves ■ Ferrymen wait for 'the signal' to start

What comes next

${'A third paragraph says that the mayor, who had asked for it, will decide it in the spring of the year to come. '.repeat(3)}

The Associated Press contributed to this report.

Click the alert icon to follow topics:
Ferries
Related articles
- Another headline of another story about a ferry and its town
- One more headline that stands under the first of the two
`,
};
