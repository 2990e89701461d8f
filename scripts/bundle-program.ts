import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { listWords } from '../src/read/paste/words/list-words.ts';
import * as skeletonMakers from '../src/render/feed/skeleton.ts';
import { escapeCode, WRAPPER } from './code-file.ts';
import { lateModules, STRICT_ENTRY } from './late-modules.ts';

// Needed by few commands and large: required from node_modules when they are.
const EXTERNAL = ['@electric-sql/pglite', '@mozilla/readability', 'linkedom', 'nodemailer', 'pg', 'pg-boss'];

/** Packages that become files of their own beside the program, read when they are first required. */
const CHUNKS = ['mjml'];

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  charset: 'ascii', // One byte a character: V8 then neither decodes the text nor doubles it.
  legalComments: 'none',
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true, // Less to read and to hold; names stay, for the sake of stack traces.
  logLevel: 'warning',
  external: EXTERNAL,
} as const satisfies BuildOptions;

const WRAPPED = { banner: { js: WRAPPER.before }, footer: { js: WRAPPER.after } } as const satisfies BuildOptions;

const chunks: Plugin = {
  name: 'chunks',
  setup: ({ onResolve }) => {
    onResolve({ filter: new RegExp(`^(${CHUNKS.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.cjs`,
      external: true,
    }));
  },
};

// What sanitize-html loads and never asks for here: it parses with htmlparser2's Parser alone, and reads style attributes,
// which none of ours may keep (src/read/sanitize.ts), with postcss. dom-serializer only escapes, and would bring the tables
// for reading entities a third time.
const LEAN: Readonly<Record<string, string>> = {
  htmlparser2: "exports.Parser = require('htmlparser2/parser-alone').Parser;",
  postcss: "exports.parse = () => { throw new Error('no style attribute is kept'); };",
  entities: "export * from './node_modules/dom-serializer/node_modules/entities/lib/esm/escape.js';",
};

const lean: Plugin = {
  name: 'lean',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^(?:htmlparser2|postcss)$/ }, ({ path, importer }) =>
      /[\\/]sanitize-html[\\/]/.test(importer) ? { path, namespace: 'lean' } : undefined,
    );
    onResolve({ filter: /^htmlparser2\/parser-alone$/ }, () => ({
      path: resolve('node_modules/htmlparser2/dist/esm/Parser.js'),
    }));
    onResolve({ filter: /^entities$/ }, ({ path, importer }) =>
      /[\\/]dom-serializer[\\/]/.test(importer) ? { path, namespace: 'lean' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'lean' }, ({ path }) => ({ contents: LEAN[path] ?? '', resolveDir: '.' }));
  },
};

// markdown-it was compiled for engines without class fields: each field of each token is defined by a function that costs
// a tenth of all Markdown. None of its fields has a setter, so an assignment does the same.
const FIELD =
  /_defineProperty\(\s*this,\s*(?:\/\*\*(?:(?!\*\/).)*\*\/\s*)?"(\w+)",\s*((?:(?!\n\t\t\);|\);\n).)*)\s*\);/gs;

const fields: Plugin = {
  name: 'fields',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]markdown-it\.mjs$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace(FIELD, 'this.$1 = $2;');
      if (!contents.includes('this.nesting = nesting;') || contents.includes('_defineProperty(this'))
        throw new Error(`${path} defines its fields in another way: this can go.`);
      return { contents };
    });
  },
};

// Tables of entities, written as base64: decoded by the system, not character by character.
const TABLE = `export function decodeBase64(text) {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 0) Buffer.from(bytes.buffer).swap16();
  return new Uint16Array(bytes.buffer);
}`;

const tables: Plugin = {
  name: 'tables',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]entities[\\/]dist[\\/]esm[\\/]internal[\\/]decode-shared\.js$/ }, () => ({
      contents: TABLE,
    }));
  },
};

// The words of pasted pages, written for people to read: listed now and not in each run.
const words: Plugin = {
  name: 'words',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/]read[\\/]paste[\\/]words[\\/]\w+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\blistWords\(`([^`$\\]+)`\)/g, (_call, text: string) => {
        const list = listWords(text);
        return list.length === 0 ? '[]' : `${JSON.stringify(list.join('|'))}.split('|')`;
      }),
      loader: 'ts',
    }));
  },
};

// What `feed` makes of stand-ins is the same in every run: made now, as the shipped templates are.
const skeletons: Plugin = {
  name: 'skeletons',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/]render[\\/]feed[\\/]skeleton\.ts$/ }, () => ({
      contents: Object.entries(skeletonMakers)
        .map(([name, make]) => {
          const text = JSON.stringify(JSON.stringify(make()));
          return `let ${name}Once;\nexport const ${name} = () => (${name}Once ??= JSON.parse(${text}));`;
        })
        .join('\n'),
    }));
  },
};

/** Bundles the command line for start-up: `cli.cjs` in `folder` launches `bundle/cli.cjs`, and what few runs need stands beside it. */
export async function bundleProgram(folder: string): Promise<void> {
  rmSync(join(folder, 'bundle'), { recursive: true, force: true });
  const banner = { js: '#!/usr/bin/env node' };
  await Promise.all([
    // Compiled anew at every start: its names too are something to read.
    build({ ...COMMON, entryPoints: ['src/launch.ts'], outfile: join(folder, 'cli.cjs'), banner, minify: true }),
    build({
      ...COMMON,
      stdin: { contents: "import './cli.ts';", resolveDir: 'src' },
      outfile: join(folder, 'bundle/cli.cjs'),
      ...WRAPPED,
      plugins: [chunks, fields, lateModules, lean, skeletons, tables],
    }),
    build({ ...COMMON, entryPoints: ['src/page-thread.ts'], outfile: join(folder, 'bundle/page-thread.cjs') }),
    build({
      ...COMMON,
      ...WRAPPED,
      stdin: { contents: STRICT_ENTRY, resolveDir: '.' },
      outfile: join(folder, 'bundle/strict.cjs'),
    }),
    // A quarter of the program, for who pastes.
    build({
      ...COMMON,
      ...WRAPPED,
      entryPoints: ['src/read/paste/read-paste.ts'],
      outfile: join(folder, 'bundle/paste.cjs'),
      plugins: [words],
    }),
    ...CHUNKS.map((name) =>
      build({ ...COMMON, ...WRAPPED, entryPoints: [name], outfile: join(folder, `bundle/${name}.cjs`), minify: true }),
    ),
  ]);
  for (const name of readdirSync(join(folder, 'bundle')).filter((file) => file.endsWith('.cjs'))) {
    const file = join(folder, 'bundle', name);
    writeFileSync(file, escapeCode(shapeModules(readFileSync(file, 'utf8')), file));
  }
}

// Each module is the one method of an object that is named after its file, `__esm({"src/build.ts"(){…}})`: of five hundred
// such objects V8 makes five hundred shapes, each of them in a list that it copies for the next. Here both braces are of a
// function, which the two helpers then call.
function shapeModules(text: string): string {
  const shaped = text
    .replace(/\b(__esm|__commonJS)\(\{"[^"]+"\(([\w,]*)\)\{("use strict";)?/g, '$1(function($2){$3{')
    .replace('(0,fn[__getOwnPropNames(fn)[0]])', '(0,fn)')
    .replace('(0,cb[__getOwnPropNames(cb)[0]])', '(0,cb)');
  if (/\b__(?:esm|commonJS)\(\{|getOwnPropNames\(\w+\)\[0\]/.test(shaped))
    throw new Error('esbuild writes modules in another way: see shapeModules.');
  return shaped;
}
