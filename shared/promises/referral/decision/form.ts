import type { Field, Form, Option } from "#contracts/form.ts";
import { type DecisionAsks, what, when, why } from "#contracts/forms/decision.ts";
import { dateField, severalField, wordsField } from "#contracts/forms/fields.ts";
import { asked } from "#promises/asked.ts";

/** Consultees whose view the referral holds with its day: it is not asked for again. */
const heardBefore: readonly string[] = ["parents"];

const together = (deciders: readonly Option[]): readonly Field[] =>
  deciders.length === 0
    ? []
    : [
        severalField("decided-by", "Who decided it?", "Select who decided it", deciders, {
          hint: "The policy names those who decide together.",
          known: "policy.deciders",
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
    { optional: true, seldom: true },
  ),
];

/** The decision (catalogue O5, TWE 8.2 and 11.1, TMP 6, ECC 7), by someone other than who submitted the referral. */
export const decisionFormWith = ({ deciders, consultees }: DecisionAsks): Form => ({
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

export const decisionForm = asked(["deciders", "consultees"], (c) => decisionFormWith(c));
