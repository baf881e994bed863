import type { Child } from "hono/jsx";
import type { FieldError, Step, Typed } from "#contracts/form.ts";
import { Button } from "../components/button.tsx";
import { FormErrors, LaterButton, PostForm, Questions } from "../form.tsx";
import type { Known } from "./known-answer.tsx";

export type SectionsFormProps = {
  readonly title: string;
  readonly caption?: string | undefined;
  /** A short text above the questions; a form of one part says its own. */
  readonly lead?: string | undefined;
  readonly steps: readonly Step[];
  readonly action: string;
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly submit: string;
  readonly cancelHref?: string | undefined;
  /** It can be left half-filled. */
  readonly later?: true | undefined;
  /** Between the lead and the questions: facts to decide upon. */
  readonly children?: Child;
  /** Answers that came filled: where each comes from, by the field's name. */
  readonly known?: Known | undefined;
};

const Section = ({ step, p }: { readonly step: Step; readonly p: SectionsFormProps }) => (
  <section aria-labelledby={`part-${step.id}`}>
    <h2 class="govuk-heading-m" id={`part-${step.id}`}>
      {step.title}
    </h2>
    {step.lead ? <p class="govuk-body">{step.lead}</p> : null}
    <Questions fields={step.fields} typed={p.typed} errors={p.errors} known={p.known} />
  </section>
);

/** One page with a form of several parts, each under its own heading; one button sends them all. */
export const SectionsForm = (p: SectionsFormProps) => {
  const alone = p.steps.length === 1 ? p.steps[0] : undefined;
  const lead = p.lead ?? alone?.lead;
  return (
    <>
      <FormErrors fields={p.steps.flatMap((s) => s.fields)} errors={p.errors} />
      {p.caption ? <span class="govuk-caption-l">{p.caption}</span> : null}
      <h1 class="govuk-heading-l">{p.title}</h1>
      {lead ? <p class="govuk-body app-lead">{lead}</p> : null}
      {p.children}
      <PostForm action={p.action} csrf={p.csrf} command={p.command}>
        {alone ? (
          <Questions fields={alone.fields} typed={p.typed} errors={p.errors} known={p.known} />
        ) : (
          p.steps.map((step) => <Section step={step} p={p} />)
        )}
        <div class="govuk-button-group">
          <Button preventDoubleClick>{p.submit}</Button>
          {p.later ? <LaterButton /> : null}
          {p.cancelHref ? (
            <a class="govuk-link" href={p.cancelHref}>
              Cancel
            </a>
          ) : null}
        </div>
      </PostForm>
    </>
  );
};
