import type { Ids } from "#ports/ids.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const ID_LENGTH = 26;

/** Ids, tokens and salts that spell out 16 bytes (128 bits) each, as `bytes` gives them. */
export function idsFrom(bytes: () => Uint8Array): Ids {
  const secret = () => Buffer.from(bytes()).toString("base64url");
  return { id: () => inLetters(bytes()), token: secret, salt: secret };
}

/** Five bits a letter: 26 letters hold the 128 bits whole. */
function inLetters(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let word = "";
  for (let place = 0; place < ID_LENGTH; place += 1) {
    word = (LETTERS[Number(rest & 31n)] ?? "") + word;
    rest >>= 5n;
  }
  return word;
}
