import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkupAttribute, type MarkupTag, scanTags } from '../../src/model/markup.ts';

// The plain way to read tags, one character at a time: what `scanTags` must agree with to the letter.
function* readSlowly(markup: string): Generator<MarkupTag> {
  let position = markup.indexOf('<');
  while (position !== -1) {
    const tag = readTag(markup, position);
    if (tag === 'unclosed') return;
    if (tag === undefined) {
      position = markup.indexOf('<', skipOther(markup, position));
      continue;
    }
    yield tag;
    let next = tag.end;
    if (tag.kind === 'open' && (tag.name === 'style' || tag.name === 'script')) {
      const close = markup.indexOf(`</${tag.name}`, next);
      next = close === -1 ? markup.length : close;
    }
    position = markup.indexOf('<', next);
  }
}

function skipOther(markup: string, position: number): number {
  if (!markup.startsWith('<!--', position)) return position + 1;
  const end = markup.indexOf('-->', position + 4);
  return end === -1 ? markup.length : end + 3;
}

function readTag(markup: string, offset: number): MarkupTag | 'unclosed' | undefined {
  const closing = markup[offset + 1] === '/';
  const pattern = /[A-Za-z][^\s/>]*/y;
  pattern.lastIndex = offset + (closing ? 2 : 1);
  const name = pattern.exec(markup)?.[0];
  if (name === undefined) return undefined;
  const attributes: MarkupAttribute[] = [];
  let position = pattern.lastIndex;
  while (position < markup.length) {
    const character = markup[position] ?? '';
    if (character === '>')
      return { kind: closing ? 'close' : 'open', name: name.toLowerCase(), offset, end: position + 1, attributes };
    if (character === '/' && markup[position + 1] === '>') {
      return { kind: closing ? 'close' : 'empty', name: name.toLowerCase(), offset, end: position + 2, attributes };
    }
    if (/\s/.test(character) || character === '/') {
      position += 1;
      continue;
    }
    const read = readAttribute(markup, position);
    attributes.push(read.attribute);
    position = read.end;
  }
  return 'unclosed';
}

function readAttribute(markup: string, offset: number): { attribute: MarkupAttribute; end: number } {
  let position = offset + 1;
  while (position < markup.length && !/[\s=/>]/.test(markup[position] ?? '')) position += 1;
  const name = markup.slice(offset, position).toLowerCase();
  let after = position;
  while (/\s/.test(markup[after] ?? '')) after += 1;
  if (markup[after] !== '=') return { attribute: { name, quoted: false, offset }, end: position };
  after += 1;
  while (/\s/.test(markup[after] ?? '')) after += 1;
  const quote = markup[after];
  if (quote === '"' || quote === "'") {
    const close = markup.indexOf(quote, after + 1);
    const end = close === -1 ? markup.length : close;
    return {
      attribute: { name, value: markup.slice(after + 1, end), quoted: true, offset },
      end: Math.min(end + 1, markup.length),
    };
  }
  let end = after;
  while (end < markup.length && !/[\s>]/.test(markup[end] ?? '')) end += 1;
  return { attribute: { name, value: markup.slice(after, end), quoted: false, offset }, end };
}

const pieces = fc.oneof(
  fc.constantFrom(
    ...['<', '</', '>', '/>', '/', '=', '"', "'", ' ', '\n', '\t', '\v', '\f', '\r', '\0', '!', '<!--', '-->', '<!'],
    ...['a', 'A', 'Z', 'z', '@', '[', '`', '{', 'é', 'É', 'İ', 'K', 'ſ', 'א', '😀', '\uD800', '9', '-', ':', '{{x}}'],
    ...['\u00A0', '\u0085', '\u1680', '\u180E', '\u2003', '\u2028', '\u202F', '\u3000', '\uFEFF', '\u200B'],
    ...['<p>', '<P CLASS=x>', '<br/>', '<a href="x">', "<a href='x' ", '</a>', '</A\n>', '<a b=c/>', ' x="<y>"'],
    ...['<script>', '</script', '</SCRIPT>', '<style/>', '<STYLE>', '</style>', ' href = "', 'title', '&amp;'],
  ),
  fc.string({ maxLength: 3, unit: 'binary' }),
);

test('a soup of tags is read as one character after the other would be', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (list) => {
      const markup = list.join('');
      expect(scanTags(markup)).toStrictEqual([...readSlowly(markup)]);
    }),
    { numRuns: 20_000 },
  );
});

test('every single character, in every place of a tag', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const sign = String.fromCharCode(code);
    const markup = `<${sign}><a${sign}b${sign}c${sign}=${sign}d${sign}e="${sign}"></${sign}a${sign}>`;
    const [read, slow] = [scanTags(markup), [...readSlowly(markup)]];
    // Comparing this many trees takes the time, not reading them.
    if (JSON.stringify(read) !== JSON.stringify(slow)) expect(read, code.toString(16)).toStrictEqual(slow);
  }
});

test('every page, mail and template in this repository', () => {
  const files = ['dist', 'templates', 'test/golden', 'test/fixtures', 'test/corpus'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:html|mjml|xml|hbs|eml|json|md)$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const markup = readFileSync(file, 'utf8');
    expect(scanTags(markup), file).toStrictEqual([...readSlowly(markup)]);
  }
});

test('a million signs that begin or end nothing are read in one go', () => {
  for (const sign of ['<', '<a', '<a b=', '</', '<!--', '<script>', '<a ="', ' ', '\u3000'])
    expect(scanTags(sign.repeat(1_000_000 / sign.length)).length, sign).toBeLessThan(2);
});
