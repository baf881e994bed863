import type { StaffContext } from "#door/context.ts";

/** What the safeguarding lead recorded is read by those who may record it, never by whom it may be about (catalogue 1N). */
const sealed: readonly string[] = [
  "address-risk",
  "concern",
  "concern-acknowledged",
  "concern-sorted",
  "concern-shared",
  "emergency-review",
  "lado-told",
  "confidentiality",
  "safeguarding-reference",
  "protection-file",
  "protection-receipt",
];

/** Whether this person may read what was recorded with a form. */
export const mayRead = (c: StaffContext, form: string): boolean =>
  !sealed.includes(form) || c.may("form.concern-sorted");

/** Even that there is an allegation is not for the eyes of whom it may be about (rules of sense, concern). */
export const isShown = (c: Pick<StaffContext, "may">, o: { readonly form: string }): boolean =>
  o.form !== "lado-told" || c.may("form.lado-told");
