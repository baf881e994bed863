import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Words } from "#domain/commit.ts";
import type { Contact } from "#domain/contact.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ProviderKind, SettingType } from "#domain/provider-identity.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { Flag } from "#domain/safety.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import type { Phase } from "../phase.ts";
import type { AttendanceFell } from "./attendance-fell.ts";
import type { Channel, Giving } from "./channel.ts";
import type { CorrectionEvent } from "./corrected.ts";
import type { FileEvent } from "./file.ts";
import type { HeldEvent } from "./held.ts";
import type { JointEvent } from "./joint.ts";
import type { OwnPageEvent } from "./own-page.ts";
import type { PackEvent } from "./pack.ts";
import type { PaperEvent } from "./paper.ts";
import type { PolicyEvent } from "./policy.ts";
import type { ReadingNeedsEvent } from "./reading-needs.ts";
import type { TakenBackEvent } from "./taken-back.ts";
import type { TakenOverEvent } from "./taken-over.ts";
import type { WeekEvent } from "./week.ts";

/** What a provider is asked by a mailed link and answers by a form of its own. */
export type FormPurpose =
  | "provider-checks"
  | "provider-agreement"
  | "progress-report"
  | "final-report"
  | "data-returned";

/**
 * What a person outside the staff is asked by a mailed link. Consent is answered by its own four answers; `evidence`
 * by the general page's forms, whose names its round holds.
 */
export type Purpose = "consent" | "evidence" | FormPurpose;

/** Whom a question goes to, where it is not a contact's vault id. */
export const toProvider = "provider";

/**
 * Why a question no longer stands: the person is asked anew, the terms are others than those that were answered, the
 * person is no longer waited for, or the placement has ended.
 */
export type Withdrawal = "ask-again" | "terms-changed" | "stop-waiting" | "ended" | "route-changed";

/** What rules need of the provider; its name, address and people are in the vault. */
export type ProviderFacts = {
  readonly id: string;
  readonly registered: "yes" | "no";
  readonly isSchool: "yes" | "no";
  readonly online: "yes" | "no";
  /** None of what was entered before kinds were asked. */
  readonly kind?: ProviderKind;
  /** Teaches online as well as in person. */
  readonly mixed?: "yes";
  readonly urn?: string;
  readonly ukprn?: string;
  /** Of the census; only where both numbers are blank. */
  readonly settingType?: SettingType;
  /** How often its address was changed; none for never. */
  readonly moved?: number;
};

