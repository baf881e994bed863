import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type InsetTextProps = {
  readonly children: Child;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
};

/** A passage set apart from the text around it. */
export const InsetText = ({ children, id, classes }: InsetTextProps) => (
  <div id={id} class={classNames("govuk-inset-text", classes)}>
    {children}
  </div>
);
