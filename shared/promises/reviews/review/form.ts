import type { Form, Option } from "#contracts/form.ts";
import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  wordsField,
  yesNoField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { dslFields, feelsSafeField } from "#contracts/forms/safety/feels-safe.ts";
import { asked } from "../../asked.ts";

const grades = options(["yes", "Yes"], ["partly", "Partly"], ["no", "No"]);

/** The review itself (catalogue O82, O84, O85; TMP 9, ECC 8, WBS 8.2): it closes its cycle unless it ends the placement. */
const made = (attendees: readonly Option[]): Form =>
  oneStep({
    id: "review",
    title: "Record the review",
    submit: "Record the review",
    fields: [
      dateField("held-on", "When was it held?", "Enter when the review was held"),
      severalField("present", "Who took part?", "Select who took part", attendees),
      lineField("others", "Who else took part?", "Enter who else took part", {
        optional: true,
        hint: "Name and why they came, for example an advocate or an interpreter",
      }),
      choiceField(
        "objectives",
        "Are the objectives being met?",
        "Select whether the objectives are being met",
        grades,
      ),
      yesNoField(
        "attending",
        "Does the pupil attend as agreed?",
        "Select whether the pupil attends as agreed",
      ),
      yesNoField("safe", "Is the pupil safe there?", "Select whether the pupil is safe there"),
      feelsSafeField,
      ...dslFields,
      choiceField(
        "needs-met",
        "Are the pupil’s needs met?",
        "Select whether the pupil’s needs are met",
        grades,
      ),
      wordsField("behaviour", "How is behaviour?", "Enter how behaviour is"),
      wordsField("wellbeing", "How is the pupil’s wellbeing?", "Enter how the pupil’s wellbeing is"),
      choiceField(
        "progress",
        "Is progress good enough?",
        "Select whether progress is good enough",
        options(["yes", "Yes"], ["no", "No", "A formal review meeting follows"]),
      ),
      wordsField("progress-how", "What progress has there been?", "Enter what progress there has been"),
      wordsField(
        "towards-return",
        "What changes, and what are the next steps towards going back to school?",
        "Enter the changes and next steps",
      ),
      wordsField("pupil-views", "What does the pupil say?", "Enter what the pupil says", {
        hint: "In words, pictures or signs. Or why the pupil could not be asked",
      }),
      wordsField("parents-views", "What do the parents say?", "Enter what the parents say"),
      yesNoField(
        "agreement",
        "Was the agreement with the parents gone through?",
        "Select whether the agreement was gone through",
        {
          hint: "Who does what, and by when. Due once a term",
        },
      ),
      choiceField(
        "outcome",
        "What was decided?",
        "Select what was decided",
        options(
          ["continue", "It continues as it is"],
          [
            "adjust",
            "It continues with changes",
            "What changes is recorded after this, and those who have to agree are asked again",
          ],
          ["end", "It ends", "Its last day is recorded after this"],
        ),
      ),
      severalField(
        "alters",
        "What has to be recorded anew?",
        "Select what has to be recorded anew",
        options(
          ["sessions", "Days, times or the last day", "Parents and provider are asked about them again"],
          ["plan", "Objectives, targets or the plan", "They are agreed with pupil and provider again"],
          ["neither", "Neither of them"],
        ),
        { when: { field: "outcome", is: ["adjust"] } },
      ),
      wordsField("changes", "What changes?", "Enter what changes", {
        when: { field: "outcome", is: ["adjust"] },
      }),
      wordsField("why", "Why was it decided so?", "Enter why it was decided so"),
    ],
  });

export const reviewForm = asked(["attendees"], (c) => made(c.attendees));
