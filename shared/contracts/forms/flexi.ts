import type { Form } from "../form.ts";
import { decisionBasics } from "./decision.ts";
import { choiceField, dateField, lineField, oneStep, wordsField } from "./fields.ts";
import { options } from "./options.ts";

/** The parents’ request in writing, and the meeting that is offered (catalogue O117; WBS 10.4). */
export const flexiRequestForm: Form = oneStep({
  id: "flexi-request",
  title: "Record the parents’ request for flexi-schooling",
  submit: "Record the request",
  lead: "The request is in writing, and a meeting is offered. The headteacher decides. There is usually no second request in the same school year.",
  fields: [
    dateField("received-on", "When did the request come?", "Enter when the request came"),
    lineField("from", "From whom?", "Enter from whom it came"),
    wordsField("asks", "What do the parents ask for, and why?", "Enter what the parents ask for"),
    dateField("meeting-offered-on", "When was a meeting offered?", "Enter when a meeting was offered"),
    wordsField(
      "another-why",
      "If there was a request this school year already: why is this one taken?",
      "Enter why",
      {
        optional: true,
        hint: "For example, that the child’s health has changed since",
      },
    ),
  ],
});

/** The meeting, or that the parents did not want one (catalogue O117; WBS 10.4). */
export const flexiMeetingForm: Form = oneStep({
  id: "flexi-meeting",
  title: "Record the meeting about the request",
  submit: "Record the meeting",
  fields: [
    choiceField(
      "held",
      "Was it held?",
      "Select whether it was held",
      options(["yes", "Yes"], ["declined", "The parents did not want one"], ["missed", "They did not come"]),
    ),
    dateField("on", "On which day?", "Enter the day"),
    wordsField("said", "What was said?", "Enter what was said"),
  ],
});

const askReasons = wordsField(
  "reasons-for-parents",
  "Reasons, in words for the parents",
  "Enter the reasons in words for the parents",
  { hint: "They go into the letter with the decision. Write plainly and kindly." },
);

/** The headteacher’s decision on a request, which goes to the parents in writing with its reasons (catalogue O117; WBS 10.4). */
export const flexiDecisionForm: Form = oneStep({
  id: "flexi-decision",
  title: "Decide on flexi-schooling",
  submit: "Record the decision and tell the parents",
  lead: "The headteacher decides. The decision goes to the parents in writing, with its reasons. There is no appeal.",
  fields: [
    ...decisionBasics.map((field) =>
      field.name === "decision" && field.kind === "radios"
        ? {
            ...field,
            options: options(["place", "Agree to flexi-schooling"], ["do-not-place", "Do not agree to it"]),
          }
        : field,
    ),
    askReasons,
  ],
});

/**
 * The agreement in its six contents (catalogue O118; WBS 10.5): 1 days and times at school, which the timetable holds; 2
 * what is taught at home and who is responsible; 3 how attendance is coded; 4 whom to ring with a worry; 5 when it is
 * reviewed; 6 how either side ends it.
 */
export const flexiAgreementForm: Form = oneStep({
  id: "flexi-agreement",
  title: "Record the flexi-schooling agreement",
  submit: "Record the agreement",
  lead: "Days and times at school are those of the timetable. Parents and school sign all six parts.",
  fields: [
    choiceField(
      "days",
      "1. Do the parents agree to the days and times at school that are recorded?",
      "Select whether they agree to the days and times",
      options(["yes", "Yes"]),
    ),
    wordsField("at-home", "2. What is taught at home?", "Enter what is taught at home"),
    lineField("responsible", "2. Who is responsible for it?", "Enter who is responsible for it"),
    choiceField(
      "coding",
      "3. Do the parents know how days at home are marked?",
      "Select whether the parents know how days at home are marked",
      options(["leave", "Yes: as leave that the school agreed (C), never as present (B)"]),
    ),
    lineField("safeguarding", "4. Whom do parents and pupil ring with a worry?", "Enter whom they ring", {
      hint: "Name and phone number",
    }),
    dateField("review-on", "5. When is it reviewed first?", "Enter when it is reviewed first", {
      hint: "This term, and then once a term",
    }),
    choiceField(
      "ending",
      "6. Do both sides know how to end it?",
      "Select whether both sides know how to end it",
      options(["notice", "Yes: either side, in writing, about four weeks before"]),
    ),
    dateField("signed-on", "When was it signed?", "Enter when it was signed"),
    lineField("signed-by", "Who signed it?", "Enter who signed it", {
      hint: "For the parents, and for the school",
    }),
  ],
});

/** Either side withdraws, with about four weeks’ notice (catalogue O118; WBS 10.6). */
export const flexiWithdrawnForm: Form = oneStep({
  id: "flexi-withdrawn",
  title: "End flexi-schooling by notice",
  submit: "Record the notice",
  lead: "Either side may end it, in writing, about four weeks before. The earliest last day is worked out from the day of the notice.",
  fields: [
    choiceField(
      "by",
      "Who gives notice?",
      "Select who gives notice",
      options(["parents", "The parents"], ["school", "The school"]),
    ),
    dateField("given-on", "When was it given in writing?", "Enter when it was given in writing"),
    dateField("last-day", "What is the last day of flexi-schooling?", "Enter the last day"),
    wordsField("shorter-why", "If it ends sooner than four weeks after: why?", "Enter why", {
      optional: true,
    }),
    wordsField("why", "Why does it end?", "Enter why it ends"),
  ],
});
