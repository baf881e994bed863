import type { Field, Form, Step } from "#contracts/form.ts";
import { asSignature } from "#contracts/read-by.ts";
import type { CheckName } from "#domain/provider-checks.ts";
import { asked } from "#promises/asked.ts";
import { providerQuestions } from "./questions.ts";

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

/** What a provider answers before a pupil starts (catalogue O35, O36, O39 to O46, O133): only what is asked here. */
export const providerChecksFormWith = (asked: readonly CheckName[]): Form => {
  const steps = parts
    .map(
      ({ id, title, checks }): Step => ({
        id,
        title,
        fields: checks.filter((c) => asked.includes(c)).flatMap((c) => providerQuestions[c] ?? []),
      }),
    )
    .filter((step) => step.fields.length > 0);
  return {
    id: "provider-checks",
    title: "Before a pupil starts with you",
    submit: "Send our answers",
    steps: [...steps, { id: "signed", title: "Who has answered", fields: [signed] }],
  };
};

export const providerChecksForm = asked(["checks"], (c) => providerChecksFormWith(c.checks));
