/** A feed taken apart: the document without its entries, and each entry as it stands. */
export interface SplitFeed {
  readonly envelope: string;
  readonly fragments: readonly string[];
  /** The first tag of an XML document, with the namespaces of the whole. */
  readonly root: string;
  /** Makes a document of one fragment. */
  readonly wrap: (fragment: string) => string;
}

/**
 * Takes a JSON Feed apart, as we write it: indented, the items last. A line break inside a string is escaped, so a line
 * that begins with four spaces and a brace can only begin an item.
 */
export function splitJson(body: string): SplitFeed {
  const open = body.indexOf(ITEMS);
  const end = body.lastIndexOf('\n  ]\n}');
  if (open === -1 || end < open) return { envelope: body, fragments: [], root: '', wrap: (fragment) => fragment };
  const first = open + ITEMS.length - 1;
  const fragments: string[] = [];
  let start = first;
  for (let comma = body.indexOf(NEXT, start); comma !== -1 && comma < end; comma = body.indexOf(NEXT, start)) {
    fragments.push(body.slice(start, comma));
    start = comma + 1;
  }
  fragments.push(body.slice(start, end));
  return {
    envelope: body.slice(0, first) + body.slice(end),
    fragments,
    root: '',
    wrap: (fragment) => `{"items": [${fragment}]}`,
  };
}

const ITEMS = '\n  "items": [\n';
const NEXT = ',\n    {\n';

/**
 * Takes an XML feed apart, so that an entry is read by itself. Text is escaped in what we write, so `<entry` and `<item`
 * can only be tags; the document is well-formed exactly if the envelope is, and every fragment is in its place.
 */
export function splitFeed(body: string): SplitFeed {
  const name = body.includes('<rss ') ? 'item' : 'entry';
  const starts = findTags(body, `<${name}`);
  const [first] = starts;
  const close = `</${name}>`;
  const end = body.lastIndexOf(close) + close.length;
  if (first === undefined || end < first)
    return { envelope: body, fragments: [], root: '', wrap: (fragment) => fragment };
  const root = /<(?:feed|rss) [^>]*>/.exec(body.slice(0, first))?.[0] ?? '<feed>';
  return {
    envelope: body.slice(0, first) + body.slice(end),
    fragments: starts.map((start, index) => body.slice(start, starts[index + 1] ?? end)),
    root,
    wrap:
      name === 'item'
        ? (fragment) => `${root}<channel>${fragment}</channel></rss>`
        : (fragment) => `${root}${fragment}</feed>`,
  };
}

function findTags(body: string, open: string): readonly number[] {
  const starts: number[] = [];
  for (let start = body.indexOf(open); start !== -1; start = body.indexOf(open, start + 1)) {
    const next = body[start + open.length];
    if (next === '>' || next === ' ') starts.push(start);
  }
  return starts;
}
