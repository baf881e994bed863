import type { Child } from "hono/jsx";
import { classNames } from "../components/class-names.ts";

export type HintProps = {
  readonly children: Child;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
};

/** Help for answering, below the label. */
export const Hint = ({ children, id, classes }: HintProps) => (
  <div id={id} class={classNames("govuk-hint", classes)}>
    {children}
  </div>
);
