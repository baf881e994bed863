import { changeCalendar, withSchoolDay } from "#casework/school/change-calendar.ts";
import type { Form } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { oneStep, timeField } from "#contracts/forms/fields.ts";
import { calendarQuestions } from "#domain/calendar/odd.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { taken } from "#door/sent.ts";
import { askedBefore, withSure } from "../forms/asked-before.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { nextAfter } from "../set-up/record-form.ts";
import { calendarOf } from "./model.ts";

/** The school's own day: full-time is measured against it, because no law fixes hours (catalogue O126). */
export const schoolDayForm: Form = oneStep({
  id: "school-day",
  title: "Times of the school day",
  submit: "Save the times",
  lead: "School and placements together are measured against the school’s own week: five such days. No law fixes the hours of full-time education.",
  fields: [
    timeField("starts-at", "When does the morning begin?", "Enter when the morning begins"),
    timeField("break-from", "When does the midday break begin?", "Enter when the midday break begins"),
    timeField("break-to", "When does the afternoon begin?", "Enter when the afternoon begins"),
    timeField("ends-at", "When does the day end?", "Enter when the day ends"),
  ],
});

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
  foresees: foreseeing(),
  get: async (c) => oneFormPage(c, page, await before(c)),
  post: async (c, sent) => {
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(withSure(fields, calendarQuestions), sent);
    if (checked.kind === "refused") return oneFormPage(c, page, { ...again, errors: checked.errors });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const { sure } = checked.answers;
    const said = { field: "starts-at", sure };
    const refused = await changeCalendar(c.deps, sender, withSchoolDay(checked.answers), said);
    if (!refused) return { kind: "see", to: await nextAfter(c, "/calendar") };
    const { errors, ...asked } = askedBefore(fields, refused);
    return oneFormPage(c, { ...page, ...asked }, { ...again, errors });
  },
};
