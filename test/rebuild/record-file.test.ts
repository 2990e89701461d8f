import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRecord, parseRecord } from '../../src/rebuild/record-file.ts';

const TEXT = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(''));
const PARTS = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 });

test('what was put in comes out', () => {
  fc.assert(
    fc.property(TEXT, PARTS, (text, parts) => {
      const record = parseRecord(Buffer.concat(formatRecord({ text, parts })));
      expect(record?.text).toBe(text);
      expect(record?.parts.map((part) => [...part])).toEqual(parts.map((part) => [...part]));
    }),
  );
});

test('a record that was cut, lengthened or damaged in its text is none', () => {
  const file = Buffer.concat(formatRecord({ text: 'Some text', parts: [Uint8Array.of(1, 2, 3)] }));
  for (let at = 0; at < file.length; at += 1) expect(parseRecord(file.subarray(0, at))).toBeUndefined();
  expect(parseRecord(Buffer.concat([file, Buffer.from('x')]))).toBeUndefined();
  expect(parseRecord(Buffer.from(file.toString().replace('Some', 'Same')))).toBeUndefined();
  expect(parseRecord(Buffer.from('{"text":"Some text"}\n'))).toBeUndefined();
});
