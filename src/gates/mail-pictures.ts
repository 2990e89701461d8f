import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';

// Postfix takes 10,240,000 bytes unless it is told otherwise (postconf(5), message_size_limit).
const REFUSED = 10_240_000;
const HEAVY = 2_000_000;

/** Whether every picture that a message shows as its own part (RFC 2392) is in it once, nothing else is, and servers take its weight. */
export function checkPictures({ path, body }: Artifact): readonly Problem[] {
  const message = String(body);
  const problems = [...checkWeight(path, Buffer.byteLength(message))];
  if (!message.includes('multipart/related')) return problems;
  const report = (text: string): void => {
    problems.push({ code: 'message/picture', severity: 'error', file: path, message: text });
  };
  const held = [...message.matchAll(/^Content-ID: <([^<>\r\n]+)>\r$/gm)].map(([, id = '']) => id);
  const shown = new Set([...message.replaceAll('=\r\n', '').matchAll(/src=3D"cid:([^"]*)"/g)].map(([, id = '']) => id));
  for (const id of shown) {
    const count = held.filter((other) => other === id).length;
    if (count !== 1) report(`The picture ${id} is in the message ${count} times; it needs to be there once.`);
  }
  for (const id of new Set(held)) if (!shown.has(id)) report(`The message holds a picture ${id} that it never shows.`);
  return problems;
}

function* checkWeight(file: string, bytes: number): Generator<Problem> {
  if (bytes < HEAVY) return;
  const isOver = bytes >= REFUSED;
  yield {
    code: isOver ? 'message/too-heavy' : 'message/heavy',
    severity: isOver ? 'error' : 'warning',
    file,
    message: `The message has ${bytes} bytes${isOver ? ', more than most servers take' : ''}; each reader gets all of them.`,
    hint: 'Make the pictures smaller (1,100 pixels in width are plenty), or leave them on the web: digest.images: remote.',
  };
}
