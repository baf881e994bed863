import type { FieldError, Typed } from "#contracts/form.ts";
import { type DeadlineForm, deadlineGroups } from "#contracts/forms/deadlines.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { FormErrors, Questions } from "#ui/form.tsx";
import type { DeadlineAnswer } from "./answer.ts";

export const hrefOf = (calculator: string): string => `/deadlines?calculator=${calculator}`;

/** Every calculator in its group, each with what it works out. */
export const Choice = () => (
  <>
    <h1 class="govuk-heading-l">Deadlines</h1>
    <p class="govuk-body app-lead">
      Each calculator counts on your school’s own calendar and by your own policy, and shows how. Nothing that
      you enter is stored.
    </p>
    {deadlineGroups.map((group, i) => (
      <Section id={`group-${i + 1}`} title={group.title}>
        <ul class="govuk-list">
          {group.forms.map((form) => (
            <li>
              <p class="govuk-body govuk-!-margin-bottom-2">
                <a class="govuk-link" href={hrefOf(form.id)}>
                  {form.title}
                </a>
                <br />
                <span class="govuk-hint">{form.lead}</span>
              </p>
            </li>
          ))}
        </ul>
      </Section>
    ))}
  </>
);

type Answered = Exclude<DeadlineAnswer, { readonly kind: "refused" | "unknown-date" }>;

const Window = ({ answer }: { readonly answer: Answered }) => {
  const rows = [
    { key: "Reminder", value: answer.remind },
    { key: "Opens", value: answer.opens },
    { key: "Due", value: answer.opens && answer.due },
    { key: "Overdue from", value: answer.overdue },
  ].flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value: longDate(value) }]));
  return rows.length === 0 ? null : <SummaryList rows={rows} />;
};

const Worked = ({ answer }: { readonly answer: Answered }) => (
  <Section id="answer" title="Answer">
    <InsetText>
      <strong>{answer.headline}</strong>
    </InsetText>
    <Window answer={answer} />
    <h3 class="govuk-heading-s">How this was counted</h3>
    <ol class="govuk-list govuk-list--number">
      {answer.explanation.map((line) => (
        <li>{line}</li>
      ))}
    </ol>
    {answer.rules.length === 0 ? null : (
      <>
        <h3 class="govuk-heading-s">Which rule holds</h3>
        <SummaryList rows={answer.rules.map(({ title, why }) => ({ key: title, value: why }))} />
      </>
    )}
  </Section>
);

const Unknown = ({ headline }: { readonly headline: string }) => (
  <Section id="answer" title="The calendar is needed">
    <InsetText>
      <p class="govuk-body">{headline}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/calendar">
          Go to the school’s calendar
        </a>
      </p>
    </InsetText>
  </Section>
);

const Outcome = ({ answer }: { readonly answer: DeadlineAnswer | undefined }) => {
  if (!answer || answer.kind === "refused") return null;
  return answer.kind === "unknown-date" ? <Unknown headline={answer.headline} /> : <Worked answer={answer} />;
};

export type CalculatorProps = {
  readonly form: DeadlineForm;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly answer: DeadlineAnswer | undefined;
};

/** One calculator: its answer, if there is one, above its few questions. A GET form: the address is the question. */
export const CalculatorContent = ({ form, typed, errors, answer }: CalculatorProps) => (
  <>
    <FormErrors fields={form.fields} errors={errors} />
    <span class="govuk-caption-l">Deadlines</span>
    <h1 class="govuk-heading-l">{form.title}</h1>
    <p class="govuk-body app-lead">{form.lead}</p>
    <Outcome answer={answer} />
    <form class="app-form" action="/deadlines" method="get" novalidate>
      <input type="hidden" name="calculator" value={form.id} />
      <Questions fields={form.fields} typed={typed} errors={errors} />
      <Button>Work it out</Button>
    </form>
  </>
);
