import { countWholeRollFrom } from "#casework/school/whole-roll.ts";
import { wholeRollFields } from "#contracts/forms/school/whole-roll.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { OneForm } from "../forms/one-form.tsx";
import { begunFrom, savedBy, schoolNow, senderOf } from "../set-up/record-form.ts";

const pageOf = (c: StaffContext): OneForm => {
  const back = c.may("report.read")
    ? { href: "/school/report", text: "Back to the report" }
    : { href: "/today", text: "Back to today" };
  return {
    title: "The whole roll in numbers",
    lead: "From the school’s own system, on the day of the census. The report to the governors shows beside each group of pupils in alternative provision how large it is among all. Leave empty what is not known.",
    submit: "Save the numbers",
    fields: wholeRollFields,
    action: "/school/whole-roll",
    back,
  };
};

/** The school’s whole roll in numbers: what the report compares with, for the equality duty (catalogue O131; WBS 3). */
export const wholeRollPage: StaffPage = {
  path: "/school/whole-roll",
  action: "roll.write",
  doc: {
    summary: "The whole roll in numbers, which the report to the governors compares with",
    form: wholeRollFields,
  },
  get: async (c) => {
    const { school } = await schoolNow(c);
    return begunFrom(
      c,
      pageOf(c),
      school.wholeRoll ? { ...school.wholeRoll.counts, on: school.wholeRoll.on } : {},
    );
  },
  post: (c, sent) =>
    savedBy(
      c,
      sent,
      pageOf(c),
      (answers) => countWholeRollFrom(c.deps, senderOf(c, sent), answers),
      c.may("report.read") ? "/school/report" : "/today",
    ),
};
