import type { Child } from "hono/jsx";
import { classNames } from "../components/class-names.ts";

export type LabelSize = "s" | "m" | "l" | "xl";
export type LabelProps = {
  readonly children: Child;
  readonly for?: string | undefined;
  readonly size?: LabelSize | undefined;
  /** The one question of a page is its heading. */
  readonly isPageHeading?: boolean | undefined;
  readonly classes?: string | undefined;
};

/** What a control asks. */
export const Label = (p: LabelProps) => {
  const label = (
    <label class={classNames("govuk-label", p.size && `govuk-label--${p.size}`, p.classes)} for={p.for}>
      {p.children}
    </label>
  );
  return p.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
};
