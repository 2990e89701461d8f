import { describe, expect, test } from 'vitest';
import type { Manifest, ManifestEntry } from '../../src/model/manifest.ts';
import { compareManifests } from '../../src/review/changes.ts';
import { renderReview } from '../../src/review/report.ts';

function entry(id: string, more: Partial<ManifestEntry> = {}): ManifestEntry {
  return {
    id: `tag:example.org,2026:${id}`,
    url: `https://example.org/${id}/`,
    title: `Title ${id}`,
    updated: '2026-11-23T07:00:00Z',
    ...more,
  };
}

function manifest(entries: readonly ManifestEntry[], more: Partial<Manifest> = {}): Manifest {
  return { generator: 'test', files: [], entries, editions: [], ...more };
}

const FIFTY = Array.from({ length: 50 }, (_, index) => entry(String(index)));

describe('compareManifests', () => {
  test('the same set is no change', () => {
    const changes = compareManifests(manifest(FIFTY), manifest(FIFTY));
    expect(renderReview(changes, 'text')).toBe('Readers will see no change.\n');
  });

  test('an id change on one of fifty is one entry turned unread, neither new nor gone', () => {
    const after = FIFTY.map((one, index) => (index === 7 ? { ...one, id: 'tag:example.org,2026:other' } : one));
    const { unread, added, gone, changed } = compareManifests(manifest(FIFTY), manifest(after));
    expect(unread.map(({ kind, after: { id } }) => [kind, id])).toEqual([['id', 'tag:example.org,2026:other']]);
    expect([added, gone, changed]).toEqual([[], [], []]);
  });

  test('a new link under the same id, a new title, a new text, one new and one gone', () => {
    const before = [entry('link'), entry('title'), entry('text', { sha256: 'a' }), entry('gone')];
    const after = [
      entry('link', { url: 'https://example.org/elsewhere/' }),
      entry('title', { title: 'Another' }),
      entry('text', { sha256: 'b' }),
      entry('new'),
    ];
    const changes = compareManifests(manifest(before), manifest(after));
    expect(changes.unread.map(({ kind }) => kind)).toEqual(['link']);
    expect(changes.changed.map((pair) => pair.after.title)).toEqual(['Another', 'Title text']);
    expect(changes.added.map(({ title }) => title)).toEqual(['Title new']);
    expect(changes.gone.map(({ title }) => title)).toEqual(['Title gone']);
  });

  test('mails by their bytes and their subject; private files are no reader’s business', () => {
    const file = (path: string, sha256: string, publish = true) => ({
      path,
      sha256,
      publish,
      bytes: 1,
      mediaType: 'text/html',
    });
    const before = manifest([], {
      editions: [
        { id: 'a', subject: 'A', sha256: '1' },
        { id: 'b', subject: 'B', sha256: '1' },
      ],
      files: [file('x', '1'), file('report.json', '1', false)],
    });
    const after = manifest([], {
      editions: [
        { id: 'a', subject: 'A', sha256: '2' },
        { id: 'b', subject: 'B', sha256: '1' },
      ],
      files: [file('x', '2'), file('report.json', '2', false)],
    });
    const changes = compareManifests(before, after);
    expect(changes.mails.map(({ id }) => id)).toEqual(['a']);
    expect(changes.files).toEqual({ added: [], changed: ['x'], gone: [] });
  });
});

describe('renderReview', () => {
  test('stays under 60,000 characters and counts what it leaves out', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => entry(`n${index}`, { title: 'x'.repeat(1_000) }));
    for (const layout of ['text', 'markdown'] as const) {
      const text = renderReview(compareManifests(manifest(FIFTY), manifest(many)), layout);
      expect(text.length).toBeLessThan(60_000);
      const left = /… and (\d+) more/.exec(text)?.[1];
      const shown = text.split('\n').filter((line) => line.includes('xxx')).length;
      expect(Number(left) + shown).toBe(5_000);
    }
  });

  test('a title cannot write Markdown of its own', () => {
    const text = renderReview(
      compareManifests(manifest([]), manifest([entry('x', { title: '<!-- ![x](y) @all' })])),
      'markdown',
    );
    expect(text).toContain('&lt;\\!\\-\\- \\!\\[x\\]\\(y\\) \\@all');
  });
});
