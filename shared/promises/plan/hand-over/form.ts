import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, lineField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { termsFields } from "#promises/obligations/terms-fields.ts";

const midday = termsFields("hand-over", [
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
]);

/** A morning at school and an afternoon elsewhere, or the other way round: who brings the pupil (rules of sense, half-days). */
export const handOverForm: Form = oneStep({
  id: "hand-over",
  title: "Agree who brings the pupil at midday",
  submit: "Save the hand-over",
  lead: "On a day with only one session there, the pupil changes places at midday. Nobody may be lost between them.",
  fields: midday,
});
