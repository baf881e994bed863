import type { Field, Form, Option } from "../form.ts";
import { choiceField, dateField, severalField, wordsField } from "./fields.ts";
import { options } from "./options.ts";

/** What the rules make of one decision (catalogue O5): who takes it together, and who can be consulted. */
export type DecisionAsks = {
  /** Those who decide together; none where one person decides alone, who is whoever records it. */
  readonly deciders: readonly Option[];
  /** Those who can be consulted about this pupil. */
  readonly consultees: readonly Option[];
};

/** Consultees whose view the referral holds with its day: it is not asked for again. */
const heardBefore: readonly string[] = ["parents"];

const what: Field = choiceField(
  "decision",
  "What was decided?",
  "Select what was decided",
  options(
    ["place", "Arrange alternative provision"],
    ["do-not-place", "Do not arrange alternative provision"],
  ),
);
const when: Field = dateField("decided-on", "When was it decided?", "Enter when it was decided");
const why: Field = wordsField("rationale", "Reasons for the decision", "Enter the reasons for the decision");

/** What every decision says: what, when and why. */
export const decisionBasics: readonly Field[] = [what, when, why];

const together = (deciders: readonly Option[]): readonly Field[] =>
  deciders.length === 0
    ? []
    : [
        severalField("decided-by", "Who decided it?", "Select who decided it", deciders, {
          hint: "The policy names those who decide together.",
        }),
      ];

const viewOf = ({ value, label }: Option): readonly Field[] => {
  const of = { when: { field: "decided-with", is: [value] } };
  return heardBefore.includes(value)
    ? []
    : [
        dateField(`${value}-on`, `${label}: when?`, `Enter when you heard: ${label}`, of),
        wordsField(`${value}-said`, `${label}: what did they say?`, `Enter the view of: ${label}`, of),
      ];
};

const consulted = (consultees: readonly Option[]): readonly Field[] => [
  severalField("decided-with", "Who was consulted?", "Select who was consulted", consultees),
  ...consultees.flatMap(viewOf),
  wordsField(
    "not-consulted",
    "Why did somebody whom the policy names take no part?",
    "Enter why somebody took no part",
    { optional: true },
  ),
];

/** The decision (catalogue O5, TWE 8.2 and 11.1, TMP 6, ECC 7), by someone other than who submitted the referral. */
export const decisionForm = ({ deciders, consultees }: DecisionAsks): Form => ({
  id: "decision",
  title: "Record the decision",
  submit: "Record the decision",
  steps: [
    {
      id: "decision",
      title: "Record the decision",
      fields: [what, when, ...together(deciders), ...consulted(consultees), why],
    },
  ],
});
