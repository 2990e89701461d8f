import { describe, expect, it } from 'vitest';
import { type Address, maskAddress, needsUtf8, readAddress } from '../../src/send/address.ts';
import { readCsv } from '../../src/send/csv.ts';
import { hashAddress } from '../../src/send/recipient.ts';
import { readRecipientList } from '../../src/send/recipient-list.ts';

const read = (text: string): string => {
  const reading = readAddress(text);
  return reading.kind === 'address' ? reading.address : reading.fault;
};

describe('an address', () => {
  it.each([
    ['ann@example.org', 'ann@example.org'],
    ['  ann@example.org ', 'ann@example.org'],
    ["o'hara+news@EXAMPLE.org", "o'hara+news@example.org"],
    ['a.b-c_d/e=f@sub.example.co.uk', 'a.b-c_d/e=f@sub.example.co.uk'],
    ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
    ['ann@דואר.example', 'ann@xn--4dbfg1f.example'],
    ['δοκιμή@παράδειγμα.example', 'δοκιμή@xn--hxajbheg2az3al.example'],
    ['ann@xn--bcher-kva.example', 'ann@xn--bcher-kva.example'],
  ])('%j is %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ann', 'no-single-at'],
    ['a@b@example.org', 'no-single-at'],
    ['ann@example.org, eve@evil.example', 'no-single-at'],
    ['Ann <ann@example.org>', 'bad-local-part'],
    ['<ann@example.org>', 'bad-local-part'],
    ['"ann"@example.org', 'bad-local-part'],
    ['"x@evil.example"@example.org', 'no-single-at'],
    ['"a b"@example.org', 'bad-local-part'],
    ['ann(comment)@example.org', 'bad-local-part'],
    ['team:ann@example.org;', 'bad-local-part'],
    ['.ann@example.org', 'bad-local-part'],
    ['ann.@example.org', 'bad-local-part'],
    ['a..b@example.org', 'bad-local-part'],
    ['an n@example.org', 'bad-local-part'],
    ['ann@example.org\r\nBcc: eve@evil.example', 'control-character'],
    ['ann\0@example.org', 'control-character'],
    ['ann\u202e@example.org', 'control-character'],
    ['an\u200bn@example.org', 'control-character'],
    ['ann\ud800@example.org', 'control-character'],
    ['ann@', 'bad-domain'],
    ['ann@localhost', 'bad-domain'],
    ['ann@[127.0.0.1]', 'bad-domain'],
    ['ann@127.0.0.1', 'bad-domain'],
    ['ann@127.1', 'bad-domain'],
    ['ann@-x.example', 'bad-domain'],
    ['ann@x..example', 'bad-domain'],
    ['ann@exa%6dple.org', 'bad-domain'],
    ['ann@example.org:25', 'bad-domain'],
    ['ann@example.org/x', 'bad-domain'],
    ['ann@exa_mple.org', 'bad-domain'],
    [`${'a'.repeat(65)}@example.org`, 'too-long'],
    [`ann@${'a'.repeat(64)}.org`, 'bad-domain'],
    [`${'a'.repeat(60)}@${'b.'.repeat(97)}example`, 'too-long'],
    ['x'.repeat(5000), 'too-long'],
  ])('%j is refused as %s', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  it('is one reader in either case, and is masked for people', () => {
    expect(hashAddress('Ann@example.org' as Address)).toBe(hashAddress('ann@example.org' as Address));
    expect(hashAddress('ann@example.org' as Address)).toMatch(/^[\w-]{22}$/);
    expect(maskAddress('ann.lee@example.org' as Address)).toBe('a…e@example.org');
    expect(maskAddress('al@example.org' as Address)).toBe('…@example.org');
    expect(needsUtf8('δ@example.org' as Address)).toBe(true);
    expect(needsUtf8('d@example.org' as Address)).toBe(false);
  });
});

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const collect = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

describe('a list', () => {
  const messy =
    '\uFEFFName,E-mail\r\n"Lee, Ann ""the first""",ann@example.org\r\n\r\n"Two\nlines",bob@example.org\n,x@@y\nEve,eve@example.org';

  it.each([1, 2, 3, 7, 1000])('reads the same records in chunks of %i', async (size) => {
    const rows = await collect(readRecipientList(readCsv(cut(messy, size))));
    expect(rows).toEqual([
      { kind: 'recipient', recipient: { row: 2, address: 'ann@example.org', name: 'Lee, Ann "the first"' } },
      { kind: 'recipient', recipient: { row: 4, address: 'bob@example.org', name: 'Two lines' } },
      { kind: 'refused', refused: { row: 5, fault: 'no-single-at' } },
      { kind: 'recipient', recipient: { row: 6, address: 'eve@example.org', name: 'Eve' } },
    ]);
  });

  it.each([
    ['ann@example.org\nbob@example.org\n', 2],
    ['email;name\nann@example.org;Ann', 1],
    ['email\tname\nann@example.org\tAnn\n', 1],
    ['ann@example.org\rbob@example.org', 2],
    ['', 0],
  ])('%j has %i recipients', async (text, count) => {
    const rows = await collect(readRecipientList(readCsv(cut(text, 4))));
    expect(rows.filter((row) => row.kind === 'recipient')).toHaveLength(count);
  });

  it.each([
    ['nothing,to\nsee,here', 'neither a column'],
    ['email\n"never closed\n', 'never closed'],
    [`email\n"${'x'.repeat(70_000)}`, 'never closed'],
  ])('%j is refused', async (text, words) => {
    await expect(collect(readRecipientList(readCsv(cut(text, 1000))))).rejects.toThrow(words);
  });
});
