import type { Answers, Field } from "#contracts/form.ts";
import type { Columns, SheetField } from "#domain/sheets/columns.ts";

/** A question for each field of a sheet: which of its columns it is. The values are the columns' places, for headings can be names. */
export const columnFields = (fields: readonly SheetField[], headings: readonly string[]): readonly Field[] =>
  fields.map(({ name, label, hint }) => ({
    ...{ name, label, kind: "select" as const, optional: true as const },
    ...(hint ? { hint } : {}),
    options: headings.map((heading, i) => ({ value: String(i), label: heading.slice(0, 80) })),
    missing: "",
  }));

/** The form as it begins: each column where it was last, or where its heading says. */
export const typedColumns = (
  columns: Columns,
  headings: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(columns).map(([field, heading]) => [field, String(headings.indexOf(heading))]),
  );

/** What was chosen, by heading. */
export const chosenColumns = (
  answers: Answers,
  fields: readonly SheetField[],
  headings: readonly string[],
): Columns =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const heading = answers[name] === undefined ? undefined : headings[Number(answers[name])];
      return heading === undefined ? [] : [[name, heading]];
    }),
  );

/** Two fields that were given one column; undefined where each has its own. */
export const columnTwice = (
  columns: Columns,
  fields: readonly SheetField[],
): { readonly field: string; readonly message: string } | undefined => {
  const seen = new Map<string, string>();
  for (const [name, heading] of Object.entries(columns)) {
    const before = seen.get(heading);
    const label = (of: string): string => fields.find((f) => f.name === of)?.label ?? of;
    if (before)
      return {
        field: name,
        message: `“${heading}” is chosen twice: for ${label(before)} and for ${label(name)}`,
      };
    seen.set(heading, name);
  }
  return undefined;
};
