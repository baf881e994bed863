import type { Child } from "hono/jsx";
import { classNames } from "../components/class-names.ts";

export type ErrorMessageProps = {
  readonly children: Child;
  readonly id?: string | undefined;
  /** Read out before the message; "" for none. */
  readonly prefix?: string | undefined;
  readonly classes?: string | undefined;
};

/** What is wrong with one answer, in the words that the error summary uses. */
export const ErrorMessage = ({ children, id, prefix = "Error", classes }: ErrorMessageProps) => (
  <p id={id} class={classNames("govuk-error-message", classes)}>
    {prefix ? (
      <>
        <span class="govuk-visually-hidden">{prefix}:</span> {children}
      </>
    ) : (
      children
    )}
  </p>
);
