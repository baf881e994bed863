import { beginYearFrom } from "#casework/import/begin.ts";
import type { Field, FieldError } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { todayOf } from "../attendance/load.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { newYear } from "./kinds.ts";

/** From May on people think of the next September; until then of the last one. */
const spring = "05";

const lastDayNow = (today: string): string => {
  const begun = schoolYearOf(today);
  return `${today.slice(5, 7) >= spring && today.slice(5, 7) < "09" ? begun + 1 : begun}-08-31`;
};

const fields: readonly Field[] = [
  {
    name: "last-day",
    kind: "date",
    label: "What is the last day of the school year that ends?",
    hint: "Those who leave are on record as having left on this day",
    missing: "Enter the last day of the school year that ends",
  },
];

const pageOf = {
  title: "A new school year",
  lead: "What becomes of each pupil is worked out from the year groups on record. Nothing is changed yet.",
  submit: "Work it out",
  fields,
  action: `${newYear.base}/new`,
  back: { href: newYear.base, text: "Back to the list" },
};

/** A last day lies in the summer, and not in another year than the one that ends now. */
const wrongDay = (c: StaffContext, on: string): FieldError | undefined => {
  const expected = lastDayNow(todayOf(c));
  return schoolYearOf(on) === schoolYearOf(expected) && on.slice(5) >= "06-01" && on.slice(5) <= "08-31"
    ? undefined
    : {
        field: "last-day",
        message: `Enter a day between 1 June and ${longDate(expected)}`,
      };
};

/** Looks at what a new school year would change. */
export const newYearPage: StaffPage = {
  path: `${newYear.base}/new`,
  action: newYear.action,
  doc: { summary: "Work out what a new school year changes: who moves up, who leaves", form: fields },
  get: async (c) =>
    oneFormPage(c, pageOf, { typed: typedFromAnswers(fields, { "last-day": lastDayNow(todayOf(c)) }) }),
  post: async (c, sent) => {
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(fields, sent);
    if (checked.kind === "refused") return oneFormPage(c, pageOf, { ...again, errors: checked.errors });
    const on = String(checked.answers["last-day"]);
    const wrong = wrongDay(c, on);
    if (wrong) return oneFormPage(c, pageOf, { ...again, errors: [wrong] });
    const done = await beginYearFrom(c.deps, { at: c.at, command: sent.command, by: c.staff }, on);
    return "kind" in done
      ? oneFormPage(c, pageOf, { ...again, errors: [{ field: "last-day", message: done.message }] })
      : { kind: "see", to: `${newYear.base}/${done.import}`, model: { import: done.import } };
  },
};
