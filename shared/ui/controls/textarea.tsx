import type { Child } from "hono/jsx";
import { classNames } from "../components/class-names.ts";
import { type ControlProps, describedBy, FormGroup, LabelHintAndError } from "./control.tsx";
import { Hint } from "./hint.tsx";

export type TextareaProps = ControlProps & {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
};

const Lines = ({
  id,
  p,
  extra,
}: {
  readonly id: string;
  readonly p: TextareaProps;
  readonly extra?: string;
}) => (
  <textarea
    class={classNames("govuk-textarea", p.error && "govuk-textarea--error", extra, p.classes)}
    id={id}
    name={p.name}
    rows={p.rows ?? 5}
    spellcheck={p.spellcheck}
    aria-describedby={describedBy(id, p)}
    autocomplete={p.autocomplete}
  >
    {/* A browser drops the first line break of a textarea: one is put before a value that begins with one. */}
    {p.value?.startsWith("\n") ? `\n${p.value}` : p.value}
  </textarea>
);

/** Several lines of text. */
export const Textarea = (p: TextareaProps) => {
  const id = p.id ?? p.name;
  return (
    <FormGroup error={p.error} classes={p.groupClasses}>
      <LabelHintAndError id={id} p={p} />
      <Lines id={id} p={p} />
    </FormGroup>
  );
};

export type CharacterCountProps = Omit<TextareaProps, "autocomplete"> & {
  readonly maxlength: number;
  /** Per cent of the limit from which the count is shown. */
  readonly threshold?: number | undefined;
};

const Limit = ({ id, children }: { readonly id: string; readonly children: Child }) => (
  <Hint id={`${id}-info`} classes="govuk-character-count__message">
    {children}
  </Hint>
);

/** Several lines with a limit; with script it says how many characters are left. */
export const CharacterCount = (p: CharacterCountProps) => {
  const id = p.id ?? p.name;
  return (
    <div
      class={classNames(
        "govuk-form-group govuk-character-count",
        p.error && "govuk-form-group--error",
        p.groupClasses,
      )}
      data-module="govuk-character-count"
      data-maxlength={p.maxlength}
      data-threshold={p.threshold}
    >
      <LabelHintAndError id={id} p={p} />
      <Lines id={id} p={{ ...p, describedBy: `${id}-info` }} extra="govuk-js-character-count" />
      <Limit id={id}>You can enter up to {p.maxlength} characters</Limit>
    </div>
  );
};
