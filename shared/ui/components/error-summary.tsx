import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

/** With `href` ("#the-field") the sentence links to the field that it is about. */
export type SummaryError = { readonly text: Child; readonly href?: string | undefined };

export type ErrorSummaryProps = {
  readonly errors: readonly SummaryError[];
  readonly title?: Child;
  readonly description?: Child;
  /** false: the script does not move the focus here. */
  readonly autoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
};

/** Everything that is wrong with the form, above it; takes the focus when the page has loaded. */
export const ErrorSummary = ({ errors, title, description, autoFocus, classes }: ErrorSummaryProps) => (
  <div
    class={classNames("govuk-error-summary", classes)}
    data-disable-auto-focus={autoFocus === undefined ? undefined : String(!autoFocus)}
    data-module="govuk-error-summary"
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">{title ?? "There is a problem"}</h2>
      <div class="govuk-error-summary__body">
        {description ? <p>{description}</p> : null}
        {errors.length > 0 ? (
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  </div>
);
