import { describe, expect, test } from 'vitest';
import { BusyFailure } from '../../src/model/failure.ts';
import { explainDisk } from '../../src/write/disk.ts';

function refuse(code: string): () => never {
  return () => {
    throw Object.assign(new Error('raw words of the system'), { code });
  };
}

describe('explainDisk', () => {
  test.each([
    ['EACCES', 'permission denied'],
    ['EROFS', 'the file system is read-only'],
    ['ENOSPC', 'no space left on the disk'],
    ['EDQUOT', 'the disk quota is used up'],
  ])('%s becomes "%s"', (code, words) => {
    expect(() => explainDisk('Writing dist', refuse(code))).toThrow(
      expect.objectContaining({
        name: 'EnvironmentFailure',
        message: `Writing dist: ${words}. The last good output is untouched.`,
      }),
    );
  });

  test('what says already what is wrong passes through', () => {
    const busy = new BusyFailure('write/busy', 'Another build is running.');
    expect(() =>
      explainDisk('Writing dist', () => {
        throw busy;
      }),
    ).toThrow(busy);
  });

  test('what nobody foresaw stays as it is', () => {
    expect(() => explainDisk('Writing dist', refuse('EWEIRD'))).toThrow('raw words of the system');
  });
});
