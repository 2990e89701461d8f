import { expect, test } from 'vitest';
import { measureImage } from '../../src/read/measure-image.ts';
import { measureDuration } from '../../src/read/measure-recording.ts';

function wave(seconds: number): Buffer {
  const bytes = Buffer.alloc(44 + 16_000 * seconds);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt32LE(16_000, 28);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(16_000 * seconds, 40);
  return bytes;
}

// MPEG 1 layer III, 128 kbit/s, 44,100 Hz, stereo; frames of 417 bytes.
function mp3({ tag = 0, xing = 0 } = {}): Buffer {
  const bytes = Buffer.alloc(10 + tag + 4 + 32 + 12);
  bytes.write('ID3', 0, 'latin1');
  bytes.writeUInt8(tag >> 7, 8);
  bytes.writeUInt8(tag & 127, 9);
  bytes.writeUInt32BE(0xfffb9000, 10 + tag);
  if (xing > 0) {
    bytes.write('Xing', 10 + tag + 36, 'latin1');
    bytes.writeUInt32BE(1, 10 + tag + 40);
    bytes.writeUInt32BE(xing, 10 + tag + 44);
  }
  return bytes;
}

function mp4(brand: string): Buffer {
  const bytes = Buffer.alloc(80);
  bytes.write(`ftyp${brand}`, 4, 'latin1');
  bytes.write('mvhd', 30, 'latin1');
  bytes.writeUInt32BE(1000, 46);
  bytes.writeUInt32BE(61_500, 50);
  return bytes;
}

test.each<readonly [string, Buffer, number, string, number | undefined]>([
  ['WAV', wave(3), wave(3).length, 'audio/wav', 3],
  ['MP3 of one rate', mp3({ tag: 200 }), 210 + 160_000, 'audio/mpeg', 10],
  ['MP3 of many rates', mp3({ xing: 1000 }), 99, 'audio/mpeg', 26.122],
  ['M4A', mp4('M4A '), 80, 'audio/mp4', 61.5],
  ['MP4', mp4('isom'), 80, 'video/mp4', 61.5],
  ['Ogg, whose length stands at its end', Buffer.from('OggS'.padEnd(64, '\0')), 64, 'audio/ogg', undefined],
])('%s', (_, bytes, length, type, seconds) => {
  expect(measureImage(bytes)?.type).toBe(type);
  expect(measureDuration(bytes, { type, length })).toBe(seconds);
});

test('what is cut short is of unknown length, not an exception', () => {
  for (const [whole, type] of [
    [wave(1).subarray(0, 60), 'audio/wav'],
    [mp3({ xing: 5 }), 'audio/mpeg'],
    [mp4('M4A '), 'audio/mp4'],
  ] as const) {
    for (let end = 0; end < whole.length; end += 1)
      expect(() => measureDuration(whole.subarray(0, end), { type, length: end })).not.toThrow();
  }
});
