import type { Field } from "#contracts/form.ts";
import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  wordsField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { dslFields, feelsSafeField } from "#contracts/forms/safety/feels-safe.ts";

/** How many things may follow from one visit. */
export const visitActions = [1, 2, 3] as const;

const owners = options(
  ["ap-lead", "AP lead"],
  ["key-contact", "Key contact"],
  ["dsl", "Safeguarding lead"],
  ["senco", "SENCO"],
  ["headteacher", "Headteacher"],
  ["attendance-officer", "Attendance officer"],
);

const action = (n: number): readonly Field[] => [
  lineField(
    `action-${n}`,
    n === 1 ? "What must follow?" : `What else must follow? (${n})`,
    "Enter what must follow",
    { optional: true, ...(n === 1 ? { hint: "Each stays on the list of its owner until it is done." } : {}) },
  ),
  {
    name: `action-${n}-owner`,
    kind: "select",
    label: `Who sees to it? (${n})`,
    options: owners,
    optional: true,
    missing: "Select who sees to it",
  },
  dateField(`action-${n}-by`, `By which day? (${n})`, "Enter by which day", { optional: true }),
];

/** A quality-assurance visit, or what stands for one (catalogue O89 to O92; WBS 8.4 to 8.6). */
export const visitForm = oneStep({
  id: "visit",
  title: "Record a visit to the provider",
  submit: "Record the visit",
  fields: [
    dateField("held-on", "When?", "Enter when the visit was"),
    choiceField(
      "how",
      "How?",
      "Select how",
      options(
        ["on-site", "At the provider"],
        ["home", "At the pupil’s home"],
        ["phone", "By phone"],
        ["online", "Online"],
      ),
    ),
    severalField(
      "saw",
      "Whom or what did you see?",
      "Select whom or what you saw",
      options(
        ["staff", "Staff of the provider"],
        ["pupil", "The pupil"],
        ["parents", "Parents"],
        ["work", "The pupil’s work"],
        ["lessons", "Lessons"],
        ["breaks", "Breaks and free time"],
        ["site", "Rooms and site"],
      ),
      { hint: "At the provider: staff, pupil, work, lessons and free time, and parents if possible" },
    ),
    wordsField("not-seen", "Why was something of that not seen?", "Enter why it was not seen", {
      optional: true,
    }),
    wordsField("found", "What did you find?", "Enter what you found"),
    choiceField(
      "safe",
      "Is the pupil safe there?",
      "Select whether the pupil is safe there",
      options(["yes", "Yes"], ["no", "No"], ["not-seen", "It could not be seen"]),
    ),
    feelsSafeField,
    ...dslFields,
    ...visitActions.flatMap(action),
    dateField("next-on", "When is the next visit?", "Enter when the next visit is", { optional: true }),
  ],
});
