import { withYears } from "#casework/school/change-calendar.ts";
import type { Form } from "#contracts/form.ts";
import { dateField, oneStep, severalField } from "#contracts/forms/fields.ts";
import { yearGroups } from "#domain/calendar/year-groups.ts";
import type { StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { notFound } from "#door/reply.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { changed, pageOf, takenOver, termHere } from "./change.ts";

/** In September year groups begin on days of their own, and the oldest leave before the others. */
const yearsForm: Form = oneStep({
  id: "years-apart",
  title: "Year groups with days of their own",
  submit: "Save the days",
  lead: `${takenOver} Leave both days empty, and the year groups begin and end with the school.`,
  fields: [
    severalField(
      "years",
      "Which year groups?",
      "Select at least one year group",
      yearGroups.map((year) => ({ value: year, label: year })),
    ),
    dateField("first", "Their first day", "Enter their first day", {
      optional: true,
      hint: "Where they begin later than the school",
    }),
    dateField("last", "Their last day", "Enter their last day", {
      optional: true,
      hint: "Where they end before the school",
    }),
  ],
});

/** The first or the last day of year groups that do not begin or end with the school. */
export const yearsPage: StaffPage = {
  path: "/calendar/terms/{term}/years",
  action: "calendar.write",
  doc: {
    summary: "The first or last day of year groups in a term",
    form: yearsForm.steps.flatMap((s) => s.fields),
  },
  foresees: foreseeing(),
  get: async (c) => {
    const term = await termHere(c);
    if (!term) return notFound;
    const page = pageOf(yearsForm, `/calendar/terms/${term.first}/years`);
    return oneFormPage(c, { ...page, caption: term.name });
  },
  post: async (c, sent) => {
    const term = await termHere(c);
    if (!term) return notFound;
    const page = pageOf(yearsForm, `/calendar/terms/${term.first}/years`);
    return changed(c, sent, {
      page: { ...page, caption: term.name },
      change: (a) => withYears(a, term.first),
      field: "first",
    });
  },
};
