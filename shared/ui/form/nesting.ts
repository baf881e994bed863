import type { Field, Option } from "#contracts/form.ts";

type Chooser = Field & { readonly kind: "radios" | "checkboxes" };

const isChooser = (field: Field | undefined): field is Chooser =>
  field?.kind === "radios" || field?.kind === "checkboxes";

/**
 * The option under which a conditional field is revealed: only for one option of a question that is always asked.
 * Every other conditional field stands after, with a line that says when to answer it.
 */
const hostOf = (
  field: Field,
  fields: readonly Field[],
): { readonly chooser: Chooser; readonly value: string } | undefined => {
  const [value, ...others] = field.when?.orEmpty ? [] : (field.when?.is ?? []);
  const chooser = fields.find(({ name }) => name === field.when?.field);
  return value !== undefined && others.length === 0 && isChooser(chooser) && !chooser.when
    ? { chooser, value }
    : undefined;
};

/** The fields revealed under one option. */
export const revealedBy = (chooser: Field, option: Option, fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => {
    const host = hostOf(field, fields);
    return host?.chooser.name === chooser.name && host.value === option.value;
  });

/** The fields that stand on the page themselves, in order. */
export const standing = (fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => !hostOf(field, fields));

/** What is usual stands open until another choice is made, which then hides it. */
export const isUsual = (field: Field): boolean => field.when?.orEmpty === true;

/** "Answer this only if you chose “Late” or “Absent”", for a conditional field that stands by itself. */
export const whenNote = (field: Field, fields: readonly Field[]): string | undefined => {
  if (!field.when || field.when.orEmpty) return undefined;
  const other = fields.find(({ name }) => name === field.when?.field);
  const options = other && "options" in other ? other.options : [];
  const labels = field.when.is.map(
    (value) => options.find((option) => option.value === value)?.label ?? value,
  );
  return `Answer this only if you chose ${labels.map((label) => `“${label}”`).join(" or ")}.`;
};
