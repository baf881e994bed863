import { Choices, type ChoicesProps } from "./choices.tsx";

export type CheckboxesProps = ChoicesProps & {
  readonly values?: readonly string[] | undefined;
  readonly small?: boolean | undefined;
};

/** Any number of a few. */
export const Checkboxes = (p: CheckboxesProps) => (
  <Choices kind="checkboxes" p={p} chosen={p.values ?? []} list={p.small && "govuk-checkboxes--small"} />
);
