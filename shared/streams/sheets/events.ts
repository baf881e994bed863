import type { Words } from "#domain/commit.ts";
import type { Session } from "#domain/week/session.ts";
import type { ComparisonEvent } from "./comparisons.ts";
import type { ImportEvent, ImportKind } from "./imports.ts";
import type { PackEvent } from "./packs.ts";

/** Kinds of sheets that come in: each has columns of its own. */
export type SheetKind = "marks" | Exclude<ImportKind, "year">;

/**
 * How the school's own system and what is held here differ on one session: it says present and the provider absent, or the
 * reverse, or it has a mark where here nothing is settled.
 */
export type DifferenceKind = "school-present" | "school-absent" | "ours-open";

/** A session on which the two differ. Ids, dates and codes only. */
export type Difference = {
  readonly register: string;
  readonly pupil: string;
  readonly session: Session;
  readonly kind: DifferenceKind;
  /** The code in the school's own system, and the one that is suggested here, "" for none. */
  readonly school: string;
  readonly ours: string;
};

/** What became of a difference: which of the two was put right, or why both hold. */
export type Settling = "school-corrected" | "ours-corrected" | "both-hold";

/** How many lines of a sheet were read, and what became of them. */
export type MarksRead = {
  readonly from: string;
  readonly to: string;
  /** Sessions here that the sheet has a mark for, and those for which it has none. */
  readonly compared: number;
  readonly missing: number;
  /** Lines that could not be read, left out by whoever sent them. */
  readonly unread: number;
};

export type MarkEvent =
  | ({
      readonly type: "marks-read";
      readonly read: string;
      readonly differences: readonly Difference[];
      /** Sessions that were different and are so no longer, by their keys. */
      readonly agreed: readonly string[];
    } & MarksRead)
  | { readonly type: "difference-taken-on"; readonly key: string; readonly by: string }
  | {
      readonly type: "difference-settled";
      readonly key: string;
      readonly how: Settling;
      readonly words?: Words;
    };

/** A pupil's attendance at school before a placement, as the school's own system counts it. */
export type Before = {
  readonly placement: string;
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly possible: number;
  readonly missed: number;
  readonly unauthorised: number;
};

export type SheetsEvent =
  | MarkEvent
  | ImportEvent
  | PackEvent
  | ComparisonEvent
  | ({ readonly type: "attendance-before" } & Before)
  /** Which column of a sheet is which, as it was chosen last: headings stand in the vault, for one may be a name. */
  | { readonly type: "columns-chosen"; readonly sheet: SheetKind; readonly words: Words }
  /** The census's code for each of our reasons for a referral, as the school's own system lists them. */
  | { readonly type: "reason-codes-set"; readonly codes: Readonly<Record<string, string>> };
