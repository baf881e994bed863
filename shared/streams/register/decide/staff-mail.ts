import type { MailOwed } from "#domain/commit.ts";
import { isVulnerable, standingOf } from "../standing.ts";
import type { Register, Slot } from "../state.ts";

/** `pupil:session:standing;…`: what a mail to staff is composed from. */
const about = (slots: readonly Slot[]): string =>
  slots.map((s) => `${s.pupil}:${s.session}:${standingOf(s)}`).join(";");

/** To the attendance officer; with the safeguarding lead as soon as a vulnerable child is among them (O77). */
export const staffMail = (
  r: Register,
  what: string,
  key: string,
  slots: readonly Slot[],
  sendsAt = "",
  more: Readonly<Record<string, string>> = {},
): MailOwed => ({
  key: `${r.id}-${key}`,
  notice: "attendance-escalation",
  to: slots.some((s) => isVulnerable(r, s.pupil)) ? "role:attendance-officer+dsl" : "role:attendance-officer",
  facts: { what, about: about(slots), ...(sendsAt ? { sendsAt } : {}), ...more },
});
