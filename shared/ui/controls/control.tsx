import type { Child } from "hono/jsx";
import { classNames } from "../components/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Hint } from "./hint.tsx";
import { Label, type LabelSize } from "./label.tsx";

/** What every control takes. `id` is the name unless given. */
export type ControlProps = {
  readonly name: string;
  readonly label: Child;
  readonly id?: string | undefined;
  readonly labelSize?: LabelSize | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly hint?: Child;
  readonly error?: string | undefined;
  /** Ids of what else describes the control. */
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly groupClasses?: string | undefined;
};

type Described = Pick<ControlProps, "hint" | "error" | "describedBy">;

/** The aria-describedby of a control: what it was told, then its hint, then its error. */
export const describedBy = (id: string, p: Described): string | undefined =>
  classNames(p.describedBy, p.hint ? `${id}-hint` : false, p.error ? `${id}-error` : false) || undefined;

export type FormGroupProps = {
  readonly children: Child;
  readonly error?: string | undefined;
  readonly classes?: string | undefined;
};

/** The space around one question; marked when its answer is wrong. */
export const FormGroup = ({ children, error, classes }: FormGroupProps) => (
  <div class={classNames("govuk-form-group", error && "govuk-form-group--error", classes)}>{children}</div>
);

/** Hint and error of the control `id`. */
export const HintAndError = ({
  id,
  hint,
  error,
}: { readonly id: string } & Omit<Described, "describedBy">) => (
  <>
    {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
    {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
  </>
);

/** Label, hint and error of a control that has one label. */
export const LabelHintAndError = ({ id, p }: { readonly id: string; readonly p: ControlProps }) => (
  <>
    <Label for={id} size={p.labelSize} isPageHeading={p.isPageHeading}>
      {p.label}
    </Label>
    <HintAndError id={id} hint={p.hint} error={p.error} />
  </>
);
