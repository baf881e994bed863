import type { LetterId } from "#ids/letter-id.ts";
/** A mail that a decision owes: references only, composed when it is sent or looked at. */
export type MailOwed = {
  /** Deterministic: the same decision always owes the same mail. */
  readonly key: string;
  readonly notice: LetterId;
  /** Vault id of the person who gets it. */
  readonly to: string;
  /** Ids and plain facts that the notice is composed from. */
  readonly facts: Readonly<Record<string, string>>;
};

/** Whether a mail goes to a role of staff, or to one named member of it. */
export const isToStaff = (to: MailOwed["to"]): boolean => to.startsWith("role:") || to.startsWith("staff:");

/** Words about a person live in the vault; the commit keeps where, and a salted hash that proves which. */
export type Words = {
  readonly vault: string;
  readonly hash: string;
  /** Names of the fields that were filled in. */
  readonly fields: readonly string[];
};

/** Where nothing was said. */
export const noWords: Words = { vault: "", hash: "", fields: [] };

/** One decision on one stream: who, when, why, what followed. Never changed, never deleted. */
export type Commit<E extends { readonly type: string } = { readonly type: string }> = {
  readonly stream: string;
  readonly version: number;
  /** The command that this commit answers; a stream holds each command once. */
  readonly command: string;
  /** ISO instant. */
  readonly at: string;
  /** Staff id, contact id, provider id, or `system`. */
  readonly by: string;
  readonly events: readonly E[];
  readonly owes: readonly MailOwed[];
  /** Hash of the commit before (empty for the first) and of this one. */
  readonly previous: string;
  readonly hash: string;
};
