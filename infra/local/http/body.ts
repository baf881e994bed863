import type { IncomingMessage } from "node:http";

/** The body is larger than the door takes. */
export class TooLarge extends Error {}

/** Reads a request's body up to `limit` bytes. Throws TooLarge above, having read no more than it needed to know. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new TooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).byteLength;
    if (bytes > limit) throw new TooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};
