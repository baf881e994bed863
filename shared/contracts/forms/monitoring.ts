import { choiceField, dateField, oneStep, severalField, wordsField, yesNoField } from "./fields.ts";
import { options } from "./options.ts";

/** Contact with parents about an absence, a broken rule or unsafe behaviour, or simply to keep in touch (catalogue O29, O76). */
export const parentContactForm = oneStep({
  id: "parent-contact",
  title: "Record a contact with parents",
  submit: "Record the contact",
  fields: [
    dateField("on", "When?", "Enter when it was"),
    choiceField(
      "about",
      "What was it about?",
      "Select what it was about",
      options(
        ["rules", "Broken rules at the provider"],
        ["unsafe", "Unsafe behaviour"],
        ["absence", "An absence"],
        ["progress", "Progress"],
        ["other", "Something else"],
      ),
    ),
    choiceField(
      "how",
      "How?",
      "Select how",
      options(
        ["phone", "By phone"],
        ["in-person", "In person"],
        ["letter", "By letter or mail"],
        ["not-reached", "Tried, not reached"],
      ),
    ),
    wordsField("said", "What was said, and what follows?", "Enter what was said and what follows"),
  ],
});

/** Pastoral contact with the pupil, and contact with the provider (catalogue O94; TWE 13.2, ECC 4). */
export const pastoralContactForm = oneStep({
  id: "pastoral-contact",
  title: "Record a pastoral contact",
  submit: "Record the contact",
  fields: [
    dateField("on", "When?", "Enter when it was"),
    severalField(
      "with",
      "With whom?",
      "Select with whom",
      options(["pupil", "The pupil"], ["provider", "The provider"]),
    ),
    choiceField(
      "how",
      "How?",
      "Select how",
      options(
        ["visit", "On a visit"],
        ["phone", "By phone"],
        ["online", "Online"],
        ["at-school", "At school"],
      ),
    ),
    wordsField("said", "How is the pupil?", "Enter how the pupil is"),
  ],
});

/** That the pupil still belongs to the school (catalogue O96, O98; WBS 5.4). */
export const belongingForm = oneStep({
  id: "belonging",
  title: "Record how the pupil stays part of school",
  submit: "Record it",
  fields: [
    dateField("on", "When?", "Enter when it was"),
    severalField(
      "what",
      "What was it?",
      "Select what it was",
      options(
        ["event", "A visit, trip or event at school"],
        ["friends", "Time with friends"],
        ["news", "News and letters from school"],
        ["praise", "Praise or a reward"],
        ["support", "Counselling, careers or revision help"],
      ),
    ),
    yesNoField(
      "risk-assessed",
      "Was the risk of the event considered?",
      "Select whether the risk was considered",
      {
        when: { field: "what", is: ["event"] },
      },
    ),
    wordsField("how", "How was it?", "Enter how it was", { optional: true }),
  ],
});
