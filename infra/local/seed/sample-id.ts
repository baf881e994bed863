import { sha256 } from "#casework/commit/hash-chain.ts";

/**
 * The id of somebody of the sample: opaque, so that no name comes into addresses, runs and keys, and the same at every
 * start. Its first letter says of what kind it is, as with records that people add.
 */
export const sampleId = (kind: "pupil" | "contact" | "staff" | "provider", name: string): string =>
  `${kind.charAt(0)}${sha256(`sample:${kind}:${name}`).slice(0, 25)}`;
