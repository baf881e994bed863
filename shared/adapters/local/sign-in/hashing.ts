import { scrypt, timingSafeEqual } from "node:crypto";

/** 32 MB and some 60 ms a guess. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const HASH_BYTES = 32;

/** A password and its salt as one hash, by scrypt. */
export const hashed = (secret: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret.normalize("NFKC"), salt, HASH_BYTES, cost, (fault, hash) =>
      fault ? reject(fault) : resolve(hash),
    );
  });

export type Hashed = { readonly salt: string; readonly hash: string };

/** Whether this is the secret; nothing to compare with takes as long. */
export const isSecret = async (kept: Hashed | undefined, secret: string): Promise<boolean> => {
  const salt = kept ? Buffer.from(kept.salt, "hex") : Buffer.alloc(16);
  const wanted = kept ? Buffer.from(kept.hash, "hex") : Buffer.alloc(HASH_BYTES);
  return timingSafeEqual(await hashed(secret, salt), wanted) && kept !== undefined;
};
