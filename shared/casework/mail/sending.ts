import type { MailOwed } from "#domain/commit.ts";
import type { Letter } from "#letters/letter.ts";
import type { CalendarFile } from "#letters/rendering/calendar-file.ts";

export type Address = { readonly name?: string; readonly address: string };

/** A mail as it is handed over: its words and, for a letter that is kept, its paper form too. */
export type Composed = {
  readonly letter: Letter;
  /** What the kept copy must not hold, besides links. */
  readonly hidden?: readonly string[];
  /** For the reader's own calendar. */
  readonly calendar?: CalendarFile;
  readonly pdf?: { readonly name: string; readonly bytes: Uint8Array };
};

/** What sending a mail needs of the stream that owes it, as the stream stands at that moment. */
export type Desk = {
  readonly schoolName: string;
  readonly replyTo: string;
  /** Why it is no longer sent; undefined when it still is. */
  readonly noLongerOwed: string | undefined;
  /** Why it may not go to this address: somebody who may not be told reads it too. */
  readonly withheld?: string | undefined;
  /** None: there is no way to send it, and somebody must ring. */
  readonly addresses: readonly Address[];
  /** Throws `Incomplete` with what is missing. */
  compose(): Promise<Composed>;
};

/** What becomes of a stream's mails, each a commit on it; done twice, it is done once. */
export type MailRecords = {
  sent(mail: MailOwed, messageId: string): Promise<void>;
  delivered(mail: MailOwed): Promise<void>;
  bounced(mail: MailOwed, reason: string): Promise<void>;
  dropped(mail: MailOwed, reason: string): Promise<void>;
};
