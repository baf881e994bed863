import { execute } from "#casework/commit/execute.ts";
import { read, sheets } from "#casework/commit/streams.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { referralReasons } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { type Sheets, setReasonCodes } from "#streams/sheets/sheets.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";

const fields: readonly Field[] = referralReasons.map(({ value, label }) => ({
  name: value,
  kind: "text",
  readBy: onRecord,
  label,
  max: 8,
  optional: true,
  missing: "",
}));

const back = { href: "/attendance/census", text: "Back to the census" };

const codesIn = (answers: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).map(([reason, code]) => [reason, String(code).trim()]));

/** The census's code for each reason of a referral: no list of them was read, so the school enters its own system's. */
export const censusCodesPage: StaffPage = {
  path: "/attendance/census/codes",
  action: "attendance.export",
  doc: { summary: "The census's code for each main reason of a referral", form: fields },
  ...formOn<Sheets>({
    find: async (c: StaffContext) => (await read(c.deps, sheets, sheetsStream(c.at))).state,
    fields: () => fields,
    shown: (c, s, again) =>
      oneFormPage(
        c,
        {
          title: "Codes of the reasons for a placement",
          lead: "Enter the code that the school’s own system lists for each reason. They are kept, and go into every census row.",
          submit: "Save the codes",
          fields,
          action: "/attendance/census/codes",
          back,
          model: { codes: s.reasonCodes },
        },
        { typed: s.reasonCodes, ...again },
      ),
    act: (c, _, command, answers) =>
      execute(c.deps, sheets, { stream: sheetsStream(c.at), id: command, by: c.staff }, () =>
        setReasonCodes(codesIn(answers)),
      ),
    fieldOf: (_, field = "") => field,
    to: () => back.href,
  }),
};
