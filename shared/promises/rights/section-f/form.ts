import {
  choiceField,
  dateField,
  oneStep,
  severalField,
  wordsField,
  yesNoField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

const hours = (name: "hours-named" | "hours-given", label: string, missing: string) =>
  ({
    name,
    kind: "number",
    label,
    missing,
    min: 0,
    max: 60,
    unit: "hours a week",
    when: { field: "named", is: ["yes"] },
  }) as const;

const whenShort = { when: { field: "delivered", is: ["partly", "no"] } } as const;

/** Whether what section F of the plan names is delivered during the placement, with hours (catalogue O11; CFA 2014 s.42). */
export const sectionFForm = oneStep({
  id: "section-f",
  title: "Section F of the plan: is it delivered?",
  submit: "Record it",
  lead: "Section F of an education, health and care plan names the provision that the pupil must get. It goes on during a placement. Before the first day: what will be delivered, and by whom. Then each term: what is.",
  fields: [
    dateField("on", "When did you look at it?", "Enter when you looked at it"),
    yesNoField("named", "Does section F name hours?", "Select whether section F names hours"),
    hours("hours-named", "How many hours does it name?", "Enter how many hours it names"),
    hours("hours-given", "How many hours are given?", "Enter how many hours are given"),
    severalField(
      "by",
      "Who delivers it?",
      "Select who delivers it",
      options(
        ["school", "The school"],
        ["provider", "The provider"],
        ["health", "A therapist or another service"],
        ["nobody", "Nobody yet"],
      ),
    ),
    choiceField(
      "delivered",
      "Is it delivered?",
      "Select whether it is delivered",
      options(["yes", "Yes, all of it"], ["partly", "In part"], ["no", "No"]),
    ),
    wordsField("short-of", "What is not delivered?", "Enter what is not delivered", whenShort),
    choiceField(
      "next-step",
      "What happens now?",
      "Select what happens now",
      options(
        ["made-up", "The school or the provider makes it up, from a day that is set"],
        ["authority", "The authority that keeps the plan was told: it must secure it"],
        ["review", "An early review of the plan was asked for"],
      ),
      whenShort,
    ),
    dateField("again-on", "When do you look at it again?", "Enter when you look at it again", whenShort),
  ],
});
