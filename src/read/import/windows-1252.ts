// Bytes 80 to 9F (WHATWG Encoding, index windows-1252); the five that name nothing stay the control that they are.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Text in windows-1252, which is also what pages mean by iso-8859-1 and latin1. The decoder of Node 20 takes it for true Latin-1 and so loses dashes, quotes and the euro (nodejs/node#56542). */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/g, (sign) => HIGH.charAt(sign.charCodeAt(0) - 0x80));
}
