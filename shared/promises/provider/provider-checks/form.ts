import type { Field, Form, Step } from "#contracts/form.ts";
import { asSignature } from "#contracts/read-by.ts";
import { allChecks, type CheckName } from "#domain/provider-checks.ts";
import { asked } from "#promises/asked.ts";
import { providerQuestions } from "./questions.ts";
import { thisPupil } from "./this-pupil.ts";

const parts: readonly {
  readonly id: string;
  readonly title: string;
  readonly checks: readonly CheckName[];
}[] = [
  { id: "registration", title: "Your setting", checks: ["registration"] },
  {
    id: "safeguarding",
    title: "Keeping children safe",
    checks: [
      "staff-checks-confirmed",
      "child-protection-policy-exchange",
      "policies",
      "insurance",
      "health-and-safety",
      "transport",
    ],
  },
  {
    id: "working-together",
    title: "Working together",
    checks: [
      "attendance-arrangement",
      "communication",
      "tracking",
      "examinations",
      "curriculum",
      "staff-qualified",
    ],
  },
];

const signed: Field = {
  name: "typed-name",
  kind: "text",
  readBy: asSignature,
  label: "Your name and your job",
  hint: "This stands as your signature.",
  max: 160,
  private: true,
  missing: "Enter your name and your job",
};

const partsOf = (asked: readonly CheckName[]): readonly Step[] =>
  parts
    .map(
      ({ id, title, checks }): Step => ({
        id,
        title,
        fields: checks.filter((c) => asked.includes(c)).flatMap((c) => providerQuestions[c] ?? []),
      }),
    )
    .filter((step) => step.fields.length > 0);

const pupilPart: Step = { id: "this-pupil", title: "This pupil", fields: thisPupil };

/**
 * What a provider answers before a pupil starts (catalogue O35, O36, O39 to O46, O133): only what is asked here. `spared`: what
 * the school holds of it already, in place of which it is asked what is new for this pupil (findings K7).
 */
export const providerChecksFormWith = (
  asked: readonly CheckName[],
  spared: readonly CheckName[] = [],
): Form => ({
  id: "provider-checks",
  title: "Before a pupil starts with you",
  submit: "Send our answers",
  steps: [
    ...(spared.length > 0 ? [pupilPart] : []),
    ...partsOf(asked.filter((c) => !spared.includes(c))),
    { id: "signed", title: "Who has answered", fields: [signed] },
  ],
});

/** The form with the questions that a record answers, by the names of its answers: those that were held among them. */
export const providerChecksRead = (answered: readonly string[]): Form => {
  const checks = allChecks.filter((c) => providerQuestions[c]?.some(({ name }) => answered.includes(name)));
  const form = providerChecksFormWith(checks);
  return { ...form, steps: [...(answered.includes("still-so") ? [pupilPart] : []), ...form.steps] };
};

export const providerChecksForm = asked(["checks", "spared"], (c) =>
  providerChecksFormWith(c.checks, c.spared),
);
