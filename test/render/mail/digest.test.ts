import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { PERSONAL } from '../../../src/model/personal.ts';
import type { Url } from '../../../src/model/url.ts';
import { renderDigest } from '../../../src/render/mail/digest.ts';
import { compileTemplates } from '../../../src/render/mail/templates.ts';
import {
  compileShipped,
  makeArticle,
  makeCache,
  makeEdition,
  makePublication,
  makeSnapshot,
  readShippedTemplates,
} from './fixture.ts';

const RELATED = [
  { title: 'Linked & "quoted"', url: 'https://example.org/a?b=c&d=e' as Url, kind: 'related' },
  { title: 'Plain <b>headline</b>', kind: 'related' },
] as const;

async function renderBodies(articles = [makeArticle(1, { related: RELATED }), makeArticle(2, { deck: 'A deck.' })]) {
  const artifacts = [...renderDigest(makeSnapshot(articles), makeEdition(articles), await compileShipped())];
  return new Map(artifacts.map(({ path, body }) => [path.replace('editions/2026-11-23/', ''), String(body)]));
}

describe('renderDigest', () => {
  it('writes the three files of an edition and keeps the message off the public site', async () => {
    const articles = [makeArticle(1)];
    const artifacts = [...renderDigest(makeSnapshot(articles), makeEdition(articles), await compileShipped())];
    expect(artifacts.map(({ path, publish }) => [path, publish])).toEqual([
      ['editions/2026-11-23/digest.html', true],
      ['editions/2026-11-23/digest.txt', true],
      ['editions/2026-11-23/digest.eml', false],
    ]);
  });

  it('shows related headlines in order, linked where there is a link and plain where there is none', async () => {
    const html = (await renderBodies()).get('digest.html') ?? '';
    expect(html).toContain('href="https://example.org/a?b&#x3D;c&amp;d&#x3D;e"');
    expect(html).toContain('<li>Plain &lt;b&gt;headline&lt;/b&gt;</li>');
    expect(html.indexOf('Linked &amp;')).toBeLessThan(html.indexOf('Plain &lt;b'));
  });

  it('gives each link of the text part one number and lists it once', async () => {
    const text = (await renderBodies()).get('digest.txt') ?? '';
    expect(text).toContain('- Linked & "quoted" [2]\n- Plain <b>headline</b>\n');
    expect(text.match(/https:\/\/example\.org\/a\?b=c&d=e/g)).toHaveLength(1);
  });

  it('is read back by another parser as it was meant', async () => {
    const bodies = await renderBodies();
    const message = await PostalMime.parse(bodies.get('digest.eml') ?? '');
    expect(message.subject).toBe('Story number 1');
    expect(message.from).toEqual({ name: 'The Latewire Example', address: 'digest@latewire.example' });
    expect(
      message.text
        ?.replaceAll('\r\n', '\n')
        .replace(PERSONAL.unsubscribe, 'https://latewire.example/unsubscribe')
        .trim(),
    ).toBe(bodies.get('digest.txt')?.trim());
    expect(message.html?.replace(PERSONAL.unsubscribe, 'https://latewire.example/unsubscribe').trim()).toBe(
      bodies.get('digest.html')?.trim(),
    );
  });

  it('keeps each placeholder whole and alone on its line', async () => {
    const eml = (await renderBodies()).get('digest.eml') ?? '';
    expect(eml.split(PERSONAL.unsubscribe)).toHaveLength(4);
    const inBodies = eml
      .slice(eml.indexOf('\r\n\r\n'))
      .split('\r\n')
      .filter((line) => line.includes(PERSONAL.unsubscribe));
    expect(inBodies.map((line) => line.replace(/=$/, ''))).toEqual([PERSONAL.unsubscribe, PERSONAL.unsubscribe]);
  });

  it('has CRLF only, no line over 76 in the bodies, and ASCII throughout', async () => {
    const eml =
      (await renderBodies([makeArticle(1, { title: 'ä'.repeat(300), deck: 'שלום '.repeat(80) })])).get('digest.eml') ??
      '';
    expect(/[^\r]\n|\r[^\n]|[^\x00-\x7f]/.test(eml)).toBe(false);
    expect(Math.max(...eml.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('gives the same bytes twice', async () => {
    expect(await renderBodies()).toEqual(await renderBodies());
  });
});

describe('compileTemplates', () => {
  it('does not load mjml when the cache has the template', async () => {
    const cache = makeCache();
    const publication = makePublication();
    const { loadMjml } = await import('../../../src/render/mail/load-mjml.ts');
    await compileTemplates(readShippedTemplates(), { publication, cache, loadMjml });
    const refuse = () => Promise.reject(new Error('mjml was loaded'));
    const again = await compileTemplates(readShippedTemplates(), { publication, cache, loadMjml: refuse });
    expect(again.problems).toEqual([]);
    expect(again.value).toBeDefined();
  });
});
