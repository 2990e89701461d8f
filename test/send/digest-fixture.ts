import { createTransport } from 'nodemailer';
import { PERSONAL } from '../../src/model/personal.ts';

/** A reviewed digest of `stories` stories, as the build writes it: quoted-printable, with personal parts in both bodies. */
export async function makeDigest(stories = 3): Promise<Buffer> {
  const titles = Array.from({ length: stories }, (_, index) => `Story ${index + 1} — café, “quoted” & <angled>`);
  const html = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Digest</title></head><body><p>Hello ${PERSONAL.name},</p>${titles
    .map(
      (title) =>
        `<h2>${title.replace('&', '&amp;').replace('<', '&lt;')}</h2><p>${'A sentence that says something. '.repeat(4)}</p>`,
    )
    .join(
      '',
    )}<p>Sent to ${PERSONAL.address}. <a href="${PERSONAL.unsubscribe}">Unsubscribe</a> or <a href="${PERSONAL.preferences}">change</a></p></body></html>`;
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const made = await transport.sendMail({
    from: { name: 'The Latewire Example', address: 'digest@latewire.example' },
    to: { name: '', address: PERSONAL.address },
    subject: 'Netanyahu – and Pompeo: three stories',
    date: new Date(Date.UTC(2026, 10, 23, 5)),
    messageId: '<2026-11-23@latewire.example>',
    text: `Hello ${PERSONAL.name},\n\n${titles.join('\n\n')}\n\nSent to ${PERSONAL.address}. Unsubscribe: ${PERSONAL.unsubscribe}\n`,
    html,
    textEncoding: 'quoted-printable',
    headers: { 'List-ID': { prepared: true, value: '"The Latewire Example" <digest.latewire.example>' } },
  });
  return made.message as Buffer;
}
