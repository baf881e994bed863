import type { LetterId } from "#ids/letter-id.ts";
import type { Giving } from "./channel.ts";

/** How something on paper reached somebody; whoever is at work with the pupil may be told by phone instead. */
export type PaperGiving = Exclude<Giving, "email"> | "phone";

/** What happens to a letter on paper: it is owed to somebody who takes no e-mail, and given. */
export type PaperEvent =
  | {
      readonly type: "paper-owed";
      readonly key: string;
      readonly notice: LetterId;
      readonly to: string;
      readonly facts: Readonly<Record<string, string>>;
    }
  | {
      readonly type: "paper-given";
      readonly key: string;
      readonly how: PaperGiving;
      /** ISO date. */
      readonly on: string;
    };

/** A letter that is printed and handed over; composed when it is looked at, like a mail. */
export type Paper = {
  readonly key: string;
  readonly notice: LetterId;
  /** Vault id. */
  readonly to: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly at: string;
  readonly version: number;
  readonly given?: { readonly how: PaperGiving; readonly on: string; readonly by: string };
};
