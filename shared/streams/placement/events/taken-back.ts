import type { Words } from "#domain/commit.ts";
import type { Recorded } from "../recorded.ts";

/** A record that was a mistake is taken back: it counts no more, and stays in the history with the reason. */
export type TakenBackEvent = {
  readonly type: "form-taken-back";
  readonly form: string;
  /** The version in which the record was made. */
  readonly of: number;
  readonly why: Words;
  /** Keys of its mails and letters that had not gone: they go no more. */
  readonly unsent: readonly string[];
  /** Who outside the school had been told of it: contacts by id, or the provider. */
  readonly told: readonly string[];
};

/** A record as it stood until it was taken back. */
export type TakenBack = Omit<TakenBackEvent, "type" | "of"> & {
  readonly record: Recorded;
  readonly at: string;
  readonly by: string;
  readonly version: number;
};
