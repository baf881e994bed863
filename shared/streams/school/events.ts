import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Words } from "#domain/commit.ts";
import type { OwnSignalId } from "#domain/operations-signals.ts";
import type { DutyEvent } from "./duty-events.ts";
import type { PeopleEvent } from "./people-events.ts";

type MailNoted = {
  readonly key: string;
  readonly state: "sent" | "delivered" | "bounced" | "dropped";
  readonly reason?: string;
};

/** That owners were told of duties that came due again, and what became of the mails. */
export type ReminderEvent =
  /** `{duty}/{due}` of each. */
  | { readonly type: "duties-reminded"; readonly marks: readonly string[] }
  | ({ readonly type: "duty-mailed" } & MailNoted);

/** That the administrator is told, once a week, of what is not as it should be, and what became of the mail. */
export type OperationsEvent =
  /** `week`: the ISO date of its Monday. */
  | { readonly type: "operations-told"; readonly week: string; readonly signals: readonly OwnSignalId[] }
  | ({ readonly type: "operations-mailed" } & MailNoted);

/** Parts of a school's record in the vault that are changed by themselves. */
export const recordParts = ["school", "outside", "look"] as const;

export type RecordPart = (typeof recordParts)[number];

/** That the school's record in the vault was changed, and in which fields; what it says now stands there. */
export type RecordEvent = {
  readonly type: "school-described";
  readonly part: RecordPart;
  readonly changed: readonly string[];
  /** Where the law by which the school is run changes. */
  readonly schoolType?: "maintained" | "academy";
};

/** The school’s whole roll in numbers, as its census has them: what reports compare placements with. Numbers only. */
export type RollCounted = {
  readonly type: "whole-roll-counted";
  /** ISO date of the census. */
  readonly on: string;
  readonly counts: Readonly<Record<string, number>>;
};

export type SchoolEvent =
  | {
      readonly type: "school-set-up";
      readonly profile: string;
      readonly schoolType: "maintained" | "academy";
    }
  | { readonly type: "calendar-set"; readonly calendar: SchoolCalendar }
  | PeopleEvent
  | RecordEvent
  | RollCounted
  /** The trust whose minimum the school keeps to; "" when it leaves. */
  | { readonly type: "trust-set"; readonly trust: string }
  /** New referrals follow another policy, with the reason in the vault. */
  | { readonly type: "profile-set"; readonly profile: string; readonly words: Words }
  | DutyEvent
  | ReminderEvent
  | OperationsEvent;
