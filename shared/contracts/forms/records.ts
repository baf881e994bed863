import type { Field, Option } from "../form.ts";
import { choiceField, lineField, severalField, wordsField, yesNoField } from "./fields.ts";
import { options } from "./options.ts";

/** How long a kind is kept. `unit`: what the number counts. */
export const periodFields = (unit: string, mayEndAlone: boolean): readonly Field[] => [
  {
    name: "period",
    kind: "number",
    label: `How long is it kept? (${unit})`,
    min: 1,
    max: unit === "days" ? 3650 : 100,
    missing: "Enter how long it is kept",
  },
  ...(mayEndAlone
    ? [
        yesNoField(
          "alone",
          "May it end by itself once its time is over?",
          "Select whether it may end by itself",
          {
            hint: "Without this two people decide each time. What touches a concern never ends by itself.",
          },
        ),
      ]
    : []),
  wordsField("why", "Why this long?", "Enter why", {
    hint: "For example: the governors’ retention schedule",
  }),
];

/** A legal hold: on some pupils, some providers, or everything. */
export const holdFields = (pupils: readonly Option[], providers: readonly Option[]): readonly Field[] => [
  choiceField(
    "what",
    "What is held?",
    "Select what is held",
    options(
      ["pupils", "The records of certain pupils"],
      ["providers", "What the school keeps of certain providers"],
      ["school", "Everything that the school keeps here", "Nothing at all is purged until it is lifted"],
    ),
  ),
  severalField("pupils", "Which pupils?", "Select the pupils", pupils, {
    when: { field: "what", is: ["pupils"] },
  }),
  severalField("providers", "Which providers?", "Select the providers", providers, {
    when: { field: "what", is: ["providers"] },
  }),
  lineField("matter", "For which matter?", "Enter the matter", {
    hint: "For example: a claim, an inquiry, a request of the police, with its reference",
  }),
  wordsField("why", "Why must it be kept?", "Enter why it must be kept"),
];

export const liftFields: readonly Field[] = [
  wordsField("why", "Why is it no longer needed?", "Enter why it is no longer needed"),
];

export const concernFields: readonly Field[] = [
  choiceField(
    "go",
    "May these records be purged when their time is over?",
    "Select whether they may be purged",
    options(
      ["yes", "Yes: what is needed is in the child-protection file, or no longer needed"],
      ["no", "No: they are held"],
    ),
  ),
  wordsField("why", "Why?", "Enter why", {
    hint: "For example: the child-protection file went to the next school, with its receipt of 3 May.",
  }),
];

export const purgeReasons = options(
  ["period-over", "Their time is over"],
  ["asked-for", "The person concerned, or a parent, has asked for it"],
  ["entered-by-mistake", "They were entered by mistake"],
);

export const askPurgeFields: readonly Field[] = [
  choiceField("reason", "Why are these records purged?", "Select why", purgeReasons),
  wordsField("note", "What should the second person know?", "Enter what they should know", {
    optional: true,
    hint: "It is erased with the records.",
  }),
];

export const decidePurgeFields: readonly Field[] = [
  choiceField(
    "decision",
    "Do you agree?",
    "Select whether you agree",
    options(["agree", "Yes, purge them", "This cannot be undone"], ["refuse", "No, keep them"]),
  ),
  wordsField("why-not", "Why not?", "Enter why not", { when: { field: "decision", is: ["refuse"] } }),
];
