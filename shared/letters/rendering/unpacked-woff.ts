import { inflateSync } from "node:zlib";

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * The font in a WOFF 1.0 file with its tables unpacked (W3C, WOFF File Format 1.0, sections 3 to 5). Who draws with the file
 * itself unpacks each table anew for every document, and by an inflater in JavaScript: that was half of a letter's time.
 */
export function unpackedWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, i) => WOFF_HEADER + i * WOFF_ENTRY);
  const tables = entries.map((at) => {
    const [offset, packed] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8)];
    const length = woff.readUInt32BE(at + 12);
    const stored = woff.subarray(offset, offset + packed);
    return { at, length, bytes: packed === length ? stored : inflateSync(stored) };
  });
  const head = SFNT_HEADER + count * SFNT_ENTRY;
  const whole = Buffer.alloc(tables.reduce((sum, { length }) => sum + padded(length), head));
  const power = Math.floor(Math.log2(count));
  woff.copy(whole, 0, 4, 8);
  whole.writeUInt16BE(count, 4);
  whole.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  whole.writeUInt16BE(power, 8);
  whole.writeUInt16BE((count - 2 ** power) * SFNT_ENTRY, 10);
  let place = head;
  for (const [i, { at, length, bytes }] of tables.entries()) {
    const entry = SFNT_HEADER + i * SFNT_ENTRY;
    woff.copy(whole, entry, at, at + 4);
    woff.copy(whole, entry + 4, at + 16, at + 20);
    whole.writeUInt32BE(place, entry + 8);
    whole.writeUInt32BE(length, entry + 12);
    bytes.copy(whole, place);
    place += padded(length);
  }
  return whole;
}
