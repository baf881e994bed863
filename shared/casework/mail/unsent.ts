import type { MailOwed } from "#domain/commit.ts";

/** A mail that waits in the outbox. */
export type Unsent = {
  readonly stream: string;
  readonly mail: MailOwed;
  readonly tries: number;
  readonly owedAt: string;
  /** Until when it waits for the morning of whom it is for; absent where it goes at once. */
  readonly sendAt?: string;
  /** Since when a sender has it in hand. */
  readonly takenAt?: string;
};
