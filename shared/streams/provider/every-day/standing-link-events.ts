import type { Words } from "#domain/commit.ts";

/** Why a provider's link for every day has ended: by a person of either side, or because it went out from under it. */
export type StandingLinkEnd = "provider" | "staff" | "address" | "no-placement" | "year" | "came-back";

/** A provider's link that opens today's register, in place of a mail each morning. */
export type StandingLinkEvent =
  | {
      readonly type: "standing-link-chosen";
      /** How often the provider's e-mail address had changed: it ends with the next change. */
      readonly of: number;
      /** ISO London date, the last on which it opens anything. */
      readonly until: string;
      /** The name that was typed at the provider. */
      readonly name?: Words;
    }
  | { readonly type: "standing-link-ended"; readonly why: StandingLinkEnd; readonly name?: Words };
