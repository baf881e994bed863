const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** The fixed part of the record with which an archive ends, and the longest comment that may follow it. */
const endBytes = 22;
const longestComment = 65_535;

/**
 * How many bytes an archive says that it unpacks to; undefined where its directory, which comes last, is not whole: then the
 * file was cut off.
 */
export const unpackedBytes = (bytes: Uint8Array): number | undefined => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const earliest = Math.max(0, data.length - endBytes - longestComment);
  let end = data.length - endBytes;
  while (end >= earliest && data.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < earliest) return undefined;
  let at = data.readUInt32LE(end + 16);
  let sum = 0;
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || data.readUInt32LE(at) !== entrySignature) return undefined;
    sum += data.readUInt32LE(at + 24);
    at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return sum;
};
