import type { Words } from "#domain/commit.ts";
import type { Contact } from "#domain/contact.ts";
import type { AdjustmentEvent } from "./adjustments.ts";
import type { ClaimEvent } from "./claims.ts";
import type { LeavingEvent } from "./leaving.ts";
import type { MovingEvent } from "./moving-up.ts";

/** What is put right of a pupil, by whom and why; names and dates, old and new, are in the vault. */
export type CorrectingEvent =
  | {
      readonly type: "pupil-corrected";
      readonly yearGroup: string;
      /** Names of the answers that changed. */
      readonly changed: readonly string[];
      readonly words: Words;
    }
  | { readonly type: "contact-removed"; readonly contact: string; readonly words?: Words };

/** One suspension or permanent exclusion, as the pupil's stream keeps it: dates and a reason code, and no story. */
export type Suspension = {
  readonly id: string;
  readonly kind: "suspension" | "permanent-exclusion";
  /** First day (ISO). */
  readonly from: string;
  /** Last day of a suspension (ISO); "" for a permanent exclusion. */
  readonly to: string;
  /** A reason code of the school census; "" where it is not known. */
  readonly reason: string;
  /** In year 11: the last examination, after which nothing is owed (ISO), or "". */
  readonly lastExam: string;
  /** `no` once it was rescinded, or entered by mistake. */
  readonly stands: "yes" | "no";
  /** Whether the pupil is of compulsory school age then; absent where it was not known or not asked. */
  readonly age?: "compulsory" | "outside";
  /** From a sheet of the school's own system: who was to be told at that time, was told there. */
  readonly imported?: "yes";
};

export type PupilEvent =
  | ClaimEvent
  | AdjustmentEvent
  | LeavingEvent
  | MovingEvent
  | { readonly type: "pupil-added"; readonly yearGroup: string }
  | { readonly type: "statuses-recorded"; readonly statuses: readonly string[] }
  | { readonly type: "contact-recorded"; readonly contact: Contact }
  | CorrectingEvent
  /** Name, contacts and every word about the pupil are erased, by this purge of the school's records. */
  | { readonly type: "record-erased"; readonly purge: string }
  /** A suspension or permanent exclusion, or its correction under the same id (catalogue O66 to O68). */
  | { readonly type: "suspension-recorded"; readonly suspension: Suspension };
