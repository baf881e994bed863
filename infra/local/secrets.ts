import { createHmac } from "node:crypto";

/** A secret of its own for each use, so that what is made for one is good for no other. */
export const derived = (secret: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(createHmac("sha256", secret).update(`waymark:${use}`).digest());

export const derivedText = (secret: Uint8Array, use: string): string =>
  Buffer.from(derived(secret, use)).toString("base64url");
