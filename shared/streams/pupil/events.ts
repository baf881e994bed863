import type { Words } from "#domain/commit.ts";
import type { Contact } from "#domain/contact.ts";
import type { AdjustmentEvent } from "./adjustments.ts";
import type { ClaimEvent } from "./claims.ts";
import type { LeavingEvent } from "./leaving.ts";
import type { MergingEvent } from "./merging.ts";
import type { MovingEvent } from "./moving-up.ts";
import type { Suspension } from "./suspension.ts";

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

export type PupilEvent =
  | ClaimEvent
  | AdjustmentEvent
  | LeavingEvent
  | MovingEvent
  | MergingEvent
  | { readonly type: "pupil-added"; readonly yearGroup: string }
  | { readonly type: "statuses-recorded"; readonly statuses: readonly string[] }
  | { readonly type: "contact-recorded"; readonly contact: Contact }
  | CorrectingEvent
  /** Name, contacts and every word about the pupil are erased, by this purge of the school's records. */
  | { readonly type: "record-erased"; readonly purge: string }
  /** A suspension or permanent exclusion, or its correction under the same id (catalogue O66 to O68). */
  | { readonly type: "suspension-recorded"; readonly suspension: Suspension };
