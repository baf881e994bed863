import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, lineField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

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
