import { changeCalendar, withSchoolDay } from "#casework/school/change-calendar.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { schoolDayForm } from "#contracts/forms/calendar.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { type OneForm, oneFormPage } from "../one-form.tsx";
import { calendarOf } from "./calendar.tsx";

const [step] = schoolDayForm.steps;
const fields = step?.fields ?? [];

const page: OneForm = {
  title: schoolDayForm.title,
  lead: step?.lead,
  submit: schoolDayForm.submit,
  fields,
  action: "/calendar/school-day",
  back: { href: "/calendar", text: "Back to the calendar" },
};

const before = async (c: StaffContext) => {
  const times = (await calendarOf(c)).day?.times;
  return times ? { typed: typedFromAnswers(fields, times) } : {};
};

/** How long the school's own day is: a pupil's week is measured against it (catalogue O126). */
export const schoolDayPage: StaffPage = {
  path: "/calendar/school-day",
  action: "calendar.write",
  doc: { summary: schoolDayForm.title, form: fields },
  get: async (c) => oneFormPage(c, page, await before(c)),
  post: async (c, sent) => {
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(fields, sent);
    if (checked.kind === "refused") return oneFormPage(c, page, { ...again, errors: checked.errors });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const refused = await changeCalendar(c.deps, sender, withSchoolDay(checked.answers), "starts-at");
    if (!refused) return { kind: "see", to: "/calendar" };
    const errors = [{ field: refused.field ?? "", message: refused.message }];
    return oneFormPage(c, page, { ...again, errors });
  },
};
