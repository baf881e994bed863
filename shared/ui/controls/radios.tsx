import { Choices, type ChoicesProps } from "./choices.tsx";

export type RadiosProps = ChoicesProps & {
  /** Nothing is chosen unless the reader chose it. */
  readonly value?: string | undefined;
  /** Side by side where there is room; not with conditional content. */
  readonly inline?: boolean | undefined;
  readonly small?: boolean | undefined;
};

/** One of a few. */
export const Radios = (p: RadiosProps) => (
  <Choices
    kind="radios"
    p={p}
    chosen={p.value === undefined ? [] : [p.value]}
    list={p.inline ? "govuk-radios--inline" : p.small && "govuk-radios--small"}
  />
);
