import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Words } from "#domain/commit.ts";
import type { Role } from "#ids/role.ts";
import type { DutyEvent } from "./duty-events.ts";

/** That owners were told of duties that came due again, and what became of the mails. */
export type ReminderEvent =
  /** `{duty}/{due}` of each. */
  | { readonly type: "duties-reminded"; readonly marks: readonly string[] }
  | {
      readonly type: "duty-mailed";
      readonly key: string;
      readonly state: "sent" | "delivered" | "bounced" | "dropped";
      readonly reason?: string;
    };

/** A member of staff: name and address are in the vault under `id`. */
export type Staff = { readonly id: string; readonly roles: readonly Role[]; readonly active: boolean };

export type SchoolEvent =
  | {
      readonly type: "school-set-up";
      readonly profile: string;
      readonly schoolType: "maintained" | "academy";
    }
  | { readonly type: "calendar-set"; readonly calendar: SchoolCalendar }
  | { readonly type: "staff-set"; readonly staff: Staff }
  /** The trust whose minimum the school keeps to; "" when it leaves. */
  | { readonly type: "trust-set"; readonly trust: string }
  /** New referrals follow another policy, with the reason in the vault. */
  | { readonly type: "profile-set"; readonly profile: string; readonly words: Words }
  | DutyEvent
  | ReminderEvent;
