import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { checkDigest } from '../../../src/gates/mail.ts';
import { checkPictures } from '../../../src/gates/mail-pictures.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { type Html, markHtml } from '../../../src/model/text.ts';
import type { Address } from '../../../src/send/address.ts';
import { joinCopy, prepareCopies } from '../../../src/send/message/copies.ts';
import { readParts } from '../../../src/send/message/read-parts.ts';
import { FERRY, renderWithPictures } from './pictures.ts';

const parse = (eml: string | Uint8Array) => PostalMime.parse(eml, { attachmentEncoding: 'arraybuffer' });
const sourcesOf = (html = '') => [...html.matchAll(/<img[^>]*?src="([^"]*)"/g)].map(([, source]) => source);

describe('a message with its pictures inside', () => {
  it('is a text, and a page with its pictures, for a parser that did not write it', async () => {
    const { message } = await renderWithPictures('inline');
    const eml = String(message.body);
    expect([...eml.matchAll(/^Content-Type: ([\w/]+)/gm)].map(([, type]) => type)).toEqual([
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/jpeg',
    ]);
    const { attachments, html, text } = await parse(eml);
    expect(text).toContain('Story number 1');
    expect(attachments).toHaveLength(1);
    const [picture] = attachments;
    expect(Buffer.from(picture?.content as ArrayBuffer).equals(FERRY.bytes)).toBe(true);
    expect(picture).toMatchObject({ mimeType: 'image/jpeg', disposition: 'inline', related: true });
    // The lead's picture, and the same one again in its text: one part.
    const id = picture?.contentId?.replace(/^<|>$/g, '');
    expect(sourcesOf(html)).toEqual([`cid:${id}`, `cid:${id}`, 'https://latewire.example/elsewhere.png']);
  });

  it('says the true proportions of each', async () => {
    const { html } = await parse(String((await renderWithPictures('inline')).message.body));
    const sizes = [...(html ?? '').matchAll(/src="cid:[^>]*? width="(\d+)" height="(\d+)"/g)];
    expect(sizes).toHaveLength(2);
    for (const [, width, height] of sizes)
      expect(Math.abs(Number(height) - (Number(width) * FERRY.height) / FERRY.width)).toBeLessThan(1);
  });

  it('leaves the page on the web as it was, and is the same message but for the pictures', async () => {
    const [inline, remote] = [await renderWithPictures('inline'), await renderWithPictures('remote')];
    expect(inline.html.body).toBe(remote.html.body);
    const [ours, theirs] = [await parse(String(inline.message.body)), await parse(String(remote.message.body))];
    expect(ours.text).toBe(theirs.text);
    expect(ours.html?.replace(/cid:[^"]*/g, FERRY.url)).toBe(theirs.html);
    expect(sourcesOf(theirs.html)).toEqual([FERRY.url, FERRY.url, 'https://latewire.example/elsewhere.png']);
  });

  it('passes the gates, and is the same to the byte when it is made again', async () => {
    const { artifacts, edition, snapshot, message } = await renderWithPictures('inline');
    expect(checkDigest(artifacts, edition, snapshot)).toEqual([]);
    expect((await renderWithPictures('inline')).message.body).toBe(message.body);
  });

  it('can be sent: each copy has its own links and the same pictures', async () => {
    const eml = Buffer.from(String((await renderWithPictures('inline')).message.body));
    const delivery = { edition: '2026-11-23', listId: 'digest.latewire.example', domain: 'latewire.example' };
    const unsubscribe = 'https://latewire.example/u/abc';
    const copy = joinCopy(
      prepareCopies(eml, delivery).fill({
        address: 'ann@example.org' as Address,
        name: 'Ann',
        hash: 'abcdef',
        unsubscribe,
        preferences: 'https://latewire.example/p/abc',
      }),
    );
    const { attachments, html, text } = await parse(copy);
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer).equals(FERRY.bytes)).toBe(true);
    for (const part of [html, text]) {
      expect(part).toContain(unsubscribe);
      expect(part).not.toContain('personal.latewire.invalid');
    }
  });

  it('can be taken apart again', async () => {
    const eml = String((await renderWithPictures('inline')).message.body);
    const { html, text } = await parse(eml);
    const parts = readParts(Buffer.from(eml));
    const plain = (value = '') => value.replaceAll('\r\n', '\n').trim();
    expect([plain(parts.html), plain(parts.text)]).toEqual([plain(html), plain(text)]);
  });

  it('reads no picture that the mail does not show', async () => {
    const { opened } = await renderWithPictures('inline', { body: [] });
    expect(opened).toEqual(["articles/story-1/o'ferry.jpg"]);
  });
});

describe('checkPictures', () => {
  const change = (artifact: Artifact, from: RegExp, to: string): Artifact => {
    const body = String(artifact.body).replace(from, to);
    expect(body).not.toBe(artifact.body);
    return { ...artifact, body };
  };

  it.each([
    ['a picture that is shown and not there', /Content-ID: <.*>/, 'Content-ID: <x@example.org>', 2],
    ['a picture that is never shown', /src=3D"cid:/g, 'src=3D"cod:', 1],
  ])('finds %s', async (_, from, to, count) => {
    const { message } = await renderWithPictures('inline');
    // Quoted-printable may break a line anywhere.
    const flat = { ...message, body: String(message.body).replace(/=\r\n/g, '') };
    expect(checkPictures(flat)).toEqual([]);
    expect(checkPictures(change(flat, from, to)).map(({ code }) => code)).toEqual(
      Array.from({ length: count }, () => 'message/picture'),
    );
  });

  it.each([
    [1_999_999, []],
    [2_000_000, ['message/heavy']],
    [10_240_000, ['message/too-heavy']],
  ])('weighs %i bytes', (bytes, codes) => {
    const message: Artifact = { path: 'x.eml', mediaType: 'message/rfc822', body: 'a'.repeat(bytes), publish: false };
    expect(checkPictures(message).map(({ code }) => code)).toEqual(codes);
  });
});

it('keeps a picture that is no file of an article where it is', async () => {
  const html: Html = markHtml(
    '<figure><img src="https://latewire.example/logo.gif" alt="" width="10" height="10"></figure>',
  );
  const { message } = await renderWithPictures('inline', { body: [{ kind: 'figure', text: '', html }] });
  expect(sourcesOf((await parse(String(message.body))).html)).toContain('https://latewire.example/logo.gif');
});