export type PlacementEvent =
  | FileEvent
  | HeldEvent
  | JointEvent
  | ReadingNeedsEvent
  | PackEvent
  | OwnPageEvent
  | PaperEvent
  | CorrectionEvent
  | TakenBackEvent
  | PolicyEvent
  | WeekEvent
  | {
      readonly type: "placement-opened";
      readonly pupil: string;
      readonly profile: { readonly id: string; readonly version: string };
      readonly route: Route;
    }
  | TakenOverEvent
  | {
      readonly type: "suspensions-copied";
      readonly suspensions: readonly Suspension[];
      readonly from: string;
    }
  /** A recorded decision to go another way, with its reason; the old way stays in the history (catalogue O127). */
  | { readonly type: "route-changed"; readonly from: Route; readonly to: Route; readonly words: Words }
  /** What the placement needs of pupil, school and provider, copied by the id of the source's commit. */
  | { readonly type: "contacts-copied"; readonly contacts: readonly Contact[]; readonly from: string }
  | { readonly type: "provider-copied"; readonly provider: ProviderFacts; readonly from: string }
  /** `gained`, `lost`: what changed, where the placement knew the pupil's statuses before. */
  | {
      readonly type: "statuses-copied";
      readonly statuses: readonly string[];
      readonly gained?: readonly string[];
      readonly lost?: readonly string[];
      readonly from: string;
    }
  /** The pupil is 18 or older: asked themselves, not the parents. Of the birthday nothing is told here. */
  | { readonly type: "pupil-of-age"; readonly from: string }
  /** Somebody looked whether the pupil’s statuses still hold; `on` is an ISO date. */
  | { readonly type: "statuses-checked"; readonly on: string; readonly from: string }
  | { readonly type: "calendar-copied"; readonly calendar: SchoolCalendar; readonly from: string }
  | {
      readonly type: "draft-saved";
      readonly form: string;
      readonly step: string;
      readonly answers: FormAnswers;
      readonly words?: Words;
    }
  | {
      readonly type: "form-submitted";
      readonly form: string;
      readonly answers: FormAnswers;
      /** Words by step (or form), each in its own vault record. */
      readonly words: Readonly<Record<string, Words>>;
    }
  | {
      readonly type: "asked";
      readonly ask: string;
      readonly purpose: Purpose;
      readonly to: string;
      readonly due: string;
      readonly expires: string;
      /** Which round of a question that comes again, e.g. a term. */
      readonly round?: string;
    }
  | { readonly type: "nudged"; readonly ask: string; readonly count: number }
  | { readonly type: "escalated"; readonly ask: string }
  | {
      readonly type: "answered";
      readonly ask: string;
      readonly answer: "agree" | "refuse" | "question" | "call-me";
      readonly channel: Channel;
      /** ISO date on which an answer on paper, by phone or in person reached the school. */
      readonly on?: string;
      /** They said that it is about safety; of an adult, the words went to the safeguarding lead alone. */
      readonly safety?: Flag;
      /** The version whose terms were before the person, where they were others than those of this commit. */
      readonly of?: number;
      readonly words?: Words;
    }
  /** `on`: ISO date on which the school replied. */
  | { readonly type: "ask-settled"; readonly ask: string; readonly on?: string; readonly words?: Words }
  | {
      readonly type: "ask-withdrawn";
      readonly ask: string;
      readonly reason: Withdrawal;
      readonly words?: Words;
    }
  | {
      readonly type: "letter-issued";
      readonly letter: string;
      readonly start: string;
      readonly to: readonly string[];
      readonly facts: FormAnswers;
      readonly words: Readonly<Record<string, Words>>;
      readonly replaces?: string;
    }
  | {
      readonly type: "letter-given";
      readonly letter: string;
      readonly to: string;
      readonly how: Giving;
      readonly on: string;
    }
  | { readonly type: "notice-shortened"; readonly letter: string; readonly words: Words }
  | {
      readonly type: "mail-sent";
      readonly key: string;
      readonly to: string;
      readonly notice: LetterId;
      readonly messageId: string;
    }
  | { readonly type: "mail-delivered"; readonly key: string }
  | {
      readonly type: "mail-bounced";
      readonly key: string;
      readonly to: string;
      readonly notice: LetterId;
      readonly reason: string;
    }
  | { readonly type: "mail-dropped"; readonly key: string; readonly reason: string }
  /** The headteacher lets a process obligation wait, with a reason and an end (catalogue 1N). */
  | { readonly type: "waived"; readonly key: string; readonly until: string; readonly words: Words }
  | {
      readonly type: "duties-copied";
      readonly duties: Readonly<Record<string, string>>;
      readonly from: string;
    }
  /** What on the school's record stops the provider now, by name; none: nothing does any more. */
  | { readonly type: "provider-faulted"; readonly faults: readonly string[]; readonly from: string }
  /** Last day (ISO) of the audit that the provider has signed, on the school's record; "" for none in force. */
  | { readonly type: "provider-audited"; readonly until: string; readonly from: string }
  | ({ readonly type: "attendance-fell" } & AttendanceFell)
  | { readonly type: "reminded"; readonly key: string; readonly due: string }
  | { readonly type: "gate-closed"; readonly phase: Phase; readonly cycle: number; readonly next: Phase }
  /** `words`: why an administrator started it again; none when a run hands over by itself. */
  | { readonly type: "epoch-advanced"; readonly epoch: number; readonly words?: Words }
  | {
      readonly type: "run-stopped";
      readonly machine: string;
      readonly run: string;
      readonly words: Words;
    }
  /** An administrator let a run look at once or go on where it failed, or open questions be mailed again; `asks`: which. Nothing that is owed changes by it. */
  | {
      readonly type: "run-acted";
      readonly act: "woken" | "retried" | "sent-again" | "link-renewed";
      readonly machine: string;
      readonly run: string;
      readonly asks: readonly string[];
      readonly words: Words;
    }
  | { readonly type: "frozen"; readonly reason: string }
  | { readonly type: "unfrozen"; readonly words: Words };
