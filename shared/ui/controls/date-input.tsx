import { classNames } from "../components/class-names.ts";
import { type ControlProps, describedBy, FormGroup, HintAndError } from "./control.tsx";
import { Fieldset } from "./fieldset.tsx";
import { Label } from "./label.tsx";

export type DatePart = "day" | "month" | "year";
export const dateParts: readonly DatePart[] = ["day", "month", "year"];

export type DateInputProps = Omit<ControlProps, "describedBy"> & {
  readonly values?: Readonly<Partial<Record<DatePart, string>>> | undefined;
  /** The boxes that the error is about; all when none is named. */
  readonly errorParts?: readonly DatePart[] | undefined;
  /** Birthdays only: lets the browser fill in the reader's own. */
  readonly birthday?: boolean | undefined;
  readonly describedBy?: string | undefined;
};

const words = { day: "Day", month: "Month", year: "Year" } as const;

const Part = ({
  part,
  id,
  p,
}: {
  readonly part: DatePart;
  readonly id: string;
  readonly p: DateInputProps;
}) => {
  const wrong = p.error && (!p.errorParts?.length || p.errorParts.includes(part));
  return (
    <div class="govuk-date-input__item">
      <FormGroup>
        <Label for={`${id}-${part}`} classes="govuk-date-input__label">
          {words[part]}
        </Label>
        <input
          class={classNames(
            "govuk-input govuk-date-input__input",
            `govuk-input--width-${part === "year" ? 4 : 2}`,
            wrong && "govuk-input--error",
          )}
          id={`${id}-${part}`}
          name={p.name ? `${p.name}-${part}` : part}
          type="text"
          value={p.values?.[part]}
          inputmode="numeric"
          autocomplete={p.birthday ? `bday-${part}` : undefined}
        />
      </FormGroup>
    </div>
  );
};

/** A date in three boxes: typed, because a memorable date is quicker typed than picked. */
export const DateInput = (p: DateInputProps) => {
  const id = p.id ?? p.name;
  return (
    <FormGroup error={p.error} classes={p.groupClasses}>
      <Fieldset
        legend={p.label}
        legendSize={p.labelSize}
        isPageHeading={p.isPageHeading}
        role="group"
        describedBy={describedBy(id, p)}
      >
        <HintAndError id={id} hint={p.hint} error={p.error} />
        <div class={classNames("govuk-date-input", p.classes)} id={id}>
          {dateParts.map((part) => (
            <Part part={part} id={id} p={p} />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
};
