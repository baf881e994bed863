import { suspensionReasons } from "#contracts/forms/suspension.ts";
import { type Columns, plainHeading, type SheetField } from "#domain/sheets/columns.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { whoseFields, whoseMissing } from "../pupil-of-line.ts";

/** All that can be read of a sheet of suspensions and permanent exclusions. */
export const suspensionSheetFields: readonly SheetField[] = [
  ...whoseFields,
  {
    name: "from",
    label: "First day",
    known: [
      "Start date",
      "First day",
      "Date from",
      "From",
      "Exclusion start date",
      "Suspension start date",
      "Exclusion start",
      "Start",
      "Date",
    ],
  },
  {
    name: "to",
    label: "Last day",
    known: [
      "End date",
      "Last day",
      "Date to",
      "To",
      "Exclusion end date",
      "Suspension end date",
      "Exclusion end",
      "End",
    ],
  },
  {
    name: "sessions",
    label: "Sessions",
    hint: "Half days. The last day is counted from them where there is none",
    known: ["Sessions", "Number of sessions", "Actual number of sessions", "Sessions excluded", "Length"],
  },
  {
    name: "kind",
    label: "Suspension or permanent exclusion",
    known: ["Type", "Category", "Exclusion type", "Exclusion category", "Suspension type", "Kind"],
  },
  {
    name: "reason",
    label: "Main reason",
    hint: "A code of the school census, like DB",
    known: ["Reason", "Main reason", "Exclusion reason", "Reason code", "Suspension reason"],
  },
  {
    name: "rescinded",
    label: "Does not stand any more",
    known: ["Reinstated", "Rescinded", "Cancelled", "Withdrawn"],
  },
];

/** What must be there for a sheet of suspensions to be read. */
export const suspensionsMissing = (
  c: Columns,
): { readonly field: string; readonly message: string } | undefined => {
  const whose = whoseMissing(c);
  if (whose) return whose;
  if (!c.from) return { field: "from", message: "Select the column of the first day" };
  return c.to || c.sessions
    ? undefined
    : { field: "to", message: "Select the column of the last day, or of the sessions" };
};

const permanent = ["p", "perm", "permanent", "pex", "permanentexclusion", "permanentlyexcluded"];

const limited = [
  "",
  "s",
  "f",
  "ft",
  "l",
  "lunchtime",
  "susp",
  "suspension",
  "suspended",
  "fixed",
  "fixedterm",
];

/** What a cell says it is; undefined where it says something else. */
export const kindIn = (cell: string): Suspension["kind"] | undefined => {
  const plain = plainHeading(cell);
  if (permanent.includes(plain)) return "permanent-exclusion";
  return limited.includes(plain) || /^(fixedterm|fixedperiod|suspension|lunchtime)/.test(plain)
    ? "suspension"
    : undefined;
};

/** The census's code that a cell holds, as a code or in its words; undefined where it is none. */
export const reasonIn = (cell: string): string | undefined => {
  const plain = plainHeading(cell);
  const [code = ""] = /^[A-Za-z]{2}\b/.exec(cell.trim()) ?? [];
  return suspensionReasons.find((r) => plainHeading(r.label) === plain || r.value === code.toUpperCase())
    ?.value;
};
