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

/** A formal review meeting where progress is not good enough (catalogue O86, TWE 14.6). */
const made = (attendees: readonly Option[]): Form =>
  oneStep({
    id: "formal-review",
    title: "Record a formal review meeting",
    submit: "Record the meeting",
    lead: "Headteacher and AP lead take part, with the pupil, the parents and the provider.",
    fields: [
      dateField("held-on", "When was it held?", "Enter when the meeting was held"),
      severalField("present", "Who took part?", "Select who took part", attendees),
      lineField("others", "Who else took part?", "Enter who else took part", {
        optional: true,
        hint: "Name and why they came, for example an advocate or an interpreter",
      }),
      wordsField("absent-why", "Why was somebody missing?", "Enter why somebody was missing", {
        optional: true,
      }),
      choiceField(
        "improved",
        "Has progress become better since the last meeting?",
        "Select whether progress has become better",
        options(["yes", "Yes"], ["no", "No"]),
      ),
      yesNoField(
        "attending",
        "Does the pupil attend as agreed?",
        "Select whether the pupil attends as agreed",
      ),
      yesNoField("safe", "Is the pupil safe there?", "Select whether the pupil is safe there"),
      feelsSafeField,
      ...dslFields,
      wordsField("agreed", "What was agreed, by whom and by when?", "Enter what was agreed"),
      wordsField("pupil-views", "What does the pupil say?", "Enter what the pupil says"),
      wordsField("parents-views", "What do the parents say?", "Enter what the parents say"),
    ],
  });

export const formalReviewForm = asked(["attendees"], (c) => made(c.attendees));
