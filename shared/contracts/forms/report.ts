import { objectiveField, stepsTowards } from "#domain/objectives.ts";
import type { Field, Option } from "../form.ts";
import { toJudge } from "../read-by.ts";
import { choiceField, wordsField } from "./fields.ts";
import { options, optionsOf } from "./options.ts";

export const said = (to: "school" | "parents"): readonly Field[] => {
  const hint =
    to === "school"
      ? { readBy: toJudge }
      : { hint: "Empty: as the provider wrote it", optional: true as const };
  return [
    wordsField("engagement", "How does the pupil take part?", "Enter how the pupil takes part", hint),
    wordsField(
      "progress",
      "What progress has there been towards the targets?",
      "Enter the progress towards the targets",
      hint,
    ),
    wordsField("behaviour", "How is behaviour?", "Enter how behaviour is", hint),
    wordsField("welfare", "How is the pupil’s welfare?", "Enter how the pupil’s welfare is", hint),
  ];
};

/** A question for each objective of the plan, in the plan’s words. */
export const objectiveFields = (objectives: readonly Option[]): readonly Field[] =>
  objectives.map(({ label }, i) =>
    choiceField(
      objectiveField(i + 1),
      `Objective ${i + 1}: how far has the pupil come?`,
      `Select how far the pupil has come with objective ${i + 1}`,
      optionsOf(stepsTowards),
      { hint: label },
    ),
  );

/** The numbers of sessions, and why they differ from the register’s, where they do. */
export const sessionFields = (since: string, max: number): readonly Field[] => [
  {
    name: "sessions-attended",
    kind: "number",
    label: `How many sessions did the pupil attend${since}?`,
    min: 0,
    max,
    missing: "Enter how many sessions the pupil attended",
  },
  {
    name: "sessions-missed",
    kind: "number",
    label: `How many sessions did the pupil miss${since}?`,
    min: 0,
    max,
    missing: "Enter how many sessions the pupil missed",
  },
  wordsField(
    "differs-why",
    "Why are these not the numbers of the register?",
    "Enter why the numbers differ",
    {
      optional: true,
      hint: "Only if they are not. The register is made of your own answers of each day.",
      readBy: toJudge,
    },
  ),
];

/** What the pupil says, as they say it. */
export const pupilWords: Field = wordsField(
  "pupil-words",
  "What does the pupil say, in their own words?",
  "Enter what the pupil says, or why they could not be asked",
  {
    hint: "As they said, drew or signed it. If they did not want to, write that: it is an answer.",
    readBy: toJudge,
  },
);

/** Whether what the pupil said goes on to the parents; the pupil is asked first. */
export const pupilWordsShared: Field = choiceField(
  "pupil-words-shared",
  "Do the pupil’s own words go to the parents too?",
  "Select whether the pupil’s own words go to the parents",
  options(["yes", "Yes, the pupil is content with that"], ["no", "No"]),
);
