import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type WarningTextProps = {
  readonly children: Child;
  readonly iconText?: string | undefined;
  readonly classes?: string | undefined;
};

/** What follows if it is not heeded. The word "Warning" is there for those who do not see the sign. */
export const WarningText = ({ children, iconText, classes }: WarningTextProps) => (
  <div class={classNames("govuk-warning-text", classes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{iconText ?? "Warning"}</span> {children}
    </strong>
  </div>
);
