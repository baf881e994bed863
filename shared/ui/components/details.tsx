import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type DetailsProps = {
  readonly summary: Child;
  readonly children: Child;
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
};

/** What only some readers need, behind a line that opens. */
export const Details = ({ summary, children, open, id, classes }: DetailsProps) => (
  <details id={id} class={classNames("govuk-details", classes)} open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);
