import { classNames } from "../components/class-names.ts";
import { type ControlProps, describedBy, FormGroup, LabelHintAndError } from "./control.tsx";

type InputMode = "text" | "numeric" | "decimal" | "tel" | "email" | "search";
export type InputProps = ControlProps & {
  readonly value?: string | undefined;
  readonly type?: "text" | "email" | "tel" | "search" | "number" | "password" | undefined;
  /** How wide in characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly inputmode?: InputMode | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: "none" | "words" | "sentences" | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly maxlength?: number | undefined;
};

const Box = (p: InputProps & { readonly boxId: string }) => (
  <input
    class={classNames(
      "govuk-input",
      p.width && `govuk-input--width-${p.width}`,
      p.classes,
      p.error && "govuk-input--error",
    )}
    id={p.boxId}
    name={p.name}
    type={p.type ?? "text"}
    spellcheck={p.spellcheck}
    value={p.value}
    disabled={p.disabled}
    aria-describedby={describedBy(p.boxId, p)}
    autocomplete={p.autocomplete}
    autocapitalize={p.autocapitalize}
    inputmode={p.inputmode}
    maxlength={p.maxlength}
  />
);

const Affix = ({ side, text }: { readonly side: "prefix" | "suffix"; readonly text: string }) => (
  <div class={`govuk-input__${side}`} aria-hidden="true">
    {text}
  </div>
);

/** One line of text. */
export const Input = (p: InputProps) => {
  const id = p.id ?? p.name;
  return (
    <FormGroup error={p.error} classes={p.groupClasses}>
      <LabelHintAndError id={id} p={p} />
      {p.prefix || p.suffix ? (
        <div class="govuk-input__wrapper">
          {p.prefix ? <Affix side="prefix" text={p.prefix} /> : null}
          <Box {...p} boxId={id} />
          {p.suffix ? <Affix side="suffix" text={p.suffix} /> : null}
        </div>
      ) : (
        <Box {...p} boxId={id} />
      )}
    </FormGroup>
  );
};
