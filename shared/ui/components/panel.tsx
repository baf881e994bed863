import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";
import { Heading } from "./heading.tsx";

export type PanelProps = {
  readonly title: Child;
  readonly children?: Child;
  readonly headingLevel?: 1 | 2 | 3 | undefined;
  readonly classes?: string | undefined;
};

/** The confirmation at the end of a journey: what was done, and its reference. */
export const Panel = ({ title, children, headingLevel, classes }: PanelProps) => {
  return (
    <div class={classNames("govuk-panel govuk-panel--confirmation", classes)}>
      <Heading level={headingLevel ?? 1} class="govuk-panel__title">
        {title}
      </Heading>
      {children ? <div class="govuk-panel__body">{children}</div> : null}
    </div>
  );
};
