import type { Field, Option } from "../form.ts";
import { choiceField, dateField, wordsField } from "./fields.ts";
import { options } from "./options.ts";

/** What the rules make of one decision (catalogue O5): who takes it together, and who can be consulted. */
export type DecisionAsks = {
  /** Those who decide together; none where one person decides alone, who is whoever records it. */
  readonly deciders: readonly Option[];
  /** Those who can be consulted about this pupil. */
  readonly consultees: readonly Option[];
};

export const what: Field = choiceField(
  "decision",
  "What was decided?",
  "Select what was decided",
  options(
    ["place", "Arrange alternative provision"],
    ["do-not-place", "Do not arrange alternative provision"],
  ),
);

export const when: Field = dateField("decided-on", "When was it decided?", "Enter when it was decided", {
  known: "today",
});

export const why: Field = wordsField(
  "rationale",
  "Reasons for the decision",
  "Enter the reasons for the decision",
);
