import type { IncomingMessage } from "node:http";

/** The body is larger than the door takes. */
export class TooLarge extends Error {}

/**
 * How many limits of a body are read and thrown away before it is refused: whoever is still sending when the
 * connection closes sees it broken, and not the answer. What sends more than this is not a person's browser.
 */
const PATIENCE = 16;

/**
 * Reads a request's body up to `limit` bytes. Throws TooLarge above: once all of it has come, or at once where it
 * is so large that nobody should wait for it.
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  if (Number(request.headers["content-length"] ?? 0) > limit * PATIENCE) throw new TooLarge();
  let chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).byteLength;
    if (bytes > limit * PATIENCE) throw new TooLarge();
    if (bytes <= limit) chunks.push(chunk as Buffer);
    else chunks = [];
  }
  if (bytes > limit) throw new TooLarge();
  return Buffer.concat(chunks);
};
