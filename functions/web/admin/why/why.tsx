import { InsetText } from "#ui/components/inset-text.tsx";
import type { Why } from "./reasons.ts";

/** Why a run failed, beside what can be done about it. */
export const WhyFailed = ({ error, why }: { readonly error: string; readonly why: Why }) => (
  <InsetText>
    <p class="govuk-body">
      <strong>{why.what}</strong>
    </p>
    <p class="govuk-body">To whom it matters: {why.whom}</p>
    <p class="govuk-body">What to do: {why.todo}</p>
    <p class="govuk-body-s">
      Error {error}. In the runbook (infra/runbook.md): {why.chapter}.
    </p>
  </InsetText>
);
