/** How words are marked on a terminal; without colour each function gives its text back as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

/** Marks nothing: files, pipes, CI, and terminals that ask for it (https://no-color.org). */
export const PLAIN: Style = { bold: same, dim: same, red: same, yellow: same, green: same };

/** Marks with the escape sequences of ECMA-48. */
export const COLOURED: Style = {
  bold: (text) => `\u001B[1m${text}\u001B[22m`,
  dim: (text) => `\u001B[2m${text}\u001B[22m`,
  red: (text) => `\u001B[31m${text}\u001B[39m`,
  yellow: (text) => `\u001B[33m${text}\u001B[39m`,
  green: (text) => `\u001B[32m${text}\u001B[39m`,
};

function same(text: string): string {
  return text;
}
