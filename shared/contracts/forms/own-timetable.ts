import type { Field, Form } from "../form.ts";
import { choiceField, dateField, lineField, oneStep, severalField, wordsField } from "./fields.ts";
import { options } from "./options.ts";

/** Why a timetable is part-time; the last is asked so that it can be refused with what to do instead (WBS 9.5). */
export const partTimeReasons = options(
  ["medical", "A physical or mental health need"],
  ["return", "A return to school after a long absence or a placement"],
  ["needs", "Special educational needs that are met step by step"],
  ["crisis", "A crisis in the pupil’s life"],
  ["behaviour", "To manage behaviour"],
);

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

/** One check on a pupil who is not on site (catalogue O114; WBS 9.6). */
export const welfareCheckForm: Form = oneStep({
  id: "welfare-check",
  title: "Record a check on the pupil",
  submit: "Record the check",
  lead: "For a day without time on site. If you are worried about the child, use “Tell the safeguarding lead of a concern” as well.",
  fields: [
    dateField("on", "For which day?", "Enter the day"),
    choiceField(
      "how",
      "How?",
      "Select how",
      options(["call", "By phone"], ["online", "By video call"], ["home-visit", "By a visit at home"]),
    ),
    severalField(
      "reached",
      "Who was seen or spoken with?",
      "Select who was seen or spoken with",
      options(["pupil", "The pupil"], ["parent", "A parent or carer"], ["nobody", "Nobody answered"]),
    ),
    choiceField(
      "well",
      "Is the pupil safe and well?",
      "Select whether the pupil is safe and well",
      options(
        ["yes", "Yes"],
        ["worry", "There is a worry", "Tell the safeguarding lead after this"],
        ["unknown", "Not known: nobody was reached", "Try again today"],
      ),
    ),
    wordsField("said", "What was said?", "Enter what was said", { optional: true }),
  ],
});

/** That the authority was told of a timetable of the school’s own, by its procedure (catalogue O116, O118; WBS 9.7, 10.7). */
export const timetableReportForm = (mayMail: boolean): Form =>
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

/** Why fewer hours are as good as full time (catalogue O126; WBS 9.1). Sessions that are missing cannot be explained here. */
export const fullTimeWeekForm: Form = oneStep({
  id: "full-time-week",
  title: "See whether the week is full-time",
  submit: "Record why",
  lead: "School and placements together are to be full-time. Fewer hours can be as much where the teaching is closer. A session with neither school nor provider is never full-time: add sessions, or open a part-time timetable beside this placement.",
  fields: [
    wordsField("why", "Why are fewer hours as good as full time here?", "Enter why fewer hours are as good"),
    dateField("until", "Until when does that hold?", "Enter until when that holds"),
  ],
});

const midday: readonly Field[] = [
  choiceField(
    "who",
    "Who takes the pupil from one place to the other?",
    "Select who takes the pupil",
    options(
      ["school", "Staff of the school"],
      ["provider", "Staff of the provider"],
      ["parent", "A parent or carer"],
      ["transport", "A taxi or minibus with checked staff"],
      ["alone", "The pupil goes alone, as agreed with the parents"],
    ),
  ),
  lineField("name", "Name and phone number of whoever does it", "Enter who does it", {
    when: { field: "who", is: ["school", "provider", "parent", "transport"] },
  }),
  dateField(
    "checked-on",
    "When were the transport’s safeguarding checks seen?",
    "Enter when they were seen",
    {
      when: { field: "who", is: ["transport"] },
    },
  ),
  wordsField("route", "When and where is the pupil handed over?", "Enter when and where", {
    hint: "For example: 12.10pm at the main gate to the provider’s driver; back by 2.50pm",
  }),
  lineField("confirmed-by", "Who at the other place has confirmed it?", "Enter who has confirmed it"),
  dateField("confirmed-on", "When?", "Enter when it was confirmed"),
];

/** A morning at school and an afternoon elsewhere, or the other way round: who brings the pupil (rules of sense, half-days). */
export const handOverForm: Form = oneStep({
  id: "hand-over",
  title: "Agree who brings the pupil at midday",
  submit: "Save the hand-over",
  lead: "On a day with only one session there, the pupil changes places at midday. Nobody may be lost between them.",
  fields: midday,
});
