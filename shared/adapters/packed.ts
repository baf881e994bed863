import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Below this a row costs one unit to write and to read whatever its length. */
const worthwhile = 700;

/** JSON as it is stored in the rows of lists, and in letters that were sent: what is long is packed, to a third or so. */
export const packed = (text: string): string | Uint8Array =>
  text.length < worthwhile ? text : deflateRawSync(text);

/** The JSON that was packed; of rows from before as well, which are text. Throws where it is neither. */
export const unpacked = (stored: unknown): string => {
  if (typeof stored === "string") return stored;
  if (stored instanceof Uint8Array) return inflateRawSync(stored).toString("utf8");
  throw new TypeError("A row holds neither text nor what was packed");
};
