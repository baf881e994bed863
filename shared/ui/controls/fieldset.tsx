import type { Child } from "hono/jsx";
import { classNames } from "../components/class-names.ts";
import type { LabelSize } from "./label.tsx";

export type FieldsetProps = {
  readonly legend: Child;
  readonly children?: Child;
  readonly legendSize?: LabelSize | undefined;
  readonly legendClasses?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly role?: string | undefined;
  readonly classes?: string | undefined;
};

/** Controls that answer one question together. */
export const Fieldset = (p: FieldsetProps) => (
  <fieldset class={classNames("govuk-fieldset", p.classes)} role={p.role} aria-describedby={p.describedBy}>
    <legend
      class={classNames(
        "govuk-fieldset__legend",
        p.legendSize && `govuk-fieldset__legend--${p.legendSize}`,
        p.legendClasses,
      )}
    >
      {p.isPageHeading ? <h1 class="govuk-fieldset__heading">{p.legend}</h1> : p.legend}
    </legend>
    {p.children}
  </fieldset>
);
