import { attendanceShare } from "#casework/attendance/attendance-share.ts";
import { safeguardingNumbers } from "#casework/school/record-duty.ts";
import type { Typed } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { answerOf, endOf, startOf } from "#streams/placement/facts.ts";
import type { Loaded } from "../placement/load.ts";

/** Attendance as the registers have it, so that nobody counts it by hand (catalogue O111). */
const fromRegisters = async (c: StaffContext, { placement }: Loaded): Promise<Typed> => {
  const today = londonDate(c.deps.clock.now());
  const end = answerOf(placement, "end", "last-day") || endOf(placement) || today;
  const span = { from: startOf(placement), to: [end, today].toSorted()[0] ?? today };
  const share = await attendanceShare(c.deps, c.scope, placement.pupil, span);
  return share === undefined ? {} : { attendance: String(share) };
};

/** The school keeps these numbers once: a placement begins from them (catalogue O124). */
const fromNumbers = async (c: StaffContext): Promise<Typed> => {
  const numbers = await safeguardingNumbers(c.deps, c.at);
  if (!numbers) return {};
  const { lead, deputy, lado } = numbers;
  return {
    "dsl-name": lead.name,
    "dsl-phone": lead.phone,
    "deputy-name": deputy.name,
    "deputy-phone": deputy.phone,
    "lado-name": lado.name,
    "lado-phone": lado.phone,
  };
};

/** What a form begins from that nobody has recorded for the placement yet, but the school knows. */
export const begins = async (c: StaffContext, loaded: Loaded, form: string): Promise<Typed> => {
  if (form === "evaluation") return fromRegisters(c, loaded);
  return form === "school-link" ? fromNumbers(c) : {};
};
