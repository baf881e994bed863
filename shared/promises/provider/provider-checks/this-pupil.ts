import type { Field } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { toJudge } from "#contracts/read-by.ts";

/** What is asked for each pupil where the school holds the rest, and whether the rest is still so. */
export const thisPupil: readonly Field[] = [
  {
    name: "still-so",
    kind: "radios",
    label: "Is all that the school holds about your setting still so?",
    hint: "It is listed above.",
    options: options(["yes", "Yes, nothing has changed"], ["no", "No, something has changed"]),
    missing: "Select whether all of it is still so",
  },
  {
    name: "what-changed",
    kind: "textarea",
    readBy: toJudge,
    label: "What has changed?",
    max: 1000,
    private: true,
    when: { field: "still-so", is: ["no"] },
    missing: "Enter what has changed",
  },
  {
    name: "pupil-staff",
    kind: "textarea",
    readBy: toJudge,
    label: "Which adults will work with this pupil?",
    hint: "Name and job of each. Say who of them is new to you.",
    max: 1000,
    private: true,
    missing: "Enter which adults will work with this pupil",
  },
  {
    name: "pupil-needs",
    kind: "textarea",
    readBy: toJudge,
    label: "How will you meet this pupil’s needs?",
    hint: "If you do not know them yet, say what you have to know.",
    max: 1000,
    private: true,
    missing: "Enter how you will meet this pupil’s needs",
  },
  {
    name: "pupil-risks",
    kind: "textarea",
    readBy: toJudge,
    label: "Which risks do you see for this pupil with you, and what will you do about them?",
    max: 1000,
    private: true,
    missing: "Enter the risks, and what you will do about them",
  },
];

/** Words about one pupil, of the provider and of who judges them: no other placement reads them. */
export const pupilWords: readonly string[] = [
  "what-changed",
  "pupil-staff",
  "pupil-needs",
  "pupil-risks",
  "for-this-pupil-seen",
];
