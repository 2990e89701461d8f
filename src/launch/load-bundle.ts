import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { constants, Script } from 'node:vm';

/** One bundled file as it ran: what V8 compiled of it can be kept. */
export interface LoadedBundle {
  readonly file: string;
  readonly script: Script;
  /** Whether the code kept beside it was made by this very Node. */
  readonly fresh: boolean;
}

/** Where the compiled code of a bundle is looked for, in order; a folder that is not there costs nothing. */
export type CodeFolders = readonly string[];

/**
 * Runs a bundled CommonJS file, which is the text of one function (scripts/code-file.ts), and the files of its folder that it
 * requires (`./mjml.cjs`), each with V8's code cache when one of the folders holds it. V8 itself refuses a cache that another
 * version made; `seen` is told of every file.
 */
export function loadBundle(file: string, folders: CodeFolders, seen: (bundle: LoadedBundle) => void): unknown {
  const compiled = compile(file, folders);
  seen(compiled);
  const folder = dirname(file);
  const chunks = new Map<string, unknown>();
  const load = (id: string): unknown => {
    const chunk = id.startsWith('./') ? join(folder, id) : id;
    if (!chunk.startsWith(folder + sep)) return requireOther(id, file);
    const loaded = chunks.get(chunk) ?? loadBundle(chunk, folders, seen);
    chunks.set(chunk, loaded);
    return loaded;
  };
  const module = { exports: {} };
  compiled.script.runInThisContext()(module.exports, load, module, file, folder);
  return module.exports;
}

// Making a function that finds packages loads more of Node than nearly any run needs.
function requireOther(id: string, file: string): unknown {
  return process.getBuiltinModule(id) ?? process.getBuiltinModule('node:module').createRequire(file)(id);
}

/** The name of a bundle's compiled code: V8 takes it only from the same version, so each version has its own. */
export function codeName(file: string): string {
  return `${file.slice(file.lastIndexOf('/') + 1)}-${process.version}-${process.arch}.code`;
}

// The code of the first folder may be another V8's (its flags count too): then that of the next is as good as any.
function compile(file: string, folders: CodeFolders): LoadedBundle {
  const source = readFileSync(file, 'latin1');
  const options = { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER } as const;
  for (const folder of folders) {
    const cachedData = readCode(join(folder, codeName(file)));
    if (cachedData === undefined) continue;
    const script = new Script(source, { ...options, cachedData });
    if (script.cachedDataRejected !== true) return { file, script, fresh: true };
  }
  return { file, script: new Script(source, options), fresh: false };
}

function readCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // Not kept here.
  }
}
