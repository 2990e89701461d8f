/** Seconds that a recording lasts, from its first bytes and its length in bytes: MP3, MP4, WAV. Absent where only the whole file would tell. */
export function measureDuration(
  bytes: Buffer,
  { type, length }: { readonly type: string; readonly length: number },
): number | undefined {
  const seconds =
    type === 'audio/mpeg'
      ? measureMp3(bytes, length)
      : type === 'audio/wav'
        ? measureWave(bytes, length)
        : type.endsWith('/mp4')
          ? measureMp4(bytes)
          : undefined;
  return seconds !== undefined && seconds > 0 && Number.isFinite(seconds)
    ? Math.round(seconds * 1000) / 1000
    : undefined;
}

// Kilobits a second and samples a second of layer III (ISO 11172-3 section 2.4.2.3, ISO 13818-3).
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLES: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};

function measureMp3(bytes: Buffer, length: number): number | undefined {
  const start = findFrame(bytes);
  if (start === undefined) return undefined;
  const [, second = 0, third = 0, fourth = 0] = bytes.subarray(start, start + 4);
  const version = (second >> 3) & 3;
  const kilobits = (version === 3 ? RATES_1 : RATES_2)[third >> 4];
  const rate = SAMPLES[version]?.[(third >> 2) & 3];
  if (kilobits === undefined || rate === undefined) return undefined;
  const isMono = fourth >> 6 === 3;
  // A first frame without sound counts the others, where their sizes differ (Xing, and LAME for equal sizes).
  const side = version === 3 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const mark = start + 4 + side;
  const name = bytes.toString('latin1', mark, mark + 4);
  if ((name === 'Xing' || name === 'Info') && mark + 12 <= bytes.length && (bytes.readUInt32BE(mark + 4) & 1) === 1)
    return (bytes.readUInt32BE(mark + 8) * (version === 3 ? 1152 : 576)) / rate;
  return kilobits === 0 ? undefined : ((length - start) * 8) / (kilobits * 1000);
}

// Behind an ID3v2 tag, whose size has seven bits a byte.
function findFrame(bytes: Buffer): number | undefined {
  let start = 0;
  if (bytes.toString('latin1', 0, 3) === 'ID3') {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
    start = 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127);
  }
  const end = Math.min(bytes.length - 4, start + 4096);
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xe6) === 0xe2) return at;
  }
  return undefined;
}

// RIFF: the bytes a second of `fmt `, the bytes of `data`.
function measureWave(bytes: Buffer, length: number): number | undefined {
  let perSecond = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const name = bytes.toString('latin1', at, at + 4);
    if (name === 'fmt ' && at + 20 <= bytes.length) perSecond = bytes.readUInt32LE(at + 16);
    if (name === 'data') return perSecond === 0 ? undefined : Math.min(size, length - at - 8) / perSecond;
    at += 8 + size + (size % 2);
  }
  return undefined;
}

// ISO 14496-12 section 8.2.2: `mvhd` inside `moov`, when that stands in front of the sound.
function measureMp4(bytes: Buffer): number | undefined {
  const at = bytes.indexOf('mvhd', 0, 'latin1') + 4;
  if (at < 4 || at + 32 > bytes.length) return undefined;
  const isLong = bytes[at] === 1;
  const scale = bytes.readUInt32BE(at + (isLong ? 20 : 12));
  const length = isLong ? Number(bytes.readBigUInt64BE(at + 24)) : bytes.readUInt32BE(at + 16);
  return scale === 0 ? undefined : length / scale;
}
