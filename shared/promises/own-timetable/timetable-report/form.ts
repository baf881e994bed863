import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, lineField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** That the authority was told of a timetable of the school’s own, by its procedure (catalogue O116, O118; WBS 9.7, 10.7). */
export const timetableReportFormWith = (mayMail: boolean): Form =>
  oneStep({
    id: "timetable-report",
    title: "Tell the local authority of the timetable",
    submit: "Record that the authority was told",
    lead: mayMail
      ? "The notice can go by e-mail to the authority’s contact who is recorded for this pupil."
      : "No contact of the authority takes notices by e-mail for this pupil. Print the notice, or use the authority’s own form or return.",
    fields: [
      choiceField("what", "What is told?", "Select what is told", [
        ...options(
          ["start", "That it begins"],
          ["change", "That it has changed"],
          ["end", "That it has ended"],
          ["return", "The authority’s regular return"],
        ),
      ]),
      choiceField("how", "How?", "Select how", [
        ...(mayMail ? options(["email", "By e-mail now, to the contact on record"]) : []),
        ...options(
          ["their-form", "On the authority’s own form or return"],
          ["post", "Printed, by post or by hand"],
        ),
      ]),
      dateField("on", "When?", "Enter when the authority was told"),
      lineField("to", "Whom at the authority?", "Enter whom at the authority", { hint: "Name or team" }),
    ],
  });

export const timetableReportForm = asked(["mailsAuthority"], (c) =>
  timetableReportFormWith(c.mailsAuthority),
);
