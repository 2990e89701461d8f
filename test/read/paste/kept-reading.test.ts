import { expect, test } from 'vitest';
import { readPaste } from '../../../src/read/paste/read-paste.ts';
import { readCases } from '../../corpus/cases.ts';

test('a reading survives being kept as JSON', () => {
  for (const { lines, truth } of readCases('tune')) {
    const reading = readPaste(lines.join('\n'), {
      file: 'x.txt',
      language: truth.language,
      timeZone: 'UTC',
      words: { ui: [], relatedLabels: [], agencies: [] },
      firstLine: 1,
    });
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  }
});
