import type { Field, FieldError } from "#contracts/form.ts";
import type { SummaryError } from "../components/error-summary.tsx";
import { type DatePart, dateParts } from "../controls/date-input.tsx";

/** What is wrong with one field, and with which boxes of a date. */
export type WrongField = { readonly message: string; readonly parts: readonly DatePart[] };

const partOf = (field: Field, error: FieldError): DatePart | undefined =>
  field.kind === "date" ? dateParts.find((part) => error.field === `${field.name}-${part}`) : undefined;

const isAbout = (field: Field, error: FieldError): boolean =>
  error.field === field.name || partOf(field, error) !== undefined;

/** The first error about a field; undefined when it is right. */
export const wrongWith = (field: Field, errors: readonly FieldError[]): WrongField | undefined => {
  const error = errors.find((candidate) => isAbout(field, candidate));
  if (!error) return undefined;
  const part = partOf(field, error);
  return { message: error.message, parts: part ? [part] : [] };
};

/** Each error with the address of the control to put right; an error about no field of this page has none. */
export const errorLinks = (
  fields: readonly Field[],
  errors: readonly FieldError[],
  idPrefix = "",
): readonly SummaryError[] =>
  errors.map((error) => {
    const field = fields.find((candidate) => isAbout(candidate, error));
    if (!field) return { text: error.message };
    const box = field.kind === "date" ? `-${partOf(field, error) ?? "day"}` : "";
    return { text: error.message, href: `#${idPrefix}${field.name}${box}` };
  });
