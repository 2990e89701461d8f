/** What the bytes of a picture say of it. */
export interface ImageFacts {
  /** Media type. */
  readonly type: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** Type and size of a PNG, JPEG, GIF, WebP or AVIF picture, or the type of a recording or PDF file, from its first bytes; never from its name. */
export function measureImage(bytes: Buffer): ImageFacts | undefined {
  if (bytes.length < 16) return undefined;
  if (bytes.readUInt32BE(0) === 0x89504e47)
    return bytes.length < 24
      ? { type: 'image/png' }
      : { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.toString('latin1', 0, 4) === 'GIF8')
    return { type: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (bytes.readUInt16BE(0) === 0xffd8) return measureJpeg(bytes);
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return measureWebp(bytes);
  if (bytes.toString('latin1', 4, 12) === 'ftypavif') return { type: 'image/avif' };
  if (bytes.toString('latin1', 4, 11) === 'ftypM4A') return { type: 'audio/mp4' };
  if (/^ftyp(?:isom|iso[2-6]|mp4[12]|avc1|M4V |dash)$/.test(bytes.toString('latin1', 4, 12)))
    return { type: 'video/mp4' };
  if (bytes.readUInt32BE(0) === 0x1a45dfa3 && bytes.includes('webm', 0, 'latin1')) return { type: 'video/webm' };
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE')
    return { type: 'audio/wav' };
  if (bytes.toString('latin1', 0, 4) === 'fLaC') return { type: 'audio/flac' };
  if (bytes.toString('latin1', 0, 3) === 'ID3' || (bytes.readUInt16BE(0) & 0xffe6) === 0xffe2)
    return { type: 'audio/mpeg' };
  if (bytes.toString('latin1', 0, 4) === 'OggS') return { type: 'audio/ogg' };
  return bytes.toString('latin1', 0, 5) === '%PDF-' ? { type: 'application/pdf' } : undefined;
}

// ITU T.81 annex B: segments until the start of frame; standalone markers have no length.
function measureJpeg(bytes: Buffer): ImageFacts {
  let offset = 2;
  while (offset + 9 < bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame)
      return { type: 'image/jpeg', height: bytes.readUInt16BE(offset + 5), width: bytes.readUInt16BE(offset + 7) };
    offset += 2 + bytes.readUInt16BE(offset + 2);
  }
  return { type: 'image/jpeg' };
}

function measureWebp(bytes: Buffer): ImageFacts {
  const kind = bytes.toString('latin1', 12, 16);
  if (bytes.length < 30) return { type: 'image/webp' };
  if (kind === 'VP8 ')
    return { type: 'image/webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind === 'VP8X')
    return { type: 'image/webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  const packed = bytes.readUInt32LE(21);
  return { type: 'image/webp', width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
}
