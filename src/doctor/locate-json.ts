import type { Spot } from './findings.ts';

/** Where the value of a path begins in the text; its parent's place when the path leads nowhere. */
export type JsonLocator = (path: readonly (string | number)[]) => Spot;

interface Node {
  readonly start: number;
  readonly children: Map<string, Node>;
}

/** Reads the places of all values of a text that `JSON.parse` accepted, and the keys that one object names twice. */
export function locateJson(text: string): { readonly locate: JsonLocator; readonly repeated: readonly string[] } {
  const repeated: string[] = [];
  const root = scan(text, repeated);
  const lineStarts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) lineStarts.push(index + 1);
  return {
    repeated,
    locate: (path) => {
      let node = root;
      for (const step of path) {
        const next = node.children.get(String(step));
        if (next === undefined) break;
        node = next;
      }
      return spotAt(node.start, lineStarts);
    },
  };
}

/** The line and column of an offset. */
export function spotAt(offset: number, lineStarts: readonly number[]): Spot {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

interface Open {
  readonly node: Node;
  readonly isArray: boolean;
  index: number;
  key: string | undefined;
}

// No recursion: the text may nest as deep as JSON.parse could bear.
function scan(text: string, repeated: string[]): Node {
  const root: Node = { start: 0, children: new Map() };
  const stack: Open[] = [];
  // A run at a time: character by character, a string of megabytes overflows the stack of the matcher.
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s[\]{},:"]+/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [piece] = match;
    const open = stack.at(-1);
    if (piece === '}' || piece === ']') stack.pop();
    else if (piece === ',' && open !== undefined) {
      open.index += 1;
      open.key = undefined;
    } else if (piece === ':' || piece === ',') continue;
    else if (open !== undefined && !open.isArray && open.key === undefined) {
      open.key = JSON.parse(piece) as string;
      if (open.node.children.has(open.key)) repeated.push(open.key);
    } else {
      const node: Node = { start: match.index, children: new Map() };
      const name = open === undefined ? undefined : open.isArray ? String(open.index) : open.key;
      if (open !== undefined && name !== undefined) open.node.children.set(name, node);
      const value = open === undefined ? root : node;
      if (piece === '{' || piece === '[') stack.push({ node: value, isArray: piece === '[', index: 0, key: undefined });
    }
  }
  return root;
}
