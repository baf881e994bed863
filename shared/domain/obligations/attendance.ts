import { arrived } from "../placement/life.ts";
import type { Row } from "./obligation.ts";
import { unlessNeverCame } from "./recurring.ts";

/**
 * Rows that the register meets session by session: it lives in streams of its own and never touches a placement, so
 * here they say where they are met, from the first day on, and block nothing (catalogue O72 to O81).
 */
const byRegister = (id: Row["id"], title: string): Row => ({
  id,
  title,
  owner: "attendance-officer",
  phase: "active",
  form: "attendance",
  note: "Met by the register of each session, day by day: see the page Attendance.",
  notApplicable: unlessNeverCame,
  met: (f) => (arrived(f.placement) ? f.placement.forms.arrival : undefined),
});

export const attendanceRows: readonly Row[] = [
  byRegister("O71", "Ask the provider after each session who was present"),
  byRegister("O72", "Hear from the provider whenever the pupil is absent"),
  byRegister("O73", "Confirm attendance, lateness or absence each day"),
  byRegister("O74", "Keep the school's record up to date with each session"),
  byRegister("O75", "Send attendance to those whom the policy names"),
  byRegister("O76", "Tell the parents of an absence on the same day"),
  byRegister("O77", "Tell the social worker at once of an unexplained absence"),
  byRegister("O78", "Tell the pupil welfare officer of an absence"),
  byRegister("O79", "Act when attendance falls below the school's target"),
  byRegister("O80", "Suggest the right register code for each session"),
  byRegister("O81", "Watch attendance at the provider separately"),
];
