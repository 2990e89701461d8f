import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** A module that few runs need, by who imports it, and the functions of it that are imported there. */
interface LateModule {
  readonly importer: RegExp;
  readonly path: RegExp;
  readonly functions: readonly string[];
  /** The file beside the bundle that holds it; absent: it stands in the bundle. */
  readonly chunk?: string;
}

/** What reads whatever is not plain, or wrong: the libraries of YAML and of schemas, and our schemas. */
const STRICT = './strict.cjs';

/** The modules of `strict.cjs`, by their path, and what is imported of each. */
const STRICT_MODULES: Readonly<Record<string, readonly string[]>> = {
  'src/read/yaml.ts': ['readYaml'],
  'src/read/publication-schema.ts': ['checkPublication'],
  'src/read/check-front-matter.ts': ['checkFrontMatter'],
  'src/read/edition-file.ts': ['readEditionFile'],
};

/** The text of the module that `strict.cjs` is made of. */
export const STRICT_ENTRY: string = Object.entries(STRICT_MODULES)
  .map(([path, functions]) => `export { ${functions.join(', ')} } from './${path}';`)
  .join('\n');

// Schemas, patterns and tables that a build of plain files would make for nothing.
const LATE: readonly LateModule[] = [
  {
    importer: /[\\/]src[\\/]read[\\/](?:pasted|import[\\/]import-page)\.ts$/,
    path: /^\.\.?\/paste\/read-paste\.ts$/,
    functions: ['readPaste'],
    chunk: './paste.cjs',
  },
  ...Object.entries(STRICT_MODULES).map(([path, functions]) => ({
    importer: /[\\/]src[\\/]/,
    path: new RegExp(`^\\.\\.?/${path.replace('src/read/', '')}$`),
    functions,
    chunk: STRICT,
  })),
  {
    importer: /[\\/]src[\\/]read[\\/]body\.ts$/,
    path: /^\.\/parsed-markdown\.ts$/,
    functions: ['readParsedBlocks', 'readParsedMarkdown'],
  },
  {
    importer: /[\\/]src[\\/]gates[\\/]feed-parts\.ts$/,
    path: /^\.\.\/model\/parse-xml\.ts$/,
    functions: ['parseXml'],
  },
  { importer: /[\\/]markdown-it\.mjs$/, path: /^entities$/, functions: ['decodeHTMLStrict'] },
];

/** Puts in the place of such a module functions that evaluate it when one of them is first called. */
export const lateModules: Plugin = {
  name: 'late-modules',
  setup: ({ onResolve, onLoad, onEnd, resolve: find }) => {
    const found = new Map<string, string>();
    onResolve({ filter: /^\.\/\w+\.cjs$/, namespace: 'late' }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^(?:entities|\.\.?\/.+\.ts)$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      const late = LATE.find((module) => module.importer.test(importer) && module.path.test(path));
      if (late === undefined || pluginData === 'found') return undefined;
      const real = await find(path, { importer, resolveDir, kind, pluginData: 'found' });
      found.set(real.path, late.functions.map((name) => stand(name, late.chunk ?? real.path)).join('\n'));
      return { path: real.path, namespace: 'late' };
    });
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: found.get(path) ?? '',
      resolveDir: dirname(resolve(path)),
    }));
    onEnd(() => {
      if (found.size < LATE.length) throw new Error('A module that is to be late is imported in another way.');
    });
  },
};

function stand(name: string, path: string): string {
  return `export function ${name}(...given) { return require(${JSON.stringify(path)}).${name}(...given); }`;
}
