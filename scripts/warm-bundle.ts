import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { precompileHandlebars } from '../src/render/mail/engine.ts';
import type { MadeTemplates } from '../src/render/mail/make-templates.ts';
import { openCache } from '../src/write/cache.ts';

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
    for (const code of ['first', 'code'])
      cpSync(join(work, code, 'latewire'), join(lib, 'bundle'), { recursive: true });
  } catch (cause) {
    // What is kept here only saves time: a program that cannot build these publications says so better in its tests.
    process.stderr.write(`Warming the bundle: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// Beside each compiled template the same as a JavaScript object, for the Handlebars runtime alone.
function precompileTemplates(folder: string): void {
  const compiled = openCache(folder);
  for (const key of readdirSync(folder)) {
    const { html, text } = JSON.parse(compiled.read(key) ?? '') as MadeTemplates;
    const made = { html: precompileHandlebars(html, 'html'), text: precompileHandlebars(text, 'none') };
    writeFileSync(join(folder, `${key}.cjs`), `module.exports={html:${made.html},text:${made.text}};\n`);
  }
}

function build(lib: string, root: string, options: readonly string[], code: string): void {
  execFileSync(
    process.execPath,
    [join(lib, 'cli.cjs'), 'build', '--root', root, '--now', '2026-11-24T12:00:00Z', '--no-strict', ...options],
    {
      // Flags and preloads of this process would make another V8 configuration of it.
      env: { PATH: process.env['PATH'], HOME: root, XDG_CACHE_HOME: code },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
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
  '2026-11-21-second.txt': `A second story that was pasted
By Ann Example
November 21, 2026

${'The first paragraph of a pasted story is long enough to be taken for prose by anybody who reads it. '.repeat(3)}

${'The second paragraph follows it and says what happened next, at some length, so that it counts. '.repeat(3)}

Related:
>> Another headline of another story
`,
};
