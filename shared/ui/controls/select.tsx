import { classNames } from "../components/class-names.ts";
import { type ControlProps, describedBy, FormGroup, LabelHintAndError } from "./control.tsx";

export type SelectItem = {
  readonly value: string;
  readonly text: string;
  readonly disabled?: boolean | undefined;
};
export type SelectProps = ControlProps & {
  readonly items: readonly SelectItem[];
  readonly value?: string | undefined;
};

/** One of many; for a few, use radios. */
export const Select = (p: SelectProps) => {
  const id = p.id ?? p.name;
  return (
    <FormGroup error={p.error} classes={p.groupClasses}>
      <LabelHintAndError id={id} p={p} />
      <select
        class={classNames("govuk-select", p.classes, p.error && "govuk-select--error")}
        id={id}
        name={p.name}
        aria-describedby={describedBy(id, p)}
      >
        {p.items.map(({ value, text, disabled }) => (
          <option value={value} selected={value === p.value} disabled={disabled}>
            {text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
};
