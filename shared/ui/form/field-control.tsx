import type { Field, FieldError, Typed } from "#contracts/form.ts";
import { defaultMax } from "#contracts/form-field-schema.ts";
import { Checkboxes } from "../controls/checkboxes.tsx";
import type { ControlProps } from "../controls/control.tsx";
import { DateInput, dateParts } from "../controls/date-input.tsx";
import { Input } from "../controls/input.tsx";
import { Radios } from "../controls/radios.tsx";
import { Select } from "../controls/select.tsx";
import { CharacterCount } from "../controls/textarea.tsx";
import { TimeInput } from "../controls/time-input.tsx";
import { wrongWith } from "./field-errors.ts";
import { isKnown, type Known, KnownAnswer } from "./known-answer.tsx";
import { isUsual, revealedBy, whenNote } from "./nesting.ts";

export type FieldControlProps = {
  readonly field: Field;
  /** All fields of the step: a choice reveals its conditional fields. */
  readonly fields: readonly Field[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly idPrefix: string;
  /** How the label stands: the page's h1, one of several questions, or inside a choice. */
  readonly standing: "heading" | "question" | "revealed";
  /** Answers that came filled, with their sources. */
  readonly known?: Known | undefined;
};

const typedText = (typed: Typed, name: string): string | undefined => {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return typeof value === "string" ? value : value?.[0];
};

const typedList = (typed: Typed, name: string): readonly string[] => {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return typeof value === "string" ? [value] : (value ?? []);
};

/** What is said before another sentence ends as one. */
const inSentences = (all: readonly (string | undefined)[]): string | undefined => {
  const said = all.filter((each): each is string => each !== undefined && each !== "");
  const ended = said.map((each, i) =>
    i < said.length - 1 && /[\p{L}\p{N})”’]$/u.test(each) ? `${each}.` : each,
  );
  return ended.length > 0 ? ended.join(" ") : undefined;
};

const hintOf = ({ field, fields, standing }: FieldControlProps): string | undefined =>
  inSentences([field.hint, standing === "revealed" ? undefined : whenNote(field, fields)]);

const labelSizes = { heading: "l", question: "s", revealed: undefined } as const;

const commonOf = (p: FieldControlProps): ControlProps => ({
  name: p.field.name,
  id: `${p.idPrefix}${p.field.name}`,
  label: p.field.optional ? `${p.field.label} (optional)` : p.field.label,
  labelSize: labelSizes[p.standing],
  isPageHeading: p.standing === "heading",
  hint: hintOf(p),
  error: wrongWith(p.field, p.errors)?.message,
  ...(isUsual(p.field) ? { groupClasses: "app-usual" } : {}),
});

const choicesOf = (field: Field & { readonly kind: "radios" | "checkboxes" }, p: FieldControlProps) =>
  field.options.map((option) => {
    const inner = revealedBy(field, option, p.fields);
    const conditional =
      inner.length > 0 && inner.map((one) => <FieldControl {...p} field={one} standing="revealed" />);
    return { ...option, conditional };
  });

/** One question; where its answer is known, the answer with its source, and the question behind it. */
export const FieldControl = (p: FieldControlProps) => {
  const asked = { ...p, known: p.known ?? {} };
  return isKnown(p.field, asked) ? (
    <KnownAnswer field={p.field} asked={asked}>
      <Control {...p} known={undefined} standing="revealed" />
    </KnownAnswer>
  ) : (
    <Control {...p} />
  );
};

/** The boxes of a question by its kind. Nothing is chosen for the reader: only what was typed or is known is shown. */
const Control = (p: FieldControlProps) => {
  const { field, typed } = p;
  const common = commonOf(p);
  const value = typedText(typed, field.name);
  switch (field.kind) {
    case "text":
      return <Input {...common} value={value} autocomplete={field.autocomplete} />;
    case "email":
      return <Input {...common} value={value} type="email" spellcheck={false} autocapitalize="none" />;
    case "tel":
      return <Input {...common} value={value} type="tel" width={20} />;
    case "textarea":
      return (
        <CharacterCount
          {...common}
          value={value}
          maxlength={field.max ?? defaultMax.textarea}
          threshold={75}
        />
      );
    case "time":
      return <TimeInput {...common} value={value} />;
    case "hours":
      return <Input {...common} value={value} width={30} spellcheck={false} autocapitalize="none" />;
    case "number":
      return (
        <Input
          {...common}
          value={value}
          width={5}
          inputmode="decimal"
          spellcheck={false}
          prefix={field.unit === "£" ? "£" : undefined}
          suffix={field.unit === "£" ? undefined : field.unit}
        />
      );
    case "date":
      return (
        <DateInput
          {...common}
          values={Object.fromEntries(
            dateParts.map((part) => [part, typedText(typed, `${field.name}-${part}`)]),
          )}
          errorParts={wrongWith(field, p.errors)?.parts}
        />
      );
    case "select":
      return (
        <Select
          {...common}
          value={value ?? ""}
          items={[
            { value: "", text: "Choose one" },
            ...field.options.map((o) => ({ value: o.value, text: o.label })),
          ]}
        />
      );
    case "radios": {
      const items = choicesOf(field, p);
      return (
        <Radios
          {...common}
          items={items}
          value={value}
          inline={field.inline && !items.some((i) => i.conditional)}
        />
      );
    }
    case "checkboxes":
      return <Checkboxes {...common} items={choicesOf(field, p)} values={typedList(typed, field.name)} />;
  }
};
