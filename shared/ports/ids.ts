/** The one source of randomness; seeded only under tests and the simulator. */
export interface Ids {
  /** A new opaque id: 26 characters of [a-z0-9], 128 bits. Fit for streams, people, commands, run names. */
  id(): string;
  /** A secret for a link: 22 characters of base64url, 128 bits. */
  token(): string;
  /** A salt for hashing words that live in the vault: 22 characters of base64url. */
  salt(): string;
}
