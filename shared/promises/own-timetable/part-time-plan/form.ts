import type { Form } from "#contracts/form.ts";
import { choiceField, lineField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { partTimeReasons } from "#contracts/forms/own-timetable.ts";

/** The proposal: why, as part of which plan, how hours grow, and how the pupil is kept safe (catalogue O112, O114; WBS 9.3 to 9.6). */
export const partTimePlanForm: Form = oneStep({
  id: "part-time-plan",
  title: "Propose the part-time timetable",
  submit: "Save the proposal",
  lead: "A part-time timetable is for a limited time and part of wider support. Record the sessions and the last day first. Somebody else decides: the headteacher, or the AP lead.",
  fields: [
    choiceField("reason", "Why is it needed?", "Select why it is needed", partTimeReasons),
    lineField(
      "support-plan",
      "Of which plan of support is it a part?",
      "Enter the plan of support that it is a part of",
      { hint: "Its title or reference, and its date. For example: SEN support plan of 9 September 2026" },
    ),
    wordsField(
      "steps",
      "How do the hours grow until the pupil is back full time?",
      "Enter how the hours grow",
      {
        hint: "One step a line, each with its day",
      },
    ),
    wordsField("not-daily-why", "On which days is there no time on site, and why?", "Enter why", {
      optional: true,
      hint: "Only where a school day of the week has none: some time on site every day is better",
    }),
    wordsField("safe", "How is the pupil safe while not at school?", "Enter how the pupil is safe", {
      hint: "Who looks after the pupil, and what the pupil learns then",
    }),
    lineField("checked-by", "Who checks on the pupil on days without time on site?", "Enter who checks"),
  ],
});
