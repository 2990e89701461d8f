/** Makes a file the function that src/launch/load-bundle.ts calls: to wrap the text there would hold it in memory twice. */
export const WRAPPER = { before: '(function(exports,require,module,__filename,__dirname){', after: '})' } as const;

/**
 * Code in nothing but ASCII, since the launcher reads one byte a character: esbuild leaves regular expressions and raw
 * templates as they are written. `file` is named when that cannot be.
 */
export function escapeCode(text: string, file: string): string {
  if (/\\[^\0-\x7f]/.test(text))
    throw new Error(`${file} has a backslash before a character that needs one of its own.`);
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
