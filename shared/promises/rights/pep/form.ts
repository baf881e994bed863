import { choiceField, dateField, lineField, oneStep, severalField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** The personal education plan of a looked-after child takes the placement in, and is looked at each term (catalogue O12). */
export const pepForm = oneStep({
  id: "pep",
  title: "Personal education plan (PEP)",
  submit: "Record it",
  lead: "A child who is looked after has a personal education plan. It says what the placement is for and who sees to it, and is looked at each term. Its words stay where it is kept.",
  fields: [
    dateField("on", "When was it looked at?", "Enter when it was looked at"),
    choiceField(
      "says",
      "Does it take the placement in?",
      "Select whether it takes the placement in",
      options(
        ["in", "Yes: the placement, its goals and who sees to them stand in it"],
        ["to-come", "Not yet: it is changed at its next meeting"],
      ),
    ),
    severalField(
      "present",
      "Who took part?",
      "Select who took part",
      options(
        ["designated-teacher", "Designated teacher"],
        ["social-worker", "Social worker"],
        ["virtual-school", "Virtual school"],
        ["carer", "Foster carer or residential carer"],
        ["provider", "Provider"],
        ["pupil", "The pupil"],
      ),
    ),
    dateField("next-on", "When is its next meeting?", "Enter when its next meeting is"),
    lineField("where", "Where is the plan kept?", "Enter where the plan is kept"),
  ],
});
