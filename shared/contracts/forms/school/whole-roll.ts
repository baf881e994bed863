import type { Field } from "../../form.ts";
import { ethnicGroups, sexes } from "../data/equality.ts";
import { dateField } from "../fields.ts";

const number = (name: string, label: string, optional: boolean): Field => ({
  name,
  kind: "number",
  label,
  min: 0,
  max: 9999,
  missing: `Enter how many: ${label.toLowerCase()}`,
  ...(optional ? { optional: true as const } : {}),
});

/** What a report compares: by table, the lines that are counted of the whole roll, by the names of their fields here. */
export const rollLines: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: Object.fromEntries(sexes.map(({ value }) => [value, `sex-${value}`])),
  ethnicity: Object.fromEntries(Object.keys(ethnicGroups).map((group) => [group, `ethnicity-${group}`])),
  ehcp: { yes: "ehcp" },
  "send-support": { yes: "send-support" },
  "free-school-meals": { yes: "free-school-meals" },
  "looked-after": { yes: "looked-after" },
  "social-worker": { yes: "social-worker" },
};

/** The school’s whole roll in numbers: for the equality duty a share among placements says nothing without the share among all. */
export const wholeRollFields: readonly Field[] = [
  dateField("on", "Counted on which day?", "Enter the day of the count", { hint: "The day of the census" }),
  number("all", "All pupils on roll", false),
  ...sexes.map(({ value, label }) => number(`sex-${value}`, label, true)),
  ...Object.entries(ethnicGroups).map(([group, label]) =>
    number(`ethnicity-${group}`, `Ethnic background: ${label}`, true),
  ),
  number("ehcp", "With an education, health and care plan", true),
  number("send-support", "With SEN support", true),
  number("free-school-meals", "Entitled to free school meals", true),
  number("looked-after", "Looked after", true),
  number("social-worker", "With a social worker", true),
];
