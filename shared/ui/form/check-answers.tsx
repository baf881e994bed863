import type { Answers, Field, Step } from "#contracts/form.ts";
import { askedFields } from "#contracts/form-asked.ts";
import { Heading } from "../components/heading.tsx";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { answerText } from "./answer-text.ts";

export type CheckAnswersProps = {
  readonly steps: readonly Step[];
  /** The answers of all steps. */
  readonly answers: Answers;
  /** Where an answer is changed; without it the list is only read. */
  readonly changeHref?: ((step: Step, field: Field) => string) | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
};

const rowsOf = (step: Step, { answers, changeHref }: CheckAnswersProps): readonly SummaryRow[] =>
  askedFields(step.fields, answers).map((field) => ({
    key: field.label,
    value: <span class="app-lines">{answerText(field, answers[field.name])}</span>,
    actions: changeHref && [{ href: changeHref(step, field), text: "Change", about: `: ${field.label}` }],
  }));

/** Every question that was asked with its answer, by step, each with the way to change it. */
export const CheckAnswers = (p: CheckAnswersProps) => (
  <>
    {p.steps.map((step) => (
      <>
        <Heading
          level={p.headingLevel ?? 2}
          class={p.headingLevel === 3 ? "govuk-heading-s" : "govuk-heading-m"}
        >
          {step.title}
        </Heading>
        <SummaryList rows={rowsOf(step, p)} />
      </>
    ))}
  </>
);
