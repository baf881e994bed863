import type { AnswerValue, Field } from "#contracts/form.ts";
import { inThousands } from "#contracts/form-words.ts";
import { stretchesIn } from "#domain/week/hours.ts";
import { clockTime, longDate } from "../dates.ts";

const labelOf = (
  field: Field & { readonly options: readonly { value: string; label: string }[] },
  value: string,
) => field.options.find((option) => option.value === value)?.label ?? value;

const withUnit = (value: number, unit: string | undefined): string => {
  if (unit === undefined) return inThousands(value);
  return unit === "£" ? `£${inThousands(value)}` : `${inThousands(value)} ${unit}`;
};

/** An answer in words: options by their labels, dates as "Tuesday 3 November 2026"; "Not answered" without one. */
export const answerText = (field: Field, value: AnswerValue | undefined): string => {
  if (value === undefined) return "Not answered";
  switch (field.kind) {
    case "date":
      return longDate(String(value));
    case "time":
      return clockTime(String(value));
    case "hours":
      return stretchesIn(String(value))
        .map(({ from, to }) => `${clockTime(from)} to ${clockTime(to)}`)
        .join(", ");
    case "number":
      return typeof value === "number" ? withUnit(value, field.unit) : String(value);
    case "radios":
    case "select":
      return labelOf(field, String(value));
    case "checkboxes":
      return (Array.isArray(value) ? value : [String(value)]).map((one) => labelOf(field, one)).join(", ");
    default:
      return String(value);
  }
};
